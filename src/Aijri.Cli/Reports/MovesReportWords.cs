using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Cli.Reports;

/// <summary>The words that the text and the markdown form share.</summary>
internal static class MovesReportWords
{
    /// <summary>Everything in a sentence or two; the only line when nothing moved.</summary>
    public static string Summary(MovesReport report)
    {
        var moves = report.Moves;
        var subject = report.IsRescore ? $"Held to {report.New}" : $"From {report.Old} to {report.New}";
        var moved = moves.Roles.Count(r => r.HasMoved);
        var zones = moves.Roles.Count(r => r.IsZoneMove);
        var would = report.HasMoved ? "moved" : "would move";
        var compared = Compared(moves);
        var total = Counted.Of(compared, "role");
        if (moves.Roles.IsEmpty && compared == 0)
            return $"{subject}, no role can be compared.{Unscored(moves)}";
        if (moves.Roles.IsEmpty)
            return $"{subject}, nothing {would} ({total}).{Unscored(moves)}";
        var first = moved == 0 ? $"no role {would}" : $"{moved} of {total} {would}{(zones == 0 ? "" : $", {zones} to another zone")}";
        string[] rest =
        [
            .. Part(moves.Roles.Count(r => r.Old is null), "added"),
            .. Part(moves.Roles.Count(r => r.New is null), "removed"),
            .. Part(moves.Roles.Count(r => r.IsRenamed), "renamed"),
            .. Part(moves.Roles.Count(r => !r.Inputs.IsEmpty && !r.HasMoved), "changed inputs without moving"),
        ];
        var stale = moves.Roles.Sum(r => r.Stale.Length);
        var orphaned = moves.Roles.Sum(r => r.Orphaned.Length);
        return $"{subject}, {first}{string.Concat(rest.Select(r => "; " + r))}."
            + (stale == 0 ? "" : $" {Counted.Of(stale, "quotation")} {Were(report, stale)} stale.")
            + (orphaned == 0 ? "" : $" {Counted.Of(orphaned, "quotation")} {(orphaned == 1 ? "is" : "are")} of no role now.") + Unscored(moves);
    }

    /// <summary>How parts are to be read, where there are several; else null.</summary>
    public static string? Note(Moves moves) => moves.Roles.Any(m => m.Inputs.Length + (m.Version is null ? 0 : 1) > 1)
        ? "\"alone\": what these inputs do to the old score by themselves. They multiply, so the parts need not add up." : null;

    /// <summary>"44.2 → 49.1 (+4.9)".</summary>
    public static string Score(RoleMove move) => move.Difference is 0
        ? Score(move.Role) : $"{Score(move.Old!.Role)} → {Score(move.New!.Role)} ({Signed(move.Difference!.Value, move)})";

    /// <summary>"44.2", or "no score".</summary>
    public static string Score(Role role) => role.ShownScore is { Length: > 0 } score ? score : "no score";

    /// <summary>"3 → 2", or "3" where it stayed.</summary>
    public static string Arrow(string? old, string? @new) => old == @new ? old ?? "none" : $"{old ?? "none"} → {@new ?? "none"}";

    /// <summary>What a group or version does by itself: "+2.2 alone".</summary>
    public static string Alone(decimal? contribution, RoleMove move) => contribution switch
    {
        null => "not scored alone",
        0 => "no effect on the score alone",
        { } points => $"{Signed(points, move)} alone",
    };

    /// <summary>"time 30% → 20%, score 4 → 3", or what was added or removed.</summary>
    public static string Change(RowChange row) => row switch
    {
        _ when (row.Old ?? row.New)?.Mode is null => $"{Number(row.Old?.Score)} → {Number(row.New?.Score)}",
        { Old: { } old, New: { } @new } => string.Join(", ", Differences(old, @new)),
        { New: { } @new } => $"added ({All(@new)})",
        { Old: { } old } => $"removed ({All(old)})",
        _ => "",
    };

    /// <summary>What a role is called: its title, or its slug where it has none.</summary>
    public static string Title(Role role) => role.Title is null ? role.Slug : role.ShownTitle;

    /// <summary>The title that a role had; null where it has it still.</summary>
    public static string? OldTitle(RoleMove move) => move is { Old.Role.Title: { } old, New.Role.Title: { } @new } && old != @new ? old : null;

    /// <summary>"methodology aijri-1 → aijri-2".</summary>
    public static string Version(VersionChange version) =>
        version.Old == version.New ? $"methodology {version.New}, whose file changed" : $"methodology {version.Old} → {version.New}";

    /// <summary>Where a document without a score stood, and where it has none now.</summary>
    public static string Unscored(UnscoredRole role) => role switch
    {
        { Old: null } => "added, cannot be scored",
        { New: null } => "removed, could not be scored",
        { Old.Role.Score: null, New.Role.Score: null } => "cannot be scored on either side",
        { New.Role.Score: null } => $"cannot be scored any more (was {Score(role.Old.Role)}, {role.Old.Role.FullLabel})",
        _ => $"could not be scored before (is {Score(role.New.Role)}, {role.New.Role.FullLabel})",
    };

    // Quotations that followed a version are stale no more.
    private static string Were(MovesReport report, int count) => report switch
    {
        { HasMoved: false } => "would be",
        { IsRescore: true } => count == 1 ? "was" : "were",
        _ => count == 1 ? "is" : "are",
    };

    // "+4.9", with the decimals of the side that has more.
    private static string Signed(decimal points, RoleMove move) =>
        Computed.Signed(points, Math.Max(move.Old!.Role.Methodology!.Score.Decimals, move.New!.Role.Methodology!.Score.Decimals));

    // The roles with a score on both sides.
    private static int Compared(Moves moves) =>
        moves.New.Roles.Count(r => r.Score is not null) - moves.Roles.Count(r => r.Old is null) - moves.Unscored.Count(u => u.New is { Role.Score: not null });

    private static string[] Part(int count, string what) => count == 0 ? [] : [$"{count} {what}"];

    private static string Unscored(Moves moves) => moves.Unscored.IsEmpty ? "" : $" {Counted.Of(moves.Unscored.Length, "document")} cannot be compared.";

    private static IEnumerable<string> Differences(RowInputs old, RowInputs @new)
    {
        if (old.Time != @new.Time)
            yield return $"time {Number(old.Time)}% → {Number(@new.Time)}%";
        if (old.Score != @new.Score)
            yield return $"score {Number(old.Score)} → {Number(@new.Score)}";
        if (!string.Equals(old.Mode, @new.Mode, StringComparison.OrdinalIgnoreCase))
            yield return $"mode {old.Mode} → {@new.Mode}";
    }

    private static string All(RowInputs task) => $"{Number(task.Time)}%, score {Number(task.Score)}, {task.Mode}";

    // "49.0" as written, but "30" for 30.
    private static string Number(decimal? number) => number is { } value ? Computed.Exact(value, Math.Min((int)value.Scale, 1)) : "none";
}
