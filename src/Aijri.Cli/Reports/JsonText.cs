using System.Text;
using System.Text.Json;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>JSON that the command prints.</summary>
internal static class JsonText
{
    /// <summary>Writes the object whose members <paramref name="members"/> writes.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        output.Write(Encoding.UTF8.GetString(Json.Object(members)));
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
