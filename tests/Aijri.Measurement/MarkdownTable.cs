using System.Globalization;
using System.Text;

namespace Aijri.Measurement;

/// <summary>Writes a markdown table, ready to be pasted.</summary>
internal static class MarkdownTable
{
    /// <summary>The table; the first column is text, the others are numbers.</summary>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Row(header);
        text.Append("|---|").Insert(text.Length, "---:|", header.Count - 1).Append('\n');
        foreach (var row in rows)
            Row(row);
        return text.ToString();

        void Row(IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>A count.</summary>
    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its share of <paramref name="whole"/>, cut off so that 100 % means all.</summary>
    public static string Share(int part, int whole)
    {
        if (whole == 0)
            return "–";
        var share = decimal.Truncate(part * 1000m / whole) / 10;
        return string.Create(CultureInfo.InvariantCulture, $"{part} ({share:0.#}%)");
    }
}
