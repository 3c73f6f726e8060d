using System.CommandLine;
using System.Globalization;
using Aijri.Checking;
using Aijri.Cli.Reports;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri trace FILE[#claim]</c>: every claim of a document and what it follows from.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("FILE[#CLAIM]") { Description = "A document, or one claim of it. Example: aijri trace roles/welder.md#score.result" };
        var root = CommonOptions.Root();
        var command = new Command("trace", "Lists every claim of a document: where it stands, what it states, what it should be, and how that comes about.") { target, root };
        command.SetAction(parsed => Run(parsed.GetValue(target)!, parsed.GetValue(root), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string target, string? root, InvocationConfiguration console)
    {
        var hash = File.Exists(target) ? -1 : target.LastIndexOf('#');
        var (path, id) = hash < 0 ? (target, null) : (target[..hash], target[(hash + 1)..]);
        if (OneDocument.Open(path, root, console, out var exitCode) is not { } opened)
            return exitCode;
        if (id is null)
            All(opened.Checked, console.Output);
        else
            One(opened.Checked, id, console.Output);
        return ExitCode.Success;
    }

    private static void All(CheckedAssessment document, TextWriter output)
    {
        var file = document.Scored.Assessment.File;
        var width = document.Claims.Select(c => c.Id.Length).DefaultIfEmpty(0).Max();
        foreach (var claim in document.Claims)
        {
            var place = file.Locate(claim.Span);
            var at = string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}");
            output.WriteLine(DisplayText.Of($"{at,-8} {claim.Id.PadRight(width)}  {Verdicts.Word(claim.Verdict),-12} {Shown(claim)}"));
        }
        output.WriteLine($"{document.Claims.Length} claims, {document.Claims.Count(c => c.IsVerified)} verified.");
    }

    // The claim, and below it what it follows from, down to the inputs.
    private static void One(CheckedAssessment document, string id, TextWriter output)
    {
        var claim = document.Claims.FirstOrDefault(c => c.Id == id)
            ?? throw new UsageException($"There is no claim `{id}` in this document. {DidYouMean.Sentence(id, document.Claims.Select(c => c.Id)) ?? "Without `#claim`, all are listed."}");
        Write(claim, document.Scored.Assessment.File, output, "");
        if (claim.Id == "score.result")
        {
            output.WriteLine();
            var decimals = Math.Max(2, document.Scored.Methodology.Score.Decimals);
            foreach (var step in Waterfall.Of(document.Scored))
                output.WriteLine($"{step.Name,-24} {Computed.Rounded(step.Change, decimals),8} {Computed.Rounded(step.Running, decimals),8}");
        }
    }

    // Deeper than any calculation of the method; a chain of repetitions may be as long as its document.
    private const int Deepest = 24;

    private static void Write(Claim claim, SourceFile file, TextWriter output, string indent)
    {
        if (indent.Length > 2 * Deepest)
        {
            output.WriteLine($"{indent}… and what that follows from");
            return;
        }
        output.WriteLine(DisplayText.Of($"{indent}{claim.What}: {Shown(claim)}  [{Verdicts.Word(claim.Verdict)}, {claim.Id}, {file.Locate(claim.Span)}]"));
        foreach (var operand in claim.Operands)
            Write(operand, file, output, indent + "  ");
    }

    private static string Shown(Claim claim)
    {
        var shown = claim.Stated.Length == 0 ? "(not mentioned)" : claim.Stated;
        if (!claim.IsVerified && claim.Expected is { } expected)
            shown += $", should be {expected}";
        return claim.Derivation is { } derivation ? $"{shown}  ({derivation})" : shown;
    }
}
