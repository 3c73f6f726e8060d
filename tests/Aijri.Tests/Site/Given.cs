using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Site;

/// <summary>Roles and settings without documents.</summary>
internal static class Given
{
    /// <summary>A complete role with a score, its zone and the given inputs.</summary>
    public static Role Role(string title, decimal score = 50, decimal resistance = 3, int evidence = 0, int barriers = 0, int growth = 0, int @protected = 0) => new()
    {
        File = new InputFile($"/{title}.md", $"{title}.md"),
        Slug = Slug.From(title),
        Title = title,
        Score = score,
        ExactScore = score,
        FormulaScore = score,
        Zone = Methodology.BuiltIn.ZoneOf(score),
        FullLabel = Methodology.BuiltIn.ZoneOf(score).Name,
        Methodology = Methodology.BuiltIn,
        TaskResistance = resistance,
        Evidence = evidence,
        Barriers = barriers,
        Growth = growth,
        Protective = @protected,
        IsComplete = true,
    };

    /// <summary>Roles, highest score first.</summary>
    public static ImmutableArray<Role> Roles(params IEnumerable<Role> roles) => SiteModel.Published(roles, new SiteSettings());

    /// <summary>The settings in <paramref name="yaml"/>, which must be right.</summary>
    public static SiteSettings Settings(string yaml)
    {
        var (settings, findings) = Read(yaml);
        Assert.Empty(findings);
        return settings!;
    }

    /// <summary>The settings in <paramref name="yaml"/> and what is wrong with them.</summary>
    public static (SiteSettings? Settings, IReadOnlyList<Finding> Findings) Read(string yaml)
    {
        var findings = new FindingBag();
        return (SiteSettings.Read(new SourceFile("aijri.yml", "title: Test\n" + yaml), findings), findings.Findings);
    }

    /// <summary>The one leaderboard in <paramref name="yaml"/>, over <paramref name="roles"/>.</summary>
    public static Leaderboard Board(string yaml, ImmutableArray<Role> roles, DateOnly? asOf = null) =>
        Leaderboard.Of(Settings($"leaderboards:\n  - id: board\n    title: Board\n    {yaml.ReplaceLineEndings("\n    ")}\n").Leaderboards.Single(), roles, asOf);

    /// <summary>A score published earlier.</summary>
    public static PastScore Past(string date, decimal score, string? note = null) => new(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), score, note);
}
