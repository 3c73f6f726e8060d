using System.Globalization;

namespace Aijri.Measurement.Oracle;

/// <summary>What follows from a document's inputs, exactly.</summary>
internal sealed record RoleFigures
{
    /// <summary>The role's title.</summary>
    public required string Title { get; init; }

    /// <summary>Time × score / 100 of each task.</summary>
    public required IReadOnlyList<decimal> Weighted { get; init; }

    /// <summary>Per cent of time of each of <see cref="Method.Modes"/>.</summary>
    public required IReadOnlyList<decimal> ModeShares { get; init; }

    public required decimal TotalTime { get; init; }

    public required decimal Evidence { get; init; }

    public required decimal Barriers { get; init; }

    public required decimal Protective { get; init; }

    public required decimal Growth { get; init; }

    /// <summary>Per cent of task time that scores 3 or more.</summary>
    public required decimal Share { get; init; }

    public decimal TotalWeighted => Weighted.Sum();

    public decimal Resistance => 6 - TotalWeighted;

    public decimal Raw => Resistance * Method.EvidenceModifier(Evidence) * Method.BarrierModifier(Barriers) * Method.GrowthModifier(Growth);

    public decimal Score => Method.Score(Raw);

    /// <summary>The score that an assessor publishes instead; null when the formula's stands.</summary>
    public decimal? Overridden { get; init; }

    /// <summary>The formula's score to one decimal.</summary>
    public decimal Formula => Math.Round(Score, 1, MidpointRounding.AwayFromZero);

    /// <summary>The score that is published.</summary>
    public decimal Published => Overridden ?? Formula;

    public string Zone => Method.Zone(Published);

    public string Label => Method.Label(Zone, Growth, Share);

    /// <summary>The figure that a sentence calls so.</summary>
    public decimal Of(string field) => field switch
    {
        "score" => Published,
        "formula" => Formula,
        "resistance" => Resistance,
        "weighted" => TotalWeighted,
        "evidence" => Evidence,
        "barriers" => Barriers,
        "growth" => Growth,
        "protective" => Protective,
        "share" => Share,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>A figure as documents print it.</summary>
    public string Printed(string field) => Of(field).ToString(field switch { "score" or "formula" => "F1", "resistance" or "weighted" => "F2", _ => "0.###" }, CultureInfo.InvariantCulture);

    /// <summary>The figures of a document; <paramref name="text"/> gives what stands in a slot. An input that is missing or no number counts as 0.</summary>
    public static RoleFigures Of(Reading reading, Func<Slot, string> text)
    {
        var count = reading.Below("tasks.").Count(s => s.Id.EndsWith(".mode", StringComparison.Ordinal));
        var rows = Enumerable.Range(1, count).Select(i => (Time: Value($"tasks.{Text(i)}.time"), Score: Value($"tasks.{Text(i)}.score"), Mode: Word($"tasks.{Text(i)}.mode"))).ToList();
        return new RoleFigures
        {
            Title = reading.Title,
            Weighted = [.. rows.Select(r => r.Time * r.Score / 100)],
            ModeShares = [.. Method.Modes.Select(m => rows.Where(r => r.Mode == m).Sum(r => r.Time))],
            TotalTime = rows.Sum(r => r.Time),
            Evidence = Sum("evidence"),
            Barriers = Sum("barriers"),
            Protective = Sum("protective"),
            Growth = Value("growth.score"),
            Overridden = reading.Find("override.published") is null ? null : Value("override.published"),
            Share = rows.Where(r => r.Score >= 3).Sum(r => r.Time),
        };

        decimal Value(string id) => reading.Find(id) is { } slot && Figure.Read(text(slot)) is { } figure ? figure.Value : 0;
        string Word(string id) => reading.Find(id) is { } slot ? text(slot) : "";
        decimal Sum(string table) => reading.Below($"{table}.").Where(s => s.Kind == ClaimKind.Leaf).Sum(s => Figure.Read(text(s))?.Value ?? 0);
        static string Text(int i) => i.ToString(CultureInfo.InvariantCulture);
    }
}
