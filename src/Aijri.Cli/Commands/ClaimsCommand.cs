using System.CommandLine;
using System.Globalization;
using Aijri.Checking;
using Aijri.Cli.Reports;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri claims FILE</c>: every number of a document, and what it is to the checker.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A document. Example: aijri claims roles/welder.md" };
        var root = CommonOptions.Root();
        var format = new Option<string>("--format") { Description = "How to list them: text or json. Example: aijri claims roles/welder.md --format json", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "json");
        var command = new Command("claims", "Accounts for every number of a document: leaf (an input), verified, wrong, echo, external fact, or unclaimed.") { file, root, format };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(root), parsed.GetValue(format) == "json", parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string path, string? root, bool isJson, InvocationConfiguration console)
    {
        if (OneDocument.Open(path, root, console, out var exitCode) is not { } opened)
            return exitCode;
        var numbers = opened.Numbers(opened.AmongOthers());
        if (isJson)
            Json(path, opened.Document.File, numbers, console.Output);
        else
            Text(opened.Document.File, numbers, console.Output);
        return ExitCode.Success;
    }

    /// <summary>A kind in a word: "leaf".</summary>
    internal static string Word(NumberKind kind) => kind.ToString().ToLowerInvariant();

    private static void Text(SourceFile file, IReadOnlyList<AccountedNumber> numbers, TextWriter output)
    {
        foreach (var number in numbers)
        {
            var place = file.Locate(number.Span);
            var at = string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}");
            output.WriteLine($"{at,-9} {file.Slice(number.Span).ToString(),-12} {Word(number.Kind),-10} {number.Claim}".TrimEnd());
        }
        output.WriteLine($"{numbers.Count} numbers: {string.Join(", ", Enum.GetValues<NumberKind>().Select(k => $"{numbers.Count(n => n.Kind == k)} {Word(k)}"))}.");
    }

    // A contract, described by docs/claims.schema.json.
    private static void Json(string path, SourceFile file, IReadOnlyList<AccountedNumber> numbers, TextWriter output)
    {
        JsonText.Write(output, json =>
        {
            json.WriteNumber("schema", 1);
            JsonText.Tool(json);
            json.WriteString("path", path.Replace('\\', '/'));
            json.WriteStartObject("summary");
            foreach (var kind in Enum.GetValues<NumberKind>())
                json.WriteNumber(Word(kind), numbers.Count(n => n.Kind == kind));
            json.WriteEndObject();
            json.WriteStartArray("numbers");
            foreach (var number in numbers)
            {
                var place = file.Locate(number.Span);
                json.WriteStartObject();
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
                json.WriteString("text", file.Slice(number.Span));
                json.WriteString("kind", Word(number.Kind));
                json.WriteString("claim", number.Claim);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }
}
