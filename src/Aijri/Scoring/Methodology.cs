using System.Collections.Frozen;
using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Scoring;

/// <summary>One version of the method: every range, name, coefficient, constant, threshold and label rule. Read from a file; nothing of it is code.</summary>
public sealed record Methodology
{
    /// <summary>A number for the text it was read from.</summary>
    public UInt128 Fingerprint { get; init; }

    /// <summary>Its id, which documents name ("aijri-1").</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The task table.</summary>
    public required TaskScale Tasks { get; init; }

    /// <summary>Task Resistance.</summary>
    public required TaskResistanceRule TaskResistance { get; init; }

    /// <summary>The evidence dimensions.</summary>
    public required ScoreScale Evidence { get; init; }

    /// <summary>The barriers.</summary>
    public required ScoreScale Barriers { get; init; }

    /// <summary>The protective principles; they modify nothing.</summary>
    public required ScoreScale Protective { get; init; }

    /// <summary>The growth correlation: one row.</summary>
    public required ScoreScale Growth { get; init; }

    /// <summary>From raw to score.</summary>
    public required ScoreRule Score { get; init; }

    /// <summary>The zones, highest first.</summary>
    public required ImmutableArray<Zone> Zones { get; init; }

    /// <summary>The label rules, in the order they are tried.</summary>
    public required ImmutableArray<SubLabelRule> SubLabels { get; init; }

    /// <summary>The task score from which the stated share of time counts.</summary>
    public required int ShareFromScore { get; init; }

    /// <summary>The words that sentences may use for a verdict.</summary>
    public VerdictNames VerdictNames => field ??= new([.. Zones.Select(z => z.Name)], [.. SubLabels.Select(l => l.Label).Distinct()]);

    /// <summary>The least raw that inputs in range can give.</summary>
    public decimal LowestRaw => Raws().Min();

    /// <summary>The greatest raw that inputs in range can give.</summary>
    public decimal HighestRaw => Raws().Max();

    /// <summary>The least score that inputs in range can give, exact.</summary>
    public decimal LowestScore => Score.Of(LowestRaw);

    /// <summary>The greatest score that inputs in range can give, exact; it may pass the scale's top.</summary>
    public decimal HighestScore => Score.Of(HighestRaw);

    /// <summary>The zone of a score, published or not.</summary>
    public Zone ZoneOf(decimal score)
    {
        var at = 0;
        while (Zones[at].From > score)
            at++;
        return Zones[at];
    }

    /// <summary>The zone of this name, case aside; null when there is none.</summary>
    public Zone? FindZone(string name) => Zones.FirstOrDefault(z => z.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The least score that is above <paramref name="zone"/>; null for the zone at the top.</summary>
    public decimal? Above(Zone zone) => Zones.IndexOf(zone) is > 0 and var at ? Zones[at - 1].From : null;

    /// <summary>Reads the methodology in <paramref name="file"/>; null, with findings, when it is not complete and right.</summary>
    public static Methodology? Read(SourceFile file, FindingBag findings) => MethodologyReader.Read(file, findings);

    /// <summary>The version the program carries, for documents outside any site: the very file of the repository's content folder.</summary>
    public static Methodology BuiltIn => _builtIn ??= ReadBuiltIn();

    // What the ends of all ranges give: a modifier may fall as its total rises.
    private IEnumerable<decimal> Raws() => ((ScoreScale[])[Evidence, Barriers, Growth]).Aggregate((IEnumerable<decimal>)[TaskResistance.Min, TaskResistance.Max],
        (raws, scale) => [.. raws.SelectMany(r => (decimal[])[r * scale.Modifier!.Of(scale.Total.Min), r * scale.Modifier.Of(scale.Total.Max)])]);

    private static Methodology? _builtIn;

    private static Methodology ReadBuiltIn()
    {
        using var stream = typeof(Methodology).Assembly.GetManifestResourceStream("aijri-1.yml")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var findings = new FindingBag();
        return Read(SourceFile.Decode("aijri-1.yml", bytes), findings)
            ?? throw new InvalidDataException($"The built-in methodology cannot be read: {findings.Findings[0].Message}");
    }
}

/// <summary>The whole numbers a score may be, ends included.</summary>
public readonly record struct ScoreRange(int Min, int Max)
{
    /// <summary>Whether <paramref name="score"/> is in the range.</summary>
    public bool Contains(decimal score) => score >= Min && score <= Max;
}

/// <summary>The task table's rules.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Score">Range of a task's score.</param>
/// <param name="TotalTime">What all times add up to, in per cent.</param>
/// <param name="Modes">What AI may do to a task: the first displaces.</param>
/// <param name="Meaning">What it and each of its modes means to a reader.</param>
public sealed record TaskScale(string Name, ScoreRange Score, decimal TotalTime, ImmutableArray<string> Modes, ScaleMeaning Meaning);

/// <summary>What a table means to a reader. None of it enters a sum.</summary>
/// <param name="Whole">What the table is about, in a sentence or two; null: nothing is said.</param>
/// <param name="Each">The same of each of its dimensions or modes, in their order.</param>
public sealed record ScaleMeaning(string? Whole, ImmutableArray<string?> Each);

/// <summary>Task Resistance = constant − Σ weighted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constant">What Σ weighted is taken from.</param>
/// <param name="Min">Least possible.</param>
/// <param name="Max">Most possible; what it is printed over.</param>
/// <param name="Decimals">Decimals it is shown with.</param>
public sealed record TaskResistanceRule(string Name, decimal Constant, decimal Min, decimal Max, int Decimals)
{
    /// <summary>A Task Resistance as it is shown everywhere.</summary>
    public string Show(decimal resistance) => Computed.Rounded(resistance, Decimals);
}

/// <summary>A table of dimensions with a score each.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Dimensions">Its rows, in the methodology's order.</param>
/// <param name="Score">Range of one score.</param>
/// <param name="Modifier">What its total does to the score; null: nothing.</param>
/// <param name="Meaning">What it and each of its dimensions means to a reader.</param>
public sealed record ScoreScale(string Name, ImmutableArray<string> Dimensions, ScoreRange Score, ModifierRule? Modifier, ScaleMeaning Meaning)
{
    /// <summary>Other names that documents give a dimension.</summary>
    public ImmutableArray<DimensionAlias> Aliases { get; init; } = [];

