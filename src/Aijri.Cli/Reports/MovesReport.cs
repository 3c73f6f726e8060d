using System.CommandLine;
using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>What moved between two states of the documents, for whom it is printed.</summary>
/// <param name="Moves">What moved.</param>
/// <param name="Command">diff or rescore.</param>
/// <param name="Old">What the first state is called.</param>
/// <param name="New">What the second is called; for rescore, the version's id.</param>
/// <param name="FromHere">The path of a document of the second state that a terminal can open.</param>
internal sealed record MovesReport(Moves Moves, string Command, string Old, string New, Func<string, string> FromHere)
{
    /// <summary>Whether documents are held to another version.</summary>
    public bool IsRescore => Command == "rescore";

    /// <summary>Whether all this has happened; not where documents were only tried with another version.</summary>
    public bool HasMoved { get; init; } = Command != "rescore";

    /// <summary>The option that chooses the form.</summary>
    public static Option<string> FormatOption(string example)
    {
        var format = new Option<string>("--format") { Description = $"How to print: text, json, or markdown for a comment on a pull request. Example: {example}", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "json", "markdown");
        return format;
    }

    /// <summary>Writes the report as text, json or markdown.</summary>
    public void Write(string format, TextWriter output)
    {
        switch (format)
        {
            case "json":
                MovesReportJson.Write(this, output);
                break;
            case "markdown":
                MovesReportMarkdown.Write(this, output);
                break;
            default:
                MovesReportText.Write(this, output);
                break;
        }
    }
}
