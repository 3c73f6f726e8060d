using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>A piece of YAML and where it stands.</summary>
/// <param name="Span">The node's own characters; for a map or list, the place where it begins.</param>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A word, number, date or text.</summary>
/// <param name="Text">Its value, quotes and escapes resolved.</param>
/// <param name="Span">As written, quotes included.</param>
public sealed record YamlScalar(string Text, SourceSpan Span) : YamlNode(Span);

/// <summary>A list, in order.</summary>
/// <param name="Items">May be empty.</param>
/// <param name="Span">Where it begins.</param>
public sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>Keys and values, in the order written.</summary>
/// <param name="Entries">May be empty; no key stands twice.</param>
/// <param name="Span">Where it begins.</param>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>A map without entries.</summary>
    public static readonly YamlMap Empty = new([], default);

    /// <summary>The entry with this key; null when there is none.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry;
        }
        return null;
    }
}

/// <summary>One key and its value.</summary>
public sealed record YamlEntry(string Key, SourceSpan KeySpan, YamlNode Value);
