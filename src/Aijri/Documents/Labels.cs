using System.Collections.Frozen;
using Aijri.Findings;
using Aijri.Sources;

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
    private const int Short = 5;

    // One letter in five may be wrong.
    private const int Strictness = 5;

    // As authors write them.
    private static readonly (string Name, LineLabel Label)[] Names =
    [
        ("Task Resistance Score", LineLabel.TaskResistance),
        ("Task Resistance", LineLabel.TaskResistance),
        ("Displacement/Augmentation split", LineLabel.Split),
        ("Augmentation/Displacement split", LineLabel.Split),
        ("Raw", LineLabel.Raw),
        ("Raw score", LineLabel.Raw),
        ("AIJRI raw", LineLabel.Raw),
        ("JobZone Score", LineLabel.Score),
        ("AIJRI Score", LineLabel.Score),
        ("JobZone Score AIJRI", LineLabel.Score),
        ("AIJRI", LineLabel.Score),
        ("Final Score", LineLabel.Score),
        ("Zone", LineLabel.Zone),
        ("Sub-label", LineLabel.SubLabel),
        ("Assessor override", LineLabel.Override),
        ("Assessor overrides", LineLabel.Override),
        ("Quick screen result", LineLabel.QuickScreen),
        ("Quick screen", LineLabel.QuickScreen),
        ("Zones", LineLabel.Prose),
        ("Sub-labels", LineLabel.Prose),
        ("Seniority note", LineLabel.Prose),
        ("Reinstatement check", LineLabel.Prose),
        ("Reframed question", LineLabel.Prose),
        ("Survival strategy", LineLabel.Prose),
        ("Timeline", LineLabel.Prose),
    ];

    private static readonly FrozenDictionary<string, LineLabel> Known = Names.ToFrozenDictionary(n => SectionNames.Fold(n.Name), n => n.Label, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LineLabel>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The label of <paramref name="line"/>, and how many characters it and its colon take. An equals sign may stand for the colon, or nothing at all before a calculation.</summary>
    public static LineLabel Of(ReadOnlySpan<char> line, out int length)
    {
        var head = line[..Math.Min(line.Length, Longest)];
        length = head.IndexOfAny(':', '：') + 1;
        if (length > 1 && Named(line[..(length - 1)]) is not LineLabel.None and var label && !(IsMethod(line[..(length - 1)]) && !HasDigit(line[length..])))
            return label;
        length = head.IndexOf('=') + 1;
        if (length > 1 && Named(line[..(length - 1)]) is not LineLabel.None and var equal && (!IsCalculated(equal) || IsNumeric(line[length..])))
            return equal;
        length = Math.Max(0, head.IndexOfAnyInRange('0', '9'));
        if (length > 0 && Named(line[..length]) is var named && IsCalculated(named) && IsCalculation(line[length..]))
            return named;
        length = 0;
        return LineLabel.None;
    }

    /// <summary>The label that a table row's first cell names; null-like <see cref="LineLabel.None"/> when it names none.</summary>
    public static LineLabel OfRow(ReadOnlySpan<char> firstCell) => Named(firstCell);

    /// <summary>Whether <paramref name="line"/> says how a value comes about and states none: "Raw = Task Resistance × …".</summary>
    public static bool IsDefinition(ReadOnlySpan<char> line) => Of(line, out _) == LineLabel.None && line.IndexOf('=') is > 0 and var equals && IsCalculated(Named(line[..equals]));

    /// <summary>The label that the one of <paramref name="line"/> is nearly, when what follows could go with it; null when there is none. <paramref name="length"/> is up to its colon.</summary>
    public static string? NearMiss(ReadOnlySpan<char> line, out int length)
    {
        length = line[..Math.Min(line.Length, Longest)].IndexOfAny(':', '：');
        return length > 0 && Of(line, out _) == LineLabel.None ? NearMiss(line[..length], line[(length + 1)..]) : null;
    }

    /// <summary>The label that <paramref name="name"/> is nearly, when <paramref name="value"/> could go with it; null when there is none.</summary>
    public static string? NearMiss(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var folded = SectionNames.FoldWithoutRemark(name);
        if (folded.Length < 2 || value.Trim(Characters.Blanks).IsEmpty || DidYouMean.Nearest(folded, Known.Keys, Strictness) is not { } near || near == folded)
            return null;
        // A short word is near many others: it must begin alike, and what follows must be beyond doubt.
        if (near.Length <= Short && (folded[0] != near[0] || Math.Abs(folded.Length - near.Length) > 1))
            return null;
        var isMeant = Known[near] switch
        {
            LineLabel.TaskResistance or LineLabel.Raw or LineLabel.Score => near.Length <= Short ? IsCalculation(value) : HasDigit(value),
            LineLabel.Split or LineLabel.QuickScreen => HasDigit(value),
            LineLabel.Zone or LineLabel.SubLabel or LineLabel.Override => true,
            _ => false,
        };
        return isMeant ? Names.First(n => SectionNames.Fold(n.Name) == near).Name : null;
    }

    private static LineLabel Named(ReadOnlySpan<char> name)
    {
        name = SectionNames.WithoutRemark(name);
        if (name.Length > 2 * Longest)
            return LineLabel.None;
        Span<char> folded = stackalloc char[name.Length];
        return KnownBySpan.TryGetValue(SectionNames.Fold(name, folded), out var label) ? label : LineLabel.None;
    }

    private static bool IsCalculated(LineLabel label) => label is LineLabel.TaskResistance or LineLabel.Raw or LineLabel.Score;

    // "AIJRI" is the method's name too, which sentences and lists of terms begin with.
    private static bool IsMethod(ReadOnlySpan<char> label) => SectionNames.AreSame(label, "aijri");

    // "Raw = 3.60 × …" and "Raw = 4.04" state numbers; "Raw = Task Resistance × …" and "AIJRI = 100 × (raw − …)" say how they come about.
    private static bool IsNumeric(ReadOnlySpan<char> value) =>
        value.TrimStart("*_`([~-−+ \u00a0") is [>= '0' and <= '9', ..] && (IsCalculation(value) || !HasWord(value));

    private static bool IsCalculation(ReadOnlySpan<char> value) =>
        value.IndexOfAny('=', '≈') is > 0 and var equals && value[..equals].IndexOfAny("+-−–×x*·/÷") >= 0 && HasDigit(value[equals..]);

    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters == 3)
                return true;
        }
        return false;
    }
}
