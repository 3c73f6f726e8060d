using System.Globalization;
using Aijri.Cli.Commands;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For people: each finding with the line it is about and a caret under the token.</summary>
internal sealed class TextReport(TextWriter output, Func<string, string> fromHere, bool hasColor)
{
    private const int MostRelated = 8;

    public void Write(Compilation compilation, CommonOptions.Settings options, TimeSpan elapsed)
    {
        if (options.Verbose && !options.Quiet)
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
        output.WriteLine($"{Paint($"{FindingText.Severity(finding)}[{finding.Rule.Id}]", color)} {Paint(finding.Rule.Name, Ansi.Bold)}: {DisplayText.Of(finding.Message)}");
        var margin = new string(' ', finding.Place.Line.ToString(CultureInfo.InvariantCulture).Length);
        output.WriteLine($"{margin} {Paint("-->", Ansi.Blue)} {DisplayText.Of((finding.Place with { Path = fromHere(finding.Place.Path) }).ToString())}");
        if (finding.Severity != Severity.Note)
            Frame(finding, margin, color);
        foreach (var related in finding.Related.Take(MostRelated))
            Line(margin, $"{Where(related.Place, finding.Place)}: {related.Message}");
        if (finding.Related.Length > MostRelated)
            Line(margin, finding.Related.Length - MostRelated == 1 ? "and one more place" : $"and {finding.Related.Length - MostRelated} more places");
        if (finding.Cause is { } cause)
            Line(margin, $"cause: {cause}");
        if (finding.Help is { } help)
            Line(margin, $"help: {help}");
        output.WriteLine();
    }

    private void Frame(Finding finding, string margin, string color)
    {
        if (CodeFrame.Of(finding.Place) is not { } frame)
            return;
        var bar = Paint("|", Ansi.Blue);
        var label = finding.Expected is { Length: > 0 and < 60 } expected ? $" should be {DisplayText.Of(expected)}" : "";
        output.WriteLine($"{margin} {bar}");
        output.WriteLine($"{Paint(finding.Place.Line.ToString(CultureInfo.InvariantCulture), Ansi.Blue)} {bar} {frame.Line}");
        output.WriteLine($"{margin} {bar} {new string(' ', frame.Indent)}{Paint(new string('^', frame.Carets) + label, color)}");
    }

    private void Line(string margin, string text) => output.WriteLine($"{margin} {Paint("=", Ansi.Blue)} {DisplayText.Of(text)}");

    private string Where(Location place, Location from) => place.Path == from.Path
        ? $"{place.Line.ToString(CultureInfo.InvariantCulture)}:{place.Column.ToString(CultureInfo.InvariantCulture)}" : (place with { Path = fromHere(place.Path) }).ToString();

    private void Write(Role role) =>
        output.WriteLine(role.ShownScore is { Length: > 0 } score
            ? $"{DisplayText.Of(fromHere(role.File.Path))}: {score} {role.FullLabel}, {role.Verified} of {role.Claims} claims verified"
            : $"{DisplayText.Of(fromHere(role.File.Path))}: no score");

    private void Summary(Compilation compilation, TimeSpan elapsed)
    {
        var errors = compilation.Count(Severity.Error);
        var warnings = compilation.Count(Severity.Warning);
        var text = $"{Counted.Of(compilation.Roles.Length, "document")}, {Counted.Of(compilation.Claims, "claim")}, {compilation.Verified} verified, "
            + $"{Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")}, {Counted.Of(compilation.Count(Severity.Note), "note")}{(compilation.Suppressed > 0 ? $", {compilation.Suppressed} suppressed" : "")}{(compilation.Known > 0 ? $", {compilation.Known} known from the baseline" : "")} ({elapsed.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)} s)";
        output.WriteLine(Paint(text, errors > 0 ? Ansi.Red : warnings > 0 ? Ansi.Yellow : Ansi.Green));
    }


    private string Paint(string text, string color) => hasColor ? $"{color}{text}{Ansi.Reset}" : text;

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
