using System.Globalization;
using System.Text;
using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>For a comment on a pull request: a sentence, a table of what moved, a table of what is stale.</summary>
internal static class MovesReportMarkdown
{
    public static void Write(MovesReport report, TextWriter output)
    {
        output.WriteLine($"**{Escaped(MovesReportWords.Summary(report))}**");
        if (!report.Moves.Roles.IsEmpty)
        {
            Header(output, "role", "score", "zone and label", "rank", "because of");
            foreach (var move in report.Moves.Roles)
                Row(output, [.. Cells(move, report)]);
        }
        var stale = report.Moves.Roles.SelectMany(m => m.Stale.Select(s => (Move: m, Finding: s))).ToArray();
        if (stale.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(!report.HasMoved ? "Quotations that would be stale:" : report.IsRescore ? "Quotations that were stale:" : "Quotations that are stale now:");
            Header(output, "place", "role", "quotes", "should be");
            foreach (var (move, finding) in stale)
                Row(output, finding.Place.ToString(), MovesReportWords.Title(move.Role), finding.Stated ?? "", finding.Expected ?? finding.Message);
        }
        var orphaned = report.Moves.Roles.SelectMany(m => m.Orphaned).ToArray();
        if (orphaned.Length > 0)
        {
            output.WriteLine();
            output.WriteLine("Quotations of a name that no role has now:");
            Header(output, "place", "name", "quotes");
            foreach (var (name, place, text) in orphaned)
                Row(output, place.ToString(), name, text);
        }
        if (!report.Moves.Unscored.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("Documents that cannot be compared:");
            Header(output, "document", "what", "why");
            foreach (var role in report.Moves.Unscored)
                Row(output, (role.New ?? role.Old)!.Role.File.Path, MovesReportWords.Unscored(role), role.Reason is { } reason ? $"{reason.Rule.Id} {reason.Message}" : "");
        }
        if (!report.Moves.RankOnly.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine($"{Counted.Of(report.Moves.RankOnly.Length, "other role")} {(report.Moves.RankOnly.Length == 1 ? "stands" : "stand")} at another rank because of this.");
        }
        if (MovesReportWords.Note(report.Moves) is { } note)
        {
            output.WriteLine();
            output.WriteLine(note);
        }
    }

    private static IEnumerable<string> Cells(RoleMove move, MovesReport report)
    {
        yield return MovesReportWords.Title(move.Role);
        if (move is { Old: { } old, New: { } @new })
        {
            yield return MovesReportWords.Score(move);
            yield return (move.IsZoneMove ? "zone: " : "") + MovesReportWords.Arrow(old.Role.FullLabel, @new.Role.FullLabel);
            yield return MovesReportWords.Arrow(Rank(old), Rank(@new));
            yield return string.Join("; ", Causes(move, report));
            yield break;
        }
        var only = (move.New ?? move.Old)!;
        yield return $"{(move.Old is null ? "added" : "removed")}: {MovesReportWords.Score(only.Role)}";
        yield return only.Role.FullLabel ?? "";
        yield return Rank(only) ?? "";
        yield return "";
    }

    private static IEnumerable<string> Causes(RoleMove move, MovesReport report)
    {
        if (move.IsRenamed)
            yield return $"renamed from {move.Old!.Role.Slug}";
        if (MovesReportWords.OldTitle(move) is { } title)
            yield return $"title was {title}";
        if (move.Version is { } version)
            yield return report.IsRescore ? $"methodology {report.New}" : $"{MovesReportWords.Version(version)} ({MovesReportWords.Alone(version.Contribution, move)})";
        foreach (var input in move.Inputs)
            yield return $"{input.Name} ({MovesReportWords.Alone(input.Contribution, move)}): {string.Join(", ", input.Rows.Select(r => (r.Name == input.Name ? "" : r.Name + " ") + MovesReportWords.Change(r)))}";
    }

    private static string? Rank(RoleStanding standing) => standing.Rank?.ToString(CultureInfo.InvariantCulture);

    private static void Header(TextWriter output, params string[] columns)
    {
        output.WriteLine();
        Row(output, columns);
        output.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", columns.Length))}");
    }

    private static void Row(TextWriter output, params string[] cells) => output.WriteLine($"| {string.Join(" | ", cells.Select(Escaped))} |");

    // Titles and names are an author's words: nothing in them may end a cell or become markup.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '|' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '#' or '&')
                escaped.Append('\\');
            escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }
}
