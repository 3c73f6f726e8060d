using Aijri.Findings;
using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>For people at a terminal: a line for each role, and below it why and what is stale.</summary>
internal static class MovesReportText
{
    private const int MostRanks = 10;

    public static void Write(MovesReport report, TextWriter output)
    {
        Say(output, MovesReportWords.Summary(report));
        foreach (var move in report.Moves.Roles)
        {
            output.WriteLine();
            Write(move, report, output);
        }
        if (!report.Moves.Unscored.IsEmpty)
            output.WriteLine();
        foreach (var role in report.Moves.Unscored)
            Write(role, output);
        if (!report.Moves.RankOnly.IsEmpty)
            Ranks(report.Moves, output);
        if (MovesReportWords.Note(report.Moves) is not { } note)
            return;
        output.WriteLine();
        Say(output, note);
    }

    private static void Write(RoleMove move, MovesReport report, TextWriter output)
    {
        Say(output, Line(move));
        if (move.IsRenamed)
            Say(output, $"  renamed: {move.Old!.Role.Slug} → {move.New!.Role.Slug}");
        if (MovesReportWords.OldTitle(move) is { } title)
            Say(output, $"  title: {title} → {move.Role.Title}");
        if (move.Version is { } version && !report.IsRescore)
            Say(output, $"  {MovesReportWords.Version(version)}: {MovesReportWords.Alone(version.Contribution, move)}");
        foreach (var input in move.Inputs)
        {
            Say(output, $"  {input.Name}: {MovesReportWords.Alone(input.Contribution, move)}");
            foreach (var row in input.Rows)
                Say(output, $"    {(row.Name == input.Name ? "" : row.Name + ": ")}{MovesReportWords.Change(row)}");
        }
        foreach (var stale in move.Stale)
            Say(output, $"  stale: {stale.Place with { Path = report.FromHere(stale.Place.Path) }}: {Quoted(stale)}");
        foreach (var (name, place, text) in move.Orphaned)
            Say(output, $"  of no role: {place with { Path = report.FromHere(place.Path) }}: quotes {text} of {name}, a name that no role has now");
    }

    private static string Line(RoleMove move) => move switch
    {
        { Old: null } => $"added: {Standing(move.New!)}",
        { New: null } => $"removed: {Standing(move.Old)}",
        _ => $"{(move.IsZoneMove ? "zone: " : "")}{MovesReportWords.Title(move.Role)}: {MovesReportWords.Score(move)}, "
            + $"{MovesReportWords.Arrow(move.Old.Role.FullLabel, move.New.Role.FullLabel)}, rank {MovesReportWords.Arrow(Rank(move.Old), Rank(move.New))}",
    };

    private static string Standing(RoleStanding standing) =>
        $"{MovesReportWords.Title(standing.Role)}: {MovesReportWords.Score(standing.Role)}, {standing.Role.FullLabel}, rank {Rank(standing)}";

    private static string Quoted(Finding stale) => stale.Expected is { } now ? $"quotes {stale.Stated}, now {now}" : stale.Message;

    private static void Write(UnscoredRole role, TextWriter output)
    {
        Say(output, $"not compared: {(role.New ?? role.Old)!.Role.File.Path}: {MovesReportWords.Unscored(role)}");
        if (role.Reason is { } reason)
            Say(output, $"  {reason.Place.Line}:{reason.Place.Column}: {reason.Rule.Id} {reason.Message}");
    }

    private static void Ranks(Moves moves, TextWriter output)
    {
        var shown = moves.RankOnly.Take(MostRanks).Select(r => $"{MovesReportWords.Title(r.New.Role)} {Rank(r.Old)} → {Rank(r.New)}");
        var more = moves.RankOnly.Length - MostRanks;
        output.WriteLine();
        Say(output, $"rank alone: {string.Join(", ", shown)}{(more > 0 ? $", and {more} more" : "")}");
    }

    private static void Say(TextWriter output, string line) => output.WriteLine(DisplayText.Of(line));

    private static string? Rank(RoleStanding standing) => standing.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
