using System.Buffers;

namespace Aijri.Documents;

/// <summary>What the library says of the commonest slips in YAML, in the words of who makes them.</summary>
internal static class YamlSlip
{
    private static readonly SearchValues<char> OfKeys = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>The slip, without a full stop.</summary>
    /// <param name="message">What the library says.</param>
    /// <param name="text">The file.</param>
    /// <param name="at">Where it says so.</param>
    public static string Of(string message, string text, int at)
    {
        var colon = message.LastIndexOf("): ", StringComparison.Ordinal);
        message = (colon < 0 ? message : message[(colon + 3)..]).Trim().TrimEnd('.');
        var before = text.AsSpan(0, at);
        before = before[(before.LastIndexOfAny('\r', '\n') + 1)..];
        var rest = text.AsSpan(at);
        rest = rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
        if (Says("found invalid mapping"))
            return before.StartsWith(" ") && before.TrimStart().IndexOfAnyExcept(OfKeys) < 0 ? "this line is indented further than the key above, which has its value already" : "a value that has a colon and a blank in it must stand in quotes";
        if (Says(" tab "))
            return "a tab stands where blanks must; indent with blanks only";
        if (Says("found wrong indentation"))
            return "a quote is not closed, or a line is indented wrongly";
        if (Says("unexpected end of stream"))
            return "a quote or bracket is not closed";
        if (Says("cannot start any token") && !rest.IsEmpty)
            return $"a value that begins with {(rest[0] == '`' ? "a backtick" : $"`{rest[0]}`")} must stand in quotes";
        return Says("did not find expected key") || Says("did not find expected '-'") ? OutOfPlace(before.TrimEnd(), rest) : message;

        bool Says(string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static string OutOfPlace(ReadOnlySpan<char> before, ReadOnlySpan<char> rest) => before switch
    {
        [.., '\'' or '"'] => "the quote before this ends the value; a quote within a value is written twice, or the value in the other kind of quotes",
        [.., ']' or '}'] => "the bracket before this ends the value; a value that begins with a bracket must stand in quotes",
        [] when !rest.Contains(": ", StringComparison.Ordinal) && !rest.TrimEnd().EndsWith(":") && !rest.StartsWith("- ") => "this line has no key: it is `key: value` or, where it goes on with the value above, indented further",
        _ => "this line is not indented like those that it belongs to",
    };
}
