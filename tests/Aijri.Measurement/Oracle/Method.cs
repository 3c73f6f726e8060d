namespace Aijri.Measurement.Oracle;

/// <summary>The method, written down a second time, so that the program is not measured by itself.</summary>
internal static class Method
{
    public static readonly string[] Evidence = ["Job Posting Trends", "Company Actions", "Wage Trends", "AI Tool Maturity", "Expert Consensus"];
    public static readonly string[] Barriers = ["Regulatory/Licensing", "Physical Presence", "Union/Collective Bargaining", "Liability/Accountability", "Cultural/Ethical"];
    public static readonly string[] Protective = ["Embodied Physicality", "Deep Interpersonal Connection", "Goal-Setting & Moral Judgment"];
    public const string Growth = "AI Growth Correlation";
    public static readonly string[] Modes = ["DISPLACEMENT", "AUGMENTATION", "NOT INVOLVED"];
    public static readonly string[] Zones = ["Green", "Yellow", "Red"];
    public static readonly string[] Labels = ["Accelerated", "Transforming", "Stable", "Urgent", "Moderate"];

    public static decimal EvidenceModifier(decimal total) => 1 + 0.04m * total;

    public static decimal BarrierModifier(decimal total) => 1 + 0.02m * total;

    public static decimal GrowthModifier(decimal growth) => 1 + 0.05m * growth;

    public static decimal Score(decimal raw) => (raw - 0.54m) * 100 / 7.93m;

    public static string Zone(decimal published) => published >= 48 ? "Green" : published >= 25 ? "Yellow" : "Red";

    /// <summary>The sub-labels of a zone.</summary>
    public static IEnumerable<string> LabelsOf(string zone) => zone switch { "Green" => Labels[..3], "Yellow" => Labels[3..], _ => [] };

    /// <summary>The sub-label; empty in Red.</summary>
    public static string Label(string zone, decimal growth, decimal share) => zone switch
    {
        "Green" => growth == 2 ? "Accelerated" : share >= 20 ? "Transforming" : "Stable",
        "Yellow" => share >= 40 ? "Urgent" : "Moderate",
        _ => "",
    };
}
