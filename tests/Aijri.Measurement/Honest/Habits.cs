namespace Aijri.Measurement.Honest;

/// <summary>How an author writes numbers and what the author leaves out.</summary>
internal sealed record Habits
{
    public required Rounding Rounding { get; init; }

    public required int WeightedDecimals { get; init; }

    public required int ResistanceDecimals { get; init; }

    public required int ModifierDecimals { get; init; }

    public required int RawDecimals { get; init; }

    public required string Minus { get; init; }

    public required string Plus { get; init; }

    public required string Times { get; init; }

    public required string DividedBy { get; init; }

    public required string AtLeast { get; init; }

    public required string Percent { get; init; }

    public required bool HasDenominators { get; init; }

    public required bool HasWholePercents { get; init; }

    public required bool HasSplit { get; init; }

    public required bool HasQuickScreen { get; init; }

    public required bool HasGrowthCheck { get; init; }

    public required bool HasSubLabel { get; init; }

    public required bool HasThresholds { get; init; }

    public required bool HasProse { get; init; }

    /// <summary>0: no line; 1: "None"; 2: an adjusted score.</summary>
    public required int Override { get; init; }

    /// <summary>An author's habits.</summary>
    public static Habits Draw(Chance chance)
    {
        var weighted = chance.Pick(2, 2, 2, 1, 3, 4);
        return new Habits
        {
            Rounding = chance.Pick(Rounding.HalfUp, Rounding.HalfUp, Rounding.HalfEven, Rounding.Carried),
            WeightedDecimals = weighted,
            ResistanceDecimals = chance.Pick(2, 2, 3, Math.Max(2, weighted)),
            ModifierDecimals = chance.Pick(2, 2, 2, 3),
            RawDecimals = chance.Pick(4, 4, 4, 2, 3, 5, 6),
            Minus = chance.Pick("-", "-", "−", "–"),
            Plus = chance.Pick("", "", "", "+"),
            Times = chance.Pick("×", "×", "x", "*", "·"),
            DividedBy = chance.Pick("/", "/", "÷"),
            AtLeast = chance.Pick("≥ ", "≥", ">= ", ">="),
            Percent = chance.Pick("%", "%", "%", " %", ""),
            HasDenominators = !chance.OneIn(4),
            HasWholePercents = chance.OneIn(4),
            HasSplit = !chance.OneIn(5),
            HasQuickScreen = !chance.OneIn(5),
            HasGrowthCheck = !chance.OneIn(5),
            HasSubLabel = !chance.OneIn(8),
            HasThresholds = !chance.OneIn(4),
            HasProse = !chance.OneIn(6),
            Override = chance.Pick(1, 1, 1, 0, 2),
        };
    }
}
