using System.CommandLine;
using System.CommandLine.Completions;
using Aijri.Findings;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri explain RULE</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("RULE") { Description = "A rule's id or name. Example: aijri explain AIJ301", HelpName = "RULE" };
        name.CompletionSources.Add(_ => Rules.All.SelectMany(r => (CompletionItem[])[new(r.Id, detail: r.Name), new(r.Name, detail: r.Summary)]));
        var command = new Command("explain", "Explains a rule: what it checks, why it matters, an example, how to fix it.") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string name, TextWriter output)
    {
        if (Rules.Find(name) is not { } rule)
        {
            var near = DidYouMean.Sentence(name, Rules.All.SelectMany(r => (string[])[r.Id, r.Name]));
            throw new UsageException($"There is no rule `{name}`. {near ?? $"Rules are named from {Rules.All[0].Id} to {Rules.All[^1].Id}; each finding prints its own."}");
        }
        output.Write(RulePage.Of(rule));
        return ExitCode.Success;
    }
}
