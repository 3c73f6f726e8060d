using System.CommandLine;
using System.CommandLine.Completions;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri completion SHELL</c>: the script by which a shell completes the command, and <c>aijri complete</c>, which that script asks.</summary>
internal static class CompletionCommand
{
    // Each asks for what may stand at the cursor: lines of a word, a tab and what it means. Where nothing is known, the shell offers files.
    private static readonly (string Shell, string Script)[] Scripts =
    [
        ("bash", """
            _aijri() {
              local word before=${COMP_LINE:0:COMP_POINT}
              before=${before##* }
              COMPREPLY=()
              while IFS= read -r word; do
                word=${word%%$'\t'*}
                # To bash, a word ends at an equals sign.
                if [[ $before == *=* ]]; then word=${word#"${before%=*}="}; fi
                COMPREPLY+=("$word")
              done < <(command aijri complete "$COMP_POINT" "$COMP_LINE" 2>/dev/null)
            }
            complete -o default -F _aijri aijri
            """),
        ("zsh", """
            #compdef aijri
            _aijri() {
              local line word meaning before="${(j: :)words[1,CURRENT-1]} $PREFIX"
              local -a found
              while IFS= read -r line; do
                word=${line%%$'\t'*} meaning=${line#*$'\t'}
                found+=("${word//:/\\:}${meaning:+:$meaning}")
              done < <(command aijri complete ${#before} "$before" 2>/dev/null)
              if (( $#found )); then _describe aijri found; else _files; fi
            }
            compdef _aijri aijri
            """),
        ("fish", """
            function __aijri
              set -l line (commandline -cp)
              command aijri complete (string length -- "$line") "$line" 2>/dev/null
            end
            complete -c aijri -f -n '__aijri | string length -q' -a '(__aijri)'
            """),
        ("powershell", """
            Register-ArgumentCompleter -Native -CommandName aijri -ScriptBlock {
              param($word, $command, $position)
              # The command may stand behind others on its line.
              $at = $position - $command.Extent.StartOffset
              $line = $command.ToString().PadRight($at).Substring(0, $at)
              aijri complete $at $line 2>$null | ForEach-Object {
                $name, $meaning = $_ -split "`t", 2
                [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $(if ($meaning) { $meaning } else { $name }))
              }
            }
            """),
    ];

    public static Command Create()
    {
        var names = string.Join(", ", Scripts.Select(s => s.Shell));
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {names}. Example: aijri completion bash", HelpName = "SHELL" };
        shell.CompletionSources.Add([.. Scripts.Select(s => s.Shell)]);
        var command = new Command("completion", "Prints a script that has a shell complete commands, options and their values.") { shell };
        command.SetAction(parsed => Run(parsed.GetValue(shell)!, names, parsed.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>What may stand at a place in a line: for the scripts, so help does not list it.</summary>
    public static Command CreateAnswer()
    {
        var position = new Argument<int>("POSITION") { Description = "Where the cursor is in the line. Example: aijri complete 8 \"aijri bu\"" };
        var line = new Argument<string>("LINE") { Description = "The line, from the command's name on. Example: aijri complete 8 \"aijri bu\"" };
        var command = new Command("complete", "Lists what may stand at a place in a line.") { position, line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var (word, meaning) in At(parsed.RootCommandResult.Command, parsed.GetValue(line)!, parsed.GetValue(position)))
                parsed.InvocationConfiguration.Output.WriteLine($"{word}\t{meaning}");
        });
        return command;
    }

    private static int Run(string shell, string names, TextWriter output)
    {
        if (Array.Find(Scripts, s => s.Shell == shell).Script is not { } script)
            throw new UsageException($"There is no script for `{shell}`, only for {names}.");
        output.WriteLine(script);
        return ExitCode.Success;
    }

    private static IEnumerable<(string Word, string Meaning)> At(Command root, string line, int position)
    {
        // The command may be called by a path or by another name: what it is called is no part of what it is told.
        var told = line.IndexOf(' ', StringComparison.Ordinal) + 1;
        if (told == 0 || position < told)
            return [];
        line = line[told..Math.Clamp(position, told, line.Length)];
        var word = line[(line.LastIndexOf(' ') + 1)..];
        // `--option=value` means what `--option value` does.
        var option = word.StartsWith("--", StringComparison.Ordinal) ? word[..(word.IndexOf('=', StringComparison.Ordinal) + 1)] : "";
        if (option.Length > 0)
            (line, word) = ($"{line[..^word.Length]}{option[..^1]} {word[option.Length..]}", word[option.Length..]);
        return root.Parse(line).GetCompletions(line.Length)
            // Options are asked for with a dash, files without. The other ways to ask for help are old habits' and nobody looks for them.
            .Where(c => c.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && word.StartsWith('-') == c.Label.StartsWith('-') && c.Label is not ("-?" or "-h" or "/?" or "/h"))
            .Select(c => (option + c.Label, Summary(c)));
    }

    // Of a description, the example is left out.
    private static string Summary(CompletionItem item) => (item.Detail ?? "").Split(" Example: ")[0];
}
