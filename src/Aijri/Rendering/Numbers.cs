using Aijri.Scoring;

namespace Aijri.Rendering;

/// <summary>Numbers as pages show them.</summary>
internal static class Numbers
{
    /// <summary>A range: "−10 to +10", "0 to 2".</summary>
    public static string Range(ScoreRange range) => range.Min < 0 ? $"{Computed.Signed(range.Min)} to {Computed.Signed(range.Max)}" : $"{range.Min} to {range.Max}";

    /// <summary>The range of the Task Resistance: "1 to 5".</summary>
    public static string Range(TaskResistanceRule rule) => $"{Computed.Exact(rule.Min)} to {Computed.Exact(rule.Max)}";

    /// <summary>A place on the 0–100 line, ends included.</summary>
    public static decimal Percent(decimal value, decimal whole = 100) => Math.Round(Math.Clamp(whole == 0 ? 0 : value * 100 / whole, 0, 100), 3, MidpointRounding.AwayFromZero);
}
