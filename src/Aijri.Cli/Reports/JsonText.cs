using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aijri.Cli.Reports;

/// <summary>JSON as the command writes it: indented, in readable text, with one line end at the end.</summary>
internal static class JsonText
{
    // Readable text: only what JSON itself needs is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object whose members <paramref name="members"/> writes.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    /// <summary>Writes the name and version of the program as the member <c>tool</c>.</summary>
    public static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", "aijri");
        json.WriteString("version", JsonReport.Version);
        json.WriteEndObject();
    }
}
