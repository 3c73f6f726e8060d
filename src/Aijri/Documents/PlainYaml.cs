using System.Buffers;
using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>YAML of which every line is a plain key and plain words, "title: Nurse", as nearly all front matter is: it says one thing only, and the library, made for streams of any size, takes many times as long to read it.</summary>
internal static class PlainYaml
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>The map in <paramref name="span"/> of <paramref name="file"/>; null where any line is not plain: that is for the library to read.</summary>
    public static YamlMap? Read(SourceFile file, SourceSpan span)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        for (var at = span.Start; at < span.End;)
        {
            var end = Math.Min(Lines.EndOfLine(file.Text, at, out var next), span.End);
            if (EntryOf(file.Text.AsSpan(at, end - at), at) is not { } entry || IsKnown(entries, entry.Key))
                return null;
            entries.Add(entry);
            at = next;
        }
        return entries.Count == 0 ? null : new YamlMap(entries.DrainToImmutable(), SourceSpan.At(span.Start));
    }

    private static YamlEntry? EntryOf(ReadOnlySpan<char> line, int at)
    {
        var colon = line.IndexOfAnyExcept(KeyCharacters);
        // A dash at the beginning is a list's.
        if (colon <= 0 || line[0] == '-' || colon + 2 >= line.Length || line[colon] != ':' || line[colon + 1] != ' ')
            return null;
        var value = line[(colon + 2)..];
        if (!char.IsAsciiLetterOrDigit(value[0]) || value[^1] is ' ' or ':' || value.IndexOf(": ") >= 0 || value.IndexOf(" #") >= 0 || !IsPlain(value))
            return null;
        return new YamlEntry(line[..colon].ToString(), new SourceSpan(at, at + colon), new YamlScalar(value.ToString(), new SourceSpan(at + colon + 2, at + line.Length)));
    }

    // No tab, no other control character, and none that YAML takes for the end of a line.
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or (> '~' and < '\u00a0') or '\u2028' or '\u2029' or '\ufeff')
                return false;
        }
        return true;
    }

    private static bool IsKnown(ImmutableArray<YamlEntry>.Builder entries, ReadOnlySpan<char> key)
    {
        foreach (var entry in entries)
        {
            if (key.SequenceEqual(entry.Key))
                return true;
        }
        return false;
    }
}
