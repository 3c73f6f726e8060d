using System.Collections.Frozen;

namespace Aijri.Documents;

/// <summary>What a line says that begins with a known label ("Raw: …").</summary>
public enum LineLabel
{
    /// <summary>No known label.</summary>
    None,

    /// <summary>"Task Resistance Score: 6.00 - 2.25 = 3.75/5.0".</summary>
    TaskResistance,

    /// <summary>"Displacement/Augmentation split: …".</summary>
    Split,

    /// <summary>"Raw: 3.75 × 1.36 × …".</summary>
    Raw,

    /// <summary>"JobZone Score: (5.9466 - 0.54) / 7.93 × 100 = 68.2/100".</summary>
    Score,

    /// <summary>"Zone: GREEN (…)".</summary>
    Zone,

    /// <summary>"Sub-label: …".</summary>
    SubLabel,

    /// <summary>"Assessor override: None …".</summary>
    Override,

    /// <summary>"Quick screen result: Protective 2 + Correlation 2 = …".</summary>
    QuickScreen,

    /// <summary>A label of prose: kept as it is.</summary>
    Prose,
}

/// <summary>The one table of line labels.</summary>
public static class Labels
{
    private const int Longest = 60;

    private static readonly FrozenDictionary<string, LineLabel> Known = new Dictionary<string, LineLabel>
    {
        ["task resistance score"] = LineLabel.TaskResistance,
        ["task resistance"] = LineLabel.TaskResistance,
        ["displacement augmentation split"] = LineLabel.Split,
        ["augmentation displacement split"] = LineLabel.Split,
        ["raw"] = LineLabel.Raw,
        ["raw score"] = LineLabel.Raw,
        ["jobzone score"] = LineLabel.Score,
        ["aijri score"] = LineLabel.Score,
        ["jobzone score aijri"] = LineLabel.Score,
        ["zone"] = LineLabel.Zone,
        ["sub label"] = LineLabel.SubLabel,
        ["assessor override"] = LineLabel.Override,
        ["quick screen result"] = LineLabel.QuickScreen,
        ["quick screen"] = LineLabel.QuickScreen,
        ["seniority note"] = LineLabel.Prose,
        ["reinstatement check"] = LineLabel.Prose,
        ["reframed question"] = LineLabel.Prose,
        ["survival strategy"] = LineLabel.Prose,
        ["timeline"] = LineLabel.Prose,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The label of <paramref name="line"/>, and how many characters it and its colon take.</summary>
    public static LineLabel Of(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        var colon = line[..Math.Min(line.Length, Longest)].IndexOf(':');
        if (colon <= 0)
            return LineLabel.None;
        var label = Known.GetValueOrDefault(SectionNames.FoldWithoutRemark(line[..colon]));
        length = label == LineLabel.None ? 0 : colon + 1;
        return label;
    }

    /// <summary>The label that a table row's first cell names; null-like <see cref="LineLabel.None"/> when it names none.</summary>
    public static LineLabel OfRow(ReadOnlySpan<char> firstCell) => Known.GetValueOrDefault(SectionNames.FoldWithoutRemark(firstCell));
}
