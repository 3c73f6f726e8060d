using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Aijri.Cli.Commands;
using Aijri.Cli.Reports;
using Aijri.Findings;

namespace Aijri.Cli;

/// <summary>The <c>aijri</c> command.</summary>
public static class Program
{
    // Not that of the executable, which may have been given the name of one of its own commands.
    private const string Name = "aijri";

    /// <summary>Runs the command; the result is its exit code, one of <see cref="ExitCode"/>.</summary>
    public static int Main(string[] args)
    {
        try
        {
            return Run(args, Console.Out, Console.Error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard output or error is closed. Where it is the latter, nobody can be told.
            try
            {
                Console.Error.WriteLine($"aijri: standard output cannot be written to: {e.Message}");
            }
            catch (Exception other) when (other is IOException or UnauthorizedAccessException)
            {
            }
            return ExitCode.Usage;
        }
    }

    /// <summary>Runs the command with its output going to <paramref name="output"/> and <paramref name="error"/>.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            // Scripts ask for it at every start, and making all commands ready takes longer than the answer.
            if (args is ["--version"])
            {
                output.WriteLine(JsonReport.Version);
                return ExitCode.Success;
            }
            // As other commands have it: `aijri help build`.
            var root = Root();
            if (args is ["help", .. var command])
                args = command is [] || root.Subcommands.Any(c => c.Name == command[0]) ? [.. command, "--help"] : command;
            var parsed = root.Parse(args);
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            if (parsed.Errors.Count == 0)
                return NameOfEmpty(parsed) is { } empty ? throw new UsageException($"{empty}: the value is empty.") : parsed.Invoke(configuration);
            if (args.Length == 0)
            {
                root.Parse(["--help"]).Invoke(configuration);
                return ExitCode.Usage;
            }
            // A misspelt command is reported second: first comes that a command is missing.
            error.WriteLine($"aijri: {DisplayText.Of(parsed.Errors[parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.Errors.Count > 1 ? 1 : 0].Message)} {Meant(parsed)}".TrimEnd());
            error.WriteLine($"Try `aijri {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help`.");
            return ExitCode.Usage;
        }
        catch (UsageException e)
        {
            error.WriteLine($"aijri: {DisplayText.Of(e.Message)}");
            return ExitCode.Usage;
        }
        catch (Exception e)
        {
            // Work done in parallel wraps what went wrong.
            var cause = e is AggregateException all ? all.Flatten().InnerExceptions[0] : e;
            if (cause is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"aijri: {DisplayText.Of(cause.Message)}");
                return ExitCode.Usage;
            }
            error.WriteLine($"aijri: a fault of the program itself ({cause.GetType().Name}: {DisplayText.Of(cause.Message)}). Please report it with what you did.");
            if (Environment.GetEnvironmentVariable("AIJRI_DEBUG") is { Length: > 0 })
                error.WriteLine(cause);
            return ExitCode.Fault;
        }
    }

    /// <summary>The command with all its subcommands.</summary>
    internal static Command Root() => new(Name, "Compiles job-role assessments written in markdown: recomputes every number they state, and publishes those that are right as a site.")
    {
        NewCommand.Create(), BuildCommand.Create(), CheckCommand.Create(), FixCommand.Create(), BaselineCommand.Create(), ExplainCommand.Create(), RulesCommand.Create(), TraceCommand.Create(), ClaimsCommand.Create(), MutateCommand.Create(),
        DiffCommand.Create(), RescoreCommand.Create(), ExportCommand.Create(), CompletionCommand.Create(), CompletionCommand.CreateAnswer(),
        new HelpOption(), new VersionOption(),
    };

    // The option, or the command, that a word which is neither resembles.
    private static string? Meant(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.UnmatchedTokens is not [var word, ..] ? null
            : word.StartsWith('-') ? DidYouMean.Sentence(word.Split('=')[0], command.Options.Select(o => o.Name))
            : DidYouMean.Sentence(word, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
    }

    // No option or argument means anything when it is empty; most often a variable of a script is not set.
    private static string? NameOfEmpty(ParseResult parsed) =>
        parsed.CommandResult.Children.FirstOrDefault(c => c.Tokens.Any(t => t.Value.Length == 0)) switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => null,
        };
}
