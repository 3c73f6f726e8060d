using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aijri.Sources;

/// <summary>JSON as the program writes it everywhere: indented, in readable text, with one line end at the end.</summary>
public static class Json
{
    // Only what JSON itself needs is escaped: these files are never placed inside a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object whose members <paramref name="members"/> writes, in UTF-8.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Writes a number without the zeros that arithmetic leaves, or null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
            json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }
}
