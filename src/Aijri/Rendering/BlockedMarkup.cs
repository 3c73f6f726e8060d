using System.Text.RegularExpressions;
using Aijri.Findings;
using Aijri.Sources;
using Scriban.Parsing;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Rendering;

/// <summary>Finds in templates what <see cref="ContentSecurityPolicy"/> keeps from having any effect.</summary>
internal static partial class BlockedMarkup
{
    /// <summary>Reports it where it stands.</summary>
    public static void Report(SourceFile template, FindingBag findings)
    {
        var markup = Markup(template);
        for (var match = Tags().Match(markup); match.Success;)
        {
            var tag = match.Groups;
            var name = tag["name"].Value.ToLowerInvariant();
            // What stands in these is text.
            var end = name is "script" or "style" or "textarea" or "title" && markup.IndexOf($"</{name}", match.Index, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : match.Index + match.Length;
            match = Tags().Match(markup, Math.Max(end, match.Index + match.Length));
            if (name.Length == 0)
                continue;
            var attributes = Attributes().Matches(tag["attributes"].Value).Select(a => Attribute.Of(a, tag["attributes"].Index)).ToList();
            if (OfTag(name, attributes) is { } blocked)
                Add(new SourceSpan(tag["tag"].Index, tag["tag"].Index + tag["tag"].Length), blocked);
            foreach (var attribute in attributes)
            {
                if (OfAttribute(name, attribute, attributes) is { } forbidden)
                    Add(attribute.Span, forbidden);
            }
        }

        void Add(SourceSpan span, (string What, string Help) why) =>
            findings.Add(Rules.BlockedContent, template.Locate(span), $"{why.What}, so `{Short(template.Text[span.Start..span.End])}` does nothing.", why.Help);
    }

    private static (string What, string Help)? OfTag(string name, List<Attribute> attributes) => name switch
    {
        "style" => ("Pages have no style sheet within them", "Put it into a file below assets/css/, and link that."),
        "script" when Value(attributes, "src") is null && IsRun(attributes.Find(a => a.Name == "type")) => ("Pages run no script within them", "Put it into a file below assets/js/, and give that as `src`."),
        "base" when Value(attributes, "href") is not null => ("Pages have no other base", "Addresses begin with `{{ site.base }}`."),
        "iframe" or "frame" or "object" or "embed" or "audio" or "video" => ("Pages show no documents, players or plug-ins within them", "Link to it."),
        _ => null,
    };

    private static (string What, string Help)? OfAttribute(string element, Attribute attribute, List<Attribute> attributes) => attribute.Name switch
    {
        "style" => ("Pages have no styles within them", "Give it a class, and write the rule into a style sheet below assets/css/."),
        // Elements of somebody's own have attributes of their own.
        ['o', 'n', _, _, _, ..] when attribute.HasValue && attribute.Name.All(char.IsAsciiLetter) && !element.Contains('-', StringComparison.Ordinal) =>
            ("Pages run no script within them", "Add the listener in a file below assets/js/."),
        "href" or "xlink:href" or "src" or "action" or "formaction" when attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) =>
            ("Pages run no script within them", "Use a button, and a listener in a file below assets/js/."),
        "action" or "formaction" when IsElsewhere(attribute.Value) => ("Pages send what is filled in to this site alone", "Link to the other site's form."),
        _ when IsLoaded(element, attribute.Name, Value(attributes, "rel")) && IsElsewhere(attribute.Value) => ("Pages load nothing from elsewhere", "Put what it loads into assets/."),
        _ => null,
    };

    private static string? Value(List<Attribute> attributes, string of) => attributes.Find(a => a.Name == of)?.Value;

    // The template without its code: blanks stand for it.
    private static string Markup(SourceFile template)
    {
        var markup = new string(' ', template.Text.Length).ToCharArray();
        foreach (var token in new Lexer(template.Text, template.Path).Where(t => t.Type == TokenType.Raw))
            template.Text.CopyTo(token.Start.Offset, markup, token.Start.Offset, token.End.Offset + 1 - token.Start.Offset);
        return new string(markup);
    }

    // Data within a page is not run. A type that code gives, for which blanks stand, is not known.
    private static bool IsRun(Attribute? type) => type is null or { IsEmpty: true }
        || type.Value.ToLowerInvariant() is "module" or "text/javascript" or "text/ecmascript" or "application/ecmascript" or "application/javascript" or "importmap" or "speculationrules";

    private static bool IsLoaded(string element, string attribute, string? rel) => attribute switch
    {
        "src" or "srcset" or "poster" => true,
        "href" or "xlink:href" => element is "image" or "use" || element is "link" && rel is { } kind && kind.Split(' ').Any(k => k.ToLowerInvariant() is "stylesheet" or "icon" or "apple-touch-icon" or "manifest" or "preload" or "modulepreload" or "prefetch" or "mask-icon"),
        _ => false,
    };

    private static bool IsElsewhere(string address) => address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address);

    private static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > 60 } line ? line[..60] + "…" : text.ReplaceLineEndings(" ");

    // A comment has neither name nor attributes.
    [GeneratedRegex("""<!--.*?(?:-->|\z)|(?<tag><(?<name>[a-z][a-z0-9-]*)(?<attributes>(?>(?:"[^"]*"|'[^']*'|[^'"<>])*))>)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("""(?<name>[^\s"'=/]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"']+)))?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // The span is that of name and value. What code gives is blank, and not empty.
    private sealed record Attribute(string Name, string Value, bool HasValue, bool IsEmpty, SourceSpan Span)
    {
        public static Attribute Of(Match match, int offset)
        {
            var value = match.Groups["value"];
            return new Attribute(match.Groups["name"].Value.ToLowerInvariant(), value.Value.Trim(), value.Success, value.Length == 0, new SourceSpan(offset + match.Index, offset + match.Index + match.Length));
        }
    }
}