    /// <summary>Range of the total, ends included; its upper end is what totals are printed over.</summary>
    public ScoreRange Total => new(Score.Min * Dimensions.Length, Score.Max * Dimensions.Length);

    /// <summary>Where each folded name stands among the dimensions.</summary>
    internal FrozenDictionary<string, int> ByName => field ??= DimensionBinding.NamesOf(this);
}

/// <summary>Another name of a dimension.</summary>
/// <param name="Name">The other name.</param>
/// <param name="Dimension">The dimension.</param>
public sealed record DimensionAlias(string Name, string Dimension);

/// <summary>modifier = base + coefficient × total.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Base">The modifier of a total of 0.</param>
/// <param name="Coefficient">What one point of the total adds.</param>
/// <param name="Decimals">Decimals it is shown with.</param>
public sealed record ModifierRule(string Name, decimal Base, decimal Coefficient, int Decimals)
{
    /// <summary>The modifier of <paramref name="total"/>.</summary>
    public decimal Of(decimal total) => Base + Coefficient * total;
}

/// <summary>AIJRI score = (raw − offset) / divisor × scale.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">The least raw.</param>
/// <param name="Divisor">The span of raw that makes the scale.</param>
/// <param name="Scale">The top of the scale.</param>
/// <param name="Decimals">Decimals the score is published with.</param>
/// <param name="Rounding">How a tie is rounded.</param>
/// <param name="RawDecimals">Decimals raw is shown with, and needs to determine the score.</param>
public sealed record ScoreRule(string Name, decimal Offset, decimal Divisor, decimal Scale, int Decimals, MidpointRounding Rounding, int RawDecimals)
{
    /// <summary>The exact score of <paramref name="raw"/>: multiplied first, divided last.</summary>
    public decimal Of(decimal raw) => (raw - Offset) * Scale / Divisor;

    /// <summary>A score as published.</summary>
    public decimal Round(decimal score) => Math.Round(score, Decimals, Rounding);

    /// <summary>"1 decimal": how many a published score has.</summary>
    public string DecimalsInWords => $"{Computed.Exact(Decimals)} {(Decimals == 1 ? "decimal" : "decimals")}";

    /// <summary>A score, or points between two, as they are shown everywhere.</summary>
    public string Show(decimal score) => Computed.Rounded(score, Decimals);

    /// <summary>Points as <see cref="Show"/> gives them, with a sign unless they are 0.</summary>
    public string ShowSigned(decimal points) => Computed.Signed(points, Decimals);
}

/// <summary>A zone.</summary>
/// <param name="Name">Its word.</param>
/// <param name="From">Least score, included; null for the lowest zone.</param>
/// <param name="Meaning">What it means to a reader, in a sentence or two.</param>
public sealed record Zone(string Name, decimal? From, string Meaning);

/// <summary>When a role of a zone gets a label.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Label">The label: "Accelerated".</param>
/// <param name="Growth">Growth correlation it takes; null: any.</param>
/// <param name="ShareFromScore">Task score from which time counts; null: time does not matter.</param>
/// <param name="ShareAtLeast">Per cent of task time it takes, included.</param>
/// <param name="Severity">What breaking the rule is.</param>
/// <param name="IsSiteChoice">Whether the rule is this site's choice and not stated by the method's source.</param>
/// <param name="Meaning">What the label means to a reader, in a sentence; null: nothing is said.</param>
public sealed record SubLabelRule(string Zone, string Label, int? Growth, int? ShareFromScore, decimal? ShareAtLeast, Severity Severity, bool IsSiteChoice, string? Meaning)
{
    /// <summary>As documents print it: "Green (Accelerated)".</summary>
    public string FullLabel { get; } = $"{Zone} ({Label})";
}
