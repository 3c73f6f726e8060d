using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Aijri.Sources;

/// <summary>JSON as the program writes it everywhere: in readable text, with one line end at the end.</summary>
public static class Json
{
    // A decimal has 29 digits, a sign and a point.
    private const int MostDigits = 32;

    // Only what JSON itself needs is escaped: files are never placed inside a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // This encoder escapes < > & ' and + besides.
    private static readonly JsonWriterOptions InPageOptions = new() { NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The object whose members <paramref name="members"/> writes, in UTF-8, indented.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using var json = Writer(buffer);
        Object(buffer, json, members);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the same to <paramref name="buffer"/>.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="json">Of <see cref="Writer"/>; it can be used again.</param>
    /// <param name="members">Writes the members.</param>
    public static void Object(IBufferWriter<byte> buffer, Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.Reset(buffer);
        Object(json, members);
        buffer.Write("\n"u8);
    }

    /// <summary>A writer of objects to <paramref name="buffer"/>.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>Writes the same to <paramref name="stream"/>, as it is made.</summary>
    public static void Object(Stream stream, Action<Utf8JsonWriter> members) => Object(stream, members, Options);

    /// <summary>The same without white space, for what scripts load.</summary>
    public static void Compact(Stream stream, Action<Utf8JsonWriter> members) => Object(stream, members, Options with { Indented = false });

    /// <summary>The same, safe to place inside an HTML element: nothing in it begins or ends a tag or an entity.</summary>
    public static string InPage(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 10);
        using var json = new Utf8JsonWriter(buffer, InPageOptions);
        Object(json, members);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Object(Stream stream, Action<Utf8JsonWriter> members, JsonWriterOptions options)
    {
        using (var json = new Utf8JsonWriter(stream, options))
            Object(json, members);
        stream.WriteByte((byte)'\n');
    }

    private static void Object(Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Passes on what was written so far when it is much: the writer holds all of it otherwise.</summary>
    public static void PassOn(Utf8JsonWriter json)
    {
        if (json.BytesPending > 1 << 16)
            json.Flush();
    }

    /// <summary>Writes a number without the zeros that arithmetic leaves, or null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is not { } number)
        {
            json.WriteNullValue();
            return;
        }
        // What is a number already need not be read again to make sure of that.
        Span<byte> digits = stackalloc byte[MostDigits];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var written = digits[..length];
        json.WriteRawValue(written.Contains((byte)'.') ? written.TrimEnd((byte)'0').TrimEnd((byte)'.') : written, skipInputValidation: true);
    }
}
