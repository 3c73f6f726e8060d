using System.CommandLine;
using Aijri.Cli.Reports;
using Aijri.Findings;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri rules</c>: every rule in a line.</summary>
internal static class RulesCommand
{
    private const int Schema = 1;

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How to list them: text or json. Example: aijri rules --format json", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "json");
        var command = new Command("rules", "Lists every rule: its id, its name, its severity and when it is reported. `aijri explain RULE` shows its page.") { format };
        command.SetAction(parsed => Run(parsed.GetValue(format)!, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string format, TextWriter output)
    {
        if (format == "json")
            Json(output);
        else
            Text(output);
        return ExitCode.Success;
    }

    private static void Text(TextWriter output)
    {
        var names = Rules.All.Max(r => r.Name.Length);
        var severities = Rules.All.Max(r => Severities.Word(r.Severity).Length);
        foreach (var rule in Rules.All)
            output.WriteLine($"{rule.Id}  {rule.Name.PadRight(names)}  {Severities.Word(rule.Severity).PadRight(severities)}  {rule.Summary}");
    }

    // A contract, described by docs/rules.schema.json.
    private static void Json(TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteNumber("schema", Schema);
        JsonText.Tool(json);
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("severity", Severities.Word(rule.Severity));
            json.WriteString("summary", rule.Summary);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
