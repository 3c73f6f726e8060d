using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>Sets a key of a document's front matter, and changes nothing else.</summary>
public static class FrontMatterKey
{
    /// <summary>The text of <paramref name="file"/> held to another version of the method.</summary>
    public static string WithMethodology(SourceFile file, string id)
    {
        var front = FrontMatterBlock.Read(file, FrontMatter.None, new FindingBag(), out var bodyStart);
        if (front.Methodology is { Span.Length: > 0 } stated)
            return file.Text[..stated.Span.Start] + id + file.Text[stated.Span.End..];
        // A key that is there and empty.
        for (var number = 2; file.StartOfLine(number) is var at && at < bodyStart; number++)
        {
            if (file.Text.AsSpan(at).StartsWith("methodology:"))
                return $"{file.Text[..at]}methodology: {id}{file.Text[Lines.EndOfLine(file.Text, at, out _)..]}";
        }
        var end = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = $"methodology: {id}{end}";
        if (bodyStart == 0)
            return $"---{end}{line}---{end}{end}{file.Text}";
        var second = file.StartOfLine(2);
        return file.Text[..second] + line + file.Text[second..];
    }
}
