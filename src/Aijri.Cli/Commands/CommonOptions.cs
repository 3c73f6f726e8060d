using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Aijri.Cli.Reports;
using Aijri.Findings;

namespace Aijri.Cli.Commands;

/// <summary>The options of commands that check: what decides what is found, and how it is reported.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _root = Root();
    private readonly Option<string[]> _format = new("--format") { Description = "How to report: text, json, sarif, github (annotations of a workflow run) or junit, to standard output or to a file; may be given several times. Example: --format text --format sarif=aijri.sarif", HelpName = "FORMAT[=FILE]" };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "From which severity the exit code is 1: error, warning or never. Example: --fail-on warning", HelpName = "LEVEL", DefaultValueFactory = _ => "error" };
    private readonly Option<string[]> _severity = new("--severity") { Description = "Another severity for a rule: error, warning or note; may be given several times. Example: --severity AIJ109=warning", HelpName = "RULE=LEVEL" };
    private readonly Option<int> _jobs = new("--jobs") { Description = "How many documents are worked on at a time. Example: --jobs 1", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Findings only: no notes, no summary, no progress. Example: --quiet" };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "A line for every document as well. Example: --verbose" };
    private readonly Option<bool> _timings = new("--timings") { Description = "How long each stage took, and how much processor time it used, to standard error. Example: --timings" };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colour, even on a terminal. NO_COLOR in the environment does the same. Example: --no-color" };

    private readonly Option<string?> _now = Now("The day it is, for suppressions that end, dates that lie ahead and leaderboards that go by age");
    private readonly Option<string?> _baseline = new("--baseline") { Description = $"The file of known findings, instead of {Baseline.FileName} in the site's folder. Example: --baseline known.json", HelpName = "FILE" };

    /// <summary>The option that names the site, for commands that have no others of these.</summary>
    public static Option<string?> Root() =>
        new("--root") { Description = "The site's folder: the one with aijri.yml. Else it is looked for upwards from here. Example: --root ../careers", HelpName = "DIR" };

    /// <summary>The option that gives the day, and what for.</summary>
    public static Option<string?> Now(string what) => new("--now") { Description = $"{what}; else the computer's. Example: --now 2026-12-31", HelpName = "DATE" };

    /// <summary>Adds all to a command that reports what it finds.</summary>
    public void AddTo(Command command)
    {
        _failOn.AcceptOnly("error", "warning", "never");
        _format.CompletionSources.Add(ReportTarget.Formats);
        Add(command, [_root, _format, _failOn, _severity, _jobs, _now, _baseline, _quiet, _verbose, _timings, _noColor]);
    }

    /// <summary>Adds those that decide what is found, to a command that reports in its own way.</summary>
    public void AddFindingTo(Command command) => Add(command, [_root, _severity, _jobs, _now, _baseline, _quiet]);

    private void Add(Command command, ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
            command.Options.Add(option);
        _severity.CompletionSources.Add(_ => Rules.All.SelectMany(r => Enum.GetValues<Severity>().Where(s => s != r.Severity).Select(s => new CompletionItem($"{r.Id}={Severities.Word(s)}", detail: r.Name))));
        _jobs.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs > 0)
                return jobs;
            result.AddError($"--jobs must be a whole number, at least 1, not `{result.Tokens[0].Value}`.");
            return 1;
        };
    }

    public Settings Read(ParseResult parsed)
    {
        var severities = new List<(Rule, Severity)>();
        foreach (var text in parsed.GetValue(_severity) ?? [])
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 && Rules.Find(text) is null && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Rules.Find(text[..colon]) is not null)
                throw new UsageException($"--severity: `{text}` should be RULE=LEVEL: `{text[..colon]}={text[(colon + 1)..]}`.");
            var (name, level) = equals < 0 ? (text, "") : (text[..equals], text[(equals + 1)..]);
            var rule = Rules.Find(name) ?? throw new UsageException($"--severity: there is no rule `{name}`. {DidYouMean.Sentence(name, Rules.All.Select(r => r.Name)) ?? "`aijri rules` lists them."}");
            var severity = Severities.Parse(level) ?? throw new UsageException($"--severity: `{text}` should be RULE=error, RULE=warning or RULE=note. {DidYouMean.Sentence(level, ["error", "warning", "note"])}".TrimEnd());
            severities.Add((rule, severity));
        }
        var formats = parsed.GetValue(_format) is { Length: > 0 } given ? given.Select(ReportTarget.Parse).ToArray() : [new ReportTarget("text", null)];
        if (formats.Count(f => f.File is null) > 1)
            throw new UsageException("--format: only one report can go to standard output; give the others a file (json=report.json).");
        foreach (var file in formats.Select(f => f.File).OfType<string>())
        {
            UsageException.ThrowIfSource("--format", file, parsed.GetValue(_root));
            UsageException.ThrowIfNoFile("--format", file);
            if (formats.Count(f => f.File is not null && Path.GetFullPath(f.File) == Path.GetFullPath(file)) > 1)
                throw new UsageException($"--format: two reports would be {file}.");
        }
        return new Settings(parsed.GetValue(_root), formats, parsed.GetValue(_failOn) ?? "error", severities, parsed.GetValue(_jobs), parsed.GetValue(_quiet), parsed.GetValue(_verbose), parsed.GetValue(_noColor))
        {
            Today = Day(parsed.GetValue(_now)),
            IsTodayGiven = parsed.GetValue(_now) is not null,
            HasTimings = parsed.GetValue(_timings),
            Baseline = parsed.GetValue(_baseline),
        };
    }

    /// <summary>The day that <c>--now</c> gives, or the computer's.</summary>
    /// <exception cref="UsageException">It is no date.</exception>
    public static DateOnly Day(string? text) => text is null ? DateOnly.FromDateTime(DateTime.Today)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"--now: `{text}` is no date such as 2026-12-31.");

    /// <summary>What the options say.</summary>
    public sealed record Settings(string? Root, ReportTarget[] Formats, string FailOn, List<(Rule Rule, Severity Severity)> Severities, int Jobs, bool Quiet, bool Verbose, bool NoColor)
    {
        /// <summary>Those of a command that has no such options.</summary>
        public static Settings Plain(string? root) => new(root, [], "error", [], Environment.ProcessorCount, Quiet: true, Verbose: false, NoColor: true) { Today = Day(null) };

        /// <summary>The day it is.</summary>
        public DateOnly Today { get; init; }

        /// <summary>Whether that day was given, and is not the computer's.</summary>
        public bool IsTodayGiven { get; init; }

        /// <summary>Whether to say how long each stage took.</summary>
        public bool HasTimings { get; init; }

        /// <summary>The baseline's file; null: the site's.</summary>
        public string? Baseline { get; init; }

        /// <summary>The site's severities, and the command line's over them.</summary>
        public Severities Over(Severities site) => Severities.Aggregate(site, (all, one) => all.With(one.Rule, one.Severity));

        /// <summary>The same, where a warning counts too; unless nothing is to count.</summary>
        public Settings WithWarnings => FailOn == "never" ? this : this with { FailOn = "warning" };

        /// <summary>From which severity on a run fails; null: never.</summary>
        public Severity? FailLevel => Findings.Severities.Parse(FailOn);

        /// <summary>The exit code for what was found.</summary>
        public int ExitCodeFor(IEnumerable<Finding> findings) => findings.Any(f => f.Severity <= FailLevel) ? ExitCode.Findings : ExitCode.Success;
    }
}
