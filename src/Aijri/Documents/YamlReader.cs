using System.Collections.Immutable;
using Aijri.Findings;
using Aijri.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aijri.Documents;

/// <summary>Reads YAML into nodes that know their place. Unreadable YAML is a finding, never an exception.</summary>
public static class YamlReader
{
    private const int MaxDepth = 16;
    private const int MaxLength = 1 << 18;

    /// <summary>The map at the top of the YAML in <paramref name="span"/> of <paramref name="file"/>; null, with a finding, when it cannot be read.</summary>
    public static YamlMap? ReadMap(SourceFile file, SourceSpan span, FindingBag findings)
    {
        if (!WholeFile.Is(file, findings))
            return null;
        if (span.Length > MaxLength)
        {
            findings.Add(Rules.UnreadableYaml, file, SourceSpan.At(span.Start), $"This YAML is longer than {MaxLength} characters.");
            return null;
        }
        return PlainYaml.Read(file, span) ?? ReadAny(file, span, findings);
    }

    /// <summary>The map at the top of any YAML, by the library.</summary>
    internal static YamlMap? ReadAny(SourceFile file, SourceSpan span, FindingBag findings)
    {
        var parser = new Parser(new Scanner(new StringReader(file.Text.Substring(span.Start, span.Length)), skipComments: true));
        var reading = new Reading(file, span.Start, parser, findings);
        var last = 0L;
        try
        {
            while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
                last = parser.Current.End.Index;
            if (parser.Current is StreamEnd or null)
                return YamlMap.Empty;
            var node = reading.Node(0);
            if (node is YamlScalar { Text: "" })
                return YamlMap.Empty;
            if (node is YamlMap map)
                return reading.AtEnd() ? map : null;
            if (node is not null)
                findings.Add(Rules.UnreadableYaml, file, node.Span, "Expected keys and values (`key: value`), one a line.");
            return null;
        }
        catch (YamlException e)
        {
            var isTab = e.Message.Contains(" tab ", StringComparison.OrdinalIgnoreCase);
            var at = (isTab ? Tab(file.Text, span, span.Start + (int)e.Start.Index) : null) ?? reading.SpanOf(e.Start, e.End);
            findings.Add(Rules.UnreadableYaml, file, at, $"This YAML cannot be read: {YamlSlip.Of(e.Message, file.Text, at.Start)}.");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to an unclosed bracket that a new key follows.
            return Unreadable("a bracket or quote is not closed");
        }
        catch (ArgumentException)
        {
            // The scanner's answer to an escape or tag that names nothing.
            return Unreadable("an escape or tag is not valid");
        }

        YamlMap? Unreadable(string why)
        {
            var at = Math.Max(last, parser.Current?.End.Index ?? 0);
            findings.Add(Rules.UnreadableYaml, file, SourceSpan.At(span.Start + (int)at), $"This YAML cannot be read: {why}.");
            return null;
        }
    }

    // The first tab that indents a line, from the line on that the library was at; it names the token before.
    private static SourceSpan? Tab(string text, SourceSpan yaml, int from)
    {
        for (var at = text.AsSpan(0, from).LastIndexOfAny('\r', '\n') + 1; at < yaml.End;)
        {
            var line = text.AsSpan(at, yaml.End - at);
            var end = line.IndexOfAny('\r', '\n');
            line = end < 0 ? line : line[..end];
            var indent = line.Length - line.TrimStart(" \t").Length;
            if (line[..indent].IndexOf('\t') is >= 0 and var tab)
                return new SourceSpan(at + tab, at + tab + 1);
            at += line.Length + 1;
        }
        return null;
    }

    private sealed class Reading(SourceFile file, int start, Parser parser, FindingBag findings)
    {
        public YamlNode? Node(int depth)
        {
            var current = parser.Current;
            if (depth > MaxDepth)
                return Fail(current!, "This YAML is nested too deeply.");
            if (current is NodeEvent { Anchor.IsEmpty: false })
                return Fail(current, "YAML anchors are not supported here: write the value out.");
            switch (current)
            {
                case Scalar scalar:
                    parser.MoveNext();
                    return new YamlScalar(scalar.Value, SpanOf(scalar.Start, scalar.End));
                case SequenceStart:
                    return List(depth);
                case MappingStart:
                    return Map(depth);
                default:
                    return Fail(current!, "YAML aliases are not supported here: write the value out.");
            }
        }

        public bool AtEnd()
        {
            while (parser.Current is DocumentEnd && parser.MoveNext())
            {
            }
            if (parser.Current is null or StreamEnd)
                return true;
            Fail(parser.Current, "Only one YAML document is expected.");
            return false;
        }

        public SourceSpan SpanOf(Mark from, Mark to)
        {
            var end = Math.Max(from.Index, to.Index);
            return new(start + (int)from.Index, start + (int)end);
        }

        private YamlList? List(int depth)
        {
            var span = SpanOf(parser.Current!.Start, parser.Current.Start);
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            parser.MoveNext();
            while (parser.Current is not SequenceEnd)
            {
                if (Node(depth + 1) is not { } item)
                    return null;
                items.Add(item);
            }
            parser.MoveNext();
            return new YamlList(items.ToImmutable(), span);
        }

        private YamlMap? Map(int depth)
        {
            var span = SpanOf(parser.Current!.Start, parser.Current.Start);
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            parser.MoveNext();
            while (parser.Current is not MappingEnd)
            {
                if (parser.Current is not Scalar key)
                {
                    Fail(parser.Current!, "A key must be a word.");
                    return null;
                }
                var keySpan = SpanOf(key.Start, key.End);
                parser.MoveNext();
                if (Node(depth + 1) is not { } value)
                    return null;
                if (keys.Add(key.Value))
                    entries.Add(new YamlEntry(key.Value, keySpan, value));
                else
                    findings.Add(Rules.InvalidValue, file, keySpan, $"The key `{key.Value}` stands twice; the first is used.");
            }
            parser.MoveNext();
            return new YamlMap(entries.ToImmutable(), span);
        }

        private YamlNode? Fail(ParsingEvent at, string message)
        {
            findings.Add(Rules.UnreadableYaml, file, SpanOf(at.Start, at.End), message);
            return null;
        }
    }
}
