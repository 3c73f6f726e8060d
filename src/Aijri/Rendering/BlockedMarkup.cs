using System.Text.RegularExpressions;
using Aijri.Findings;
using Aijri.Sources;
using Scriban.Parsing;
using SourceSpan = Aijri.Sources.SourceSpan;

namespace Aijri.Rendering;

/// <summary>Finds in templates what <see cref="ContentSecurityPolicy"/> keeps from having any effect.</summary>
internal static partial class BlockedMarkup
{
    private const string NotShown = "Pages show no documents, players or plug-ins within them";

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
            var attributes = Attributes().Matches(tag["attributes"].Value).Select(a => new Attribute(a.Groups["name"].Value.ToLowerInvariant(), a.Groups["value"].Value.Trim(), a.Groups["value"].Success, a.Groups["value"].Length == 0, new SourceSpan(tag["attributes"].Index + a.Index, tag["attributes"].Index + a.Index + a.Length))).ToList();
            string? Value(string of) => attributes.Find(a => a.Name == of)?.Value;
            void Add(SourceSpan span, string what, string help) => findings.Add(Rules.BlockedContent, template.Locate(span), $"{what}, so `{Short(template.Text[span.Start..span.End])}` does nothing.", help);

            if (name switch
            {
                "style" => ("Pages have no style sheet within them", "Put it into a file below assets/css/, and link that."),
                "script" when Value("src") is null && IsRun(attributes.Find(a => a.Name == "type")) => ("Pages run no script within them", "Put it into a file below assets/js/, and give that as `src`."),
                "base" when Value("href") is not null => ("Pages have no other base", "Addresses begin with `{{ site.base }}`."),
                "iframe" or "frame" or "object" or "embed" or "audio" or "video" => (NotShown, "Link to it."),
                _ => ((string What, string Help)?)null,
            } is { } blocked)
                Add(new SourceSpan(tag["tag"].Index, tag["tag"].Index + tag["tag"].Length), blocked.What, blocked.Help);
            foreach (var attribute in attributes)
            {
                if (attribute.Name == "style")
                    Add(attribute.Span, "Pages have no styles within them", "Give it a class, and write the rule into a style sheet below assets/css/.");
                else if (!name.Contains('-', StringComparison.Ordinal) && attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.Name.Length > 4 && attribute.Name.All(char.IsAsciiLetter) && attribute.HasValue)
                    Add(attribute.Span, "Pages run no script within them", "Add the listener in a file below assets/js/.");
                else if (attribute.Name is "href" or "xlink:href" or "src" or "action" or "formaction" && attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                    Add(attribute.Span, "Pages run no script within them", "Use a button, and a listener in a file below assets/js/.");
                else if (attribute.Name is "action" or "formaction" && IsElsewhere(attribute.Value))
                    Add(attribute.Span, "Pages send what is filled in to this site alone", "Link to the other site's form.");
                else if (IsLoaded(name, attribute.Name, Value("rel")) && IsElsewhere(attribute.Value))
                    Add(attribute.Span, "Pages load nothing from elsewhere", "Put what it loads into assets/.");
            }
        }
    }

    // The template without its code: blanks stand for it.
    private static string Markup(SourceFile template)
    {
        var markup = new string(' ', template.Text.Length).ToCharArray();
        foreach (var token in new Lexer(template.Text, template.Path).Where(t => t.Type == TokenType.Raw))
            template.Text.CopyTo(token.Start.Offset, markup, token.Start.Offset, token.End.Offset + 1 - token.Start.Offset);
        return new string(markup);
    }

    // Data within a page is not run. A type that code gives, for which blanks stand, is not known.
    private static bool IsRun(Attribute? type) => type is null || (type.Value.Length == 0 && type.IsEmpty) || type.Value.ToLowerInvariant() is "module" or "text/javascript" or "text/ecmascript" or "application/ecmascript" or "application/javascript" or "importmap" or "speculationrules";

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

    // The span is that of name and value.
    private sealed record Attribute(string Name, string Value, bool HasValue, bool IsEmpty, SourceSpan Span);
}
