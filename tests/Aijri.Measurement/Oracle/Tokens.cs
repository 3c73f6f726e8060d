using System.Text.RegularExpressions;

namespace Aijri.Measurement.Oracle;

/// <summary>Finds numbers and the method's words in text.</summary>
internal static partial class Tokens
{
    /// <summary>The numbers of a piece of text. A sign belongs to a number that it touches, unless it touches what stands before it as well.</summary>
    public static IEnumerable<Token> Numbers(Token piece) => Number().Matches(piece.Text).Select(m => At(piece, m));

    /// <summary>The names of zones, sub-labels and modes, in the writing of a name.</summary>
    public static IEnumerable<Token> Words(Token piece) => Word().Matches(piece.Text).Select(m => At(piece, m));

    /// <summary>What <paramref name="match"/> or one of its groups covers.</summary>
    public static Token At(Token piece, Capture match) => new(piece.Start + match.Index, match.Value);

    /// <summary>Which words a word can be replaced by, in its own writing.</summary>
    public static IEnumerable<string> Others(string word)
    {
        foreach (var words in (string[][])[Method.Zones, Method.Labels, Method.Modes])
        {
            if (!words.Contains(word, StringComparer.OrdinalIgnoreCase))
                continue;
            var isUpper = word.All(c => !char.IsLower(c));
            var isLower = word.All(c => !char.IsUpper(c));
            return words.Where(w => !w.Equals(word, StringComparison.OrdinalIgnoreCase))
                .Select(w => isUpper ? w.ToUpperInvariant() : isLower ? w.ToLowerInvariant() : w);
        }
        return [];
    }

    [GeneratedRegex(@"(?<![\d.,\p{L}$€£)%])(?:[+\-−–](?=\d))?\d+(?:,\d{3})*(?:\.\d+)?(?!\.?\d)|(?<=[\p{L}$€£.,\-−–])\d+(?:,\d{3})*(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:Green|GREEN|Yellow|YELLOW|Red|RED|Accelerated|Transforming|Stable|Urgent|Moderate|DISPLACEMENT|AUGMENTATION|NOT INVOLVED)\b")]
    private static partial Regex Word();
}
