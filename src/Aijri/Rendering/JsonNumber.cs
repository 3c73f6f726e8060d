using System.Globalization;
using System.Text.Json;

namespace Aijri.Rendering;

/// <summary>Numbers in JSON as people write them: without the zeros that arithmetic leaves.</summary>
public static class JsonNumber
{
    /// <summary>Writes the property, or null where there is no number.</summary>
    public static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } number)
            json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }
}
