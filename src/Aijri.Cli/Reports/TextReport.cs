using System.Globalization;
using Aijri.Cli.Commands;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For people: each finding with the line it is about and a caret under the token.</summary>
internal sealed class TextReport(TextWriter output, Func<string, string> fromHere, bool hasColor)
{
    private const int FrameWidth = 110;
    private const int MostRelated = 8;

    public void Write(Compilation compilation, CommonOptions.Settings options, TimeSpan elapsed)
    {
        if (options.Verbose)
        {
            foreach (var role in compilation.Roles)
                Write(role);
        }
        foreach (var finding in compilation.Findings)
        {
            if (!(options.Quiet && finding.Severity == Severity.Note))
                Write(finding);
        }
        if (!options.Quiet)
            Summary(compilation, elapsed);
    }

    /// <summary>One finding.</summary>
    public void Write(Finding finding)
    {
        var color = finding.Severity switch { Severity.Error => Ansi.Red, Severity.Warning => Ansi.Yellow, _ => Ansi.Blue };
        var word = Severities.Word(finding.Severity) + (finding.IsDecision ? ", decision" : "");
        output.WriteLine($"{Paint(word + $"[{finding.Rule.Id}]", color)} {Paint(finding.Rule.Name, Ansi.Bold)}: {finding.Message}");
        var margin = new string(' ', finding.Place.Line.ToString(CultureInfo.InvariantCulture).Length);
        output.WriteLine($"{margin} {Paint("-->", Ansi.Blue)} {finding.Place with { Path = fromHere(finding.Place.Path) }}");
        if (finding.Severity != Severity.Note)
            Frame(finding, margin, color);
        foreach (var related in finding.Related.Take(MostRelated))
            Line(margin, $"{Where(related.Place, finding.Place)}: {related.Message}");
        if (finding.Related.Length > MostRelated)
            Line(margin, $"and {finding.Related.Length - MostRelated} more places");
        if (finding.Cause is { } cause)
            Line(margin, $"cause: {cause}");
        if (finding.Help is { } help)
            Line(margin, $"help: {help}");
        output.WriteLine();
    }

    private void Frame(Finding finding, string margin, string color)
    {
        var text = finding.Place.LineText;
        var start = finding.Place.Column - 1;
        if (text.Length == 0 || start > text.Length)
            return;
        var length = Math.Max(1, Math.Min(finding.Place.EndLine == finding.Place.Line ? finding.Place.EndColumn - finding.Place.Column : text.Length - start, text.Length - start));
        var from = start + length <= FrameWidth ? 0 : Math.Max(0, start - FrameWidth / 2);
        var to = Math.Min(text.Length, from + FrameWidth);
        length = Math.Min(length, Math.Max(1, to - start));
        var lead = from > 0 ? "…" : "";
        var bar = Paint("|", Ansi.Blue);
        output.WriteLine($"{margin} {bar}");
        output.WriteLine($"{Paint(finding.Place.Line.ToString(CultureInfo.InvariantCulture), Ansi.Blue)} {bar} {lead}{text.AsSpan(from, to - from)}{(to < text.Length ? "…" : "")}");
        var label = finding.Expected is { Length: > 0 and < 60 } expected ? $" should be {expected}" : "";
        var carets = new string('^', Math.Max(1, Columns(text.AsSpan(start, Math.Min(length, text.Length - start)))));
        output.WriteLine($"{margin} {bar} {new string(' ', lead.Length)}{Blank(text.AsSpan(from, start - from))}{Paint(carets + label, color)}");
    }

    private void Line(string margin, string text) => output.WriteLine($"{margin} {Paint("=", Ansi.Blue)} {text}");

    private string Where(Location place, Location from) => place.Path == from.Path
        ? $"{place.Line.ToString(CultureInfo.InvariantCulture)}:{place.Column.ToString(CultureInfo.InvariantCulture)}" : (place with { Path = fromHere(place.Path) }).ToString();

    private void Write(Role role) =>
        output.WriteLine(role.Score is { } score
            ? $"{fromHere(role.File.Path)}: {Computed.Rounded(score, 1)} {role.FullLabel}, {role.Verified} of {role.Claims} claims verified"
            : $"{fromHere(role.File.Path)}: no score");

    private void Summary(Compilation compilation, TimeSpan elapsed)
    {
        var errors = compilation.Count(Severity.Error);
        var warnings = compilation.Count(Severity.Warning);
        var text = $"{Count(compilation.Roles.Length, "document")}, {Count(compilation.Claims, "claim")}, {compilation.Verified} verified, "
            + $"{Count(errors, "error")}, {Count(warnings, "warning")}, {Count(compilation.Count(Severity.Note), "note")}{(compilation.Suppressed > 0 ? $", {compilation.Suppressed} suppressed" : "")}{(compilation.Known > 0 ? $", {compilation.Known} known from the baseline" : "")} ({elapsed.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)} s)";
        output.WriteLine(Paint(text, errors > 0 ? Ansi.Red : warnings > 0 ? Ansi.Yellow : Ansi.Green));
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private string Paint(string text, string color) => hasColor ? $"{color}{text}{Ansi.Reset}" : text;

    // Blanks as wide as the text, so that the caret stands under the token whatever stands before it.
    private static string Blank(ReadOnlySpan<char> text)
    {
        var blank = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            blank.Append(rune.Value == '\t' ? "\t" : new string(' ', Width(rune)));
        return blank.ToString();
    }

    private static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Width(rune);
        return columns;
    }

    private static int Width(System.Text.Rune rune)
    {
        if (System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }

    private static class Ansi
    {
        public const string Red = "\u001b[1;31m";
        public const string Yellow = "\u001b[1;33m";
        public const string Green = "\u001b[1;32m";
        public const string Blue = "\u001b[1;34m";
        public const string Bold = "\u001b[1m";
        public const string Reset = "\u001b[0m";
    }
}
