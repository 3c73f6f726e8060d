using System.Globalization;
using Aijri.Measurement.Oracle;

namespace Aijri.Measurement.Honest;

/// <summary>The numbers that an honest author with certain habits prints, marked.</summary>
internal sealed class PrintedFigures
{
    private readonly Habits _habits;

    public PrintedFigures(Inputs inputs, Habits habits, Chance chance)
    {
        _habits = habits;
        var f = inputs.Figures;
        var isCarried = habits.Rounding == Rounding.Carried;
        decimal[] cells = [.. f.Weighted.Select(w => Round(w, habits.WeightedDecimals))];
        var total = isCarried ? cells.Sum() : Round(f.TotalWeighted, habits.WeightedDecimals);
        var resistance = Round(isCarried ? 6 - total : f.Resistance, habits.ResistanceDecimals);
        var modifiers = (E: Method.EvidenceModifier(f.Evidence), B: Method.BarrierModifier(f.Barriers), G: Method.GrowthModifier(f.Growth));
        var raw = Round(isCarried ? resistance * modifiers.E * modifiers.B * modifiers.G : f.Raw, habits.RawDecimals);
        var score = Round(isCarried ? Method.Score(raw) : f.Score, 1);
        Weighted = [.. cells.Select(c => Marks.Of(Fixed(c, habits.WeightedDecimals)))];
        TotalWeighted = Marks.Of(Fixed(total, habits.WeightedDecimals));
        Resistance = Marks.Of(Fixed(resistance, habits.ResistanceDecimals));
        EvidenceModifier = Marks.Of(Fixed(modifiers.E, habits.ModifierDecimals));
        BarrierModifier = Marks.Of(Fixed(modifiers.B, habits.ModifierDecimals));
        GrowthModifier = Marks.Of(Fixed(modifiers.G, habits.ModifierDecimals));
        Raw = Marks.Of(Fixed(raw, habits.RawDecimals));
        Score = Marks.Of(Fixed(score, 1));
        var adjusted = Math.Clamp(score + chance.Pick(-3m, -1.2m, 0.8m, 2.5m), 0, 100);
        IsAdjusted = habits.Override == 2 && adjusted != score;
        Published = IsAdjusted ? Marks.Of(Fixed(adjusted, 1)) : Score;
        Zone = Method.Zone(IsAdjusted ? adjusted : score);
        IsOnEdge = !IsAdjusted && Zone != f.Zone;
        Label = Method.Label(Zone, f.Growth, f.Share);
        FullLabel = Label.Length == 0 ? Zone : $"{Zone} ({Label})";
        Share = Percent(f.Share);
    }

    public string[] Weighted { get; }

    public string TotalWeighted { get; }

    public string Resistance { get; }

    public string EvidenceModifier { get; }

    public string BarrierModifier { get; }

    public string GrowthModifier { get; }

    public string Raw { get; }

    /// <summary>The formula's score.</summary>
    public string Score { get; }

    /// <summary>The score that counts: the formula's, or what the assessor made of it.</summary>
    public string Published { get; }

    public bool IsAdjusted { get; }

    /// <summary>Whether the score as printed is in another zone than the exact score rounded once.</summary>
    public bool IsOnEdge { get; }

    public string Zone { get; }

    public string Label { get; }

    /// <summary>"Green (Stable)", or "Red".</summary>
    public string FullLabel { get; }

    public string Share { get; }

    /// <summary>A per cent, with no more decimals than it has, or whole where that does not carry it over a threshold.</summary>
    public string Percent(decimal value)
    {
        var whole = Round(value, 0);
        var isWhole = _habits.HasWholePercents && whole >= 20 == value >= 20 && whole >= 40 == value >= 40;
        return Marks.Of((isWhole ? whole : value).ToString("0.####", CultureInfo.InvariantCulture));
    }

    /// <summary>A total of whole numbers.</summary>
    public string Total(decimal value) => Marks.Of(Plain(value));

    /// <summary>A whole number in the author's signs.</summary>
    public string Signed(decimal value) => value < 0 ? _habits.Minus + Bare(-value) : value > 0 ? _habits.Plus + Bare(value) : "0";

    /// <summary>A whole number without a plus.</summary>
    public string Plain(decimal value) => value < 0 ? _habits.Minus + Bare(-value) : Bare(value);

    private static string Bare(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);

    private decimal Round(decimal value, int decimals) =>
        Math.Round(value, decimals, _habits.Rounding == Rounding.HalfEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero);

    private string Fixed(decimal value, int decimals)
    {
        var text = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 ? _habits.Minus + text : text;
    }
}
