using System.CommandLine;
using System.Globalization;
using Aijri.Checking;
using Aijri.Findings;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri mutate FILE</c>: makes small slips in a document, one at a time, and lists the numbers where nothing notices.</summary>
internal static class MutateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A document. Example: aijri mutate roles/welder.md" };
        var root = CommonOptions.Root();
        var all = new Option<bool>("--all") { Description = "Tries facts about the world too, which nothing can protect. Example: aijri mutate roles/welder.md --all" };
        var command = new Command("mutate", "Changes every number of a document, a digit at a time, and lists those where no finding would tell. Writes nothing.") { file, root, all };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(root), parsed.GetValue(all), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string path, string? root, bool isAll, InvocationConfiguration console)
    {
        if (OneDocument.Open(path, root, console, out var exitCode) is not { } opened)
            return exitCode;
        var file = opened.Document.File;
        var quotations = opened.AmongOthers();
        var before = Baseline.Of(opened.Find(file.Text, quotations));
        var numbers = opened.Numbers(quotations).Where(n => isAll || n.Kind != NumberKind.External).ToArray();
        var missed = new string?[numbers.Length];
        var tried = 0;
        Parallel.For(0, numbers.Length, i =>
        {
            foreach (var (token, text) in Mutants.Of(file.Text, numbers[i].Span))
            {
                Interlocked.Increment(ref tried);
                if (!before.Apply(opened.Find(text, quotations)).New.TrueForAll(f => f.Severity == Severity.Note))
                    continue;
                missed[i] = token;
                break;
            }
        });
        for (var i = 0; i < numbers.Length; i++)
        {
            if (missed[i] is not { } token)
                continue;
            var place = file.Locate(numbers[i].Span);
            var at = string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}");
            console.Output.WriteLine($"{at,-9} {file.Slice(numbers[i].Span)} could be {token}  ({ClaimsCommand.Word(numbers[i].Kind)}{(numbers[i].Claim is { } claim ? $", {claim}" : "")})");
        }
        var count = missed.Count(m => m is not null);
        console.Output.WriteLine($"{numbers.Length} numbers, {tried} slips tried: {(count == 0 ? "every number is protected." : $"{count} {(count == 1 ? "number is" : "numbers are")} not protected.")}");
        return ExitCode.Success;
    }
}
