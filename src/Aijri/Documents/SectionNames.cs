using System.Collections.Frozen;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>What a section of an assessment is.</summary>
public enum SectionKind
{
    /// <summary>A section the method does not know; kept and rendered.</summary>
    Other,

    /// <summary>Who the role is.</summary>
    RoleDefinition,

    /// <summary>The protective principles and the growth correlation.</summary>
    ProtectivePrinciples,

    /// <summary>The tasks.</summary>
    TaskDecomposition,

    /// <summary>The evidence dimensions.</summary>
    EvidenceScore,

    /// <summary>The barriers.</summary>
    BarrierAssessment,

    /// <summary>Confirms the growth correlation.</summary>
    GrowthCheck,

    /// <summary>The calculation.</summary>
    CompositeScore,

    /// <summary>Which sub-label, and why.</summary>
    SubLabel,

    /// <summary>Head of the commentary.</summary>
    Commentary,

    /// <summary>Score vs Reality Check.</summary>
    RealityCheck,

    /// <summary>What the Numbers Don't Capture.</summary>
    NumbersDontCapture,

    /// <summary>Who Should Worry.</summary>
    WhoShouldWorry,

    /// <summary>What This Means.</summary>
    WhatThisMeans,
}

/// <summary>The one table of the names that sections go by, and how names are compared.</summary>
public static class SectionNames
{
    private static readonly FrozenDictionary<string, SectionKind> Kinds = new Dictionary<string, SectionKind>
    {
        ["role definition"] = SectionKind.RoleDefinition,
        ["protective principles ai growth correlation"] = SectionKind.ProtectivePrinciples,
        ["protective principles and ai growth correlation"] = SectionKind.ProtectivePrinciples,
        ["protective principles"] = SectionKind.ProtectivePrinciples,
        ["task decomposition"] = SectionKind.TaskDecomposition,
        ["evidence score"] = SectionKind.EvidenceScore,
        ["barrier assessment"] = SectionKind.BarrierAssessment,
        ["ai growth correlation check"] = SectionKind.GrowthCheck,
        ["growth correlation check"] = SectionKind.GrowthCheck,
        ["jobzone composite score"] = SectionKind.CompositeScore,
        ["composite score"] = SectionKind.CompositeScore,
        ["aijri composite score"] = SectionKind.CompositeScore,
        ["sub label determination"] = SectionKind.SubLabel,
        ["sublabel determination"] = SectionKind.SubLabel,
        ["assessor commentary"] = SectionKind.Commentary,
        ["score vs reality check"] = SectionKind.RealityCheck,
        ["score versus reality check"] = SectionKind.RealityCheck,
        ["what the numbers dont capture"] = SectionKind.NumbersDontCapture,
        ["what the numbers do not capture"] = SectionKind.NumbersDontCapture,
        ["who should worry"] = SectionKind.WhoShouldWorry,
        ["what this means"] = SectionKind.WhatThisMeans,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Names that other documents use too: they count only in an assessment that has no section of the full name.
    private static readonly FrozenDictionary<string, SectionKind> ShortKinds = new Dictionary<string, SectionKind>
    {
        ["evidence"] = SectionKind.EvidenceScore,
        ["evidence scores"] = SectionKind.EvidenceScore,
        ["barriers"] = SectionKind.BarrierAssessment,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names as authors write them, of the sections without which there is no score.</summary>
    public static readonly (SectionKind Kind, string Name)[] Scoring =
    [
        (SectionKind.ProtectivePrinciples, "Protective Principles + AI Growth Correlation"),
        (SectionKind.TaskDecomposition, "Task Decomposition"),
        (SectionKind.EvidenceScore, "Evidence Score"),
        (SectionKind.BarrierAssessment, "Barrier Assessment"),
        (SectionKind.CompositeScore, "JobZone Composite Score (AIJRI)"),
    ];

    /// <summary>The names of the sections that may be left out, and are checked where they are there.</summary>
    public static readonly (SectionKind Kind, string Name)[] Optional =
    [
        (SectionKind.GrowthCheck, "AI Growth Correlation Check"),
        (SectionKind.SubLabel, "Sub-Label Determination"),
    ];

    /// <summary>The names of the sections of which a document has one: what a second one states could be at odds with the first.</summary>
    public static readonly (SectionKind Kind, string Name)[] ReadOnce = [.. Scoring, .. Optional, (SectionKind.RoleDefinition, "Role Definition")];

    /// <summary>The names of the sections a reader expects besides.</summary>
    public static readonly (SectionKind Kind, string Name)[] Prose =
    [
        (SectionKind.RoleDefinition, "Role Definition"),
        (SectionKind.RealityCheck, "Score vs Reality Check"),
        (SectionKind.NumbersDontCapture, "What the Numbers Don't Capture"),
        (SectionKind.WhoShouldWorry, "Who Should Worry"),
        (SectionKind.WhatThisMeans, "What This Means"),
    ];

    /// <summary>What a section of this name is; <see cref="SectionKind.Other"/> when the name is not known.</summary>
    /// <remarks>Case, marks, spaces, numbering, a trailing colon and a trailing remark in brackets do not count.</remarks>
    public static SectionKind KindOf(ReadOnlySpan<char> name)
    {
        if (name.Length > 120)
            return SectionKind.Other;
        return Find(Kinds, name);
    }

    /// <summary>What a section of this name is where an assessment lacks it under its full name: "Evidence"; <see cref="SectionKind.Other"/> when it is no such name.</summary>
    public static SectionKind ShortKindOf(ReadOnlySpan<char> name) => name.Length > 120 ? SectionKind.Other : Find(ShortKinds, name);

    private static SectionKind Find(FrozenDictionary<string, SectionKind> kinds, ReadOnlySpan<char> name)
    {
        // "Evidence Score {#evidence}" names its link.
        if (name.TrimEnd().EndsWith('}') && name.LastIndexOf('{') is > 0 and var brace)
            name = name[..brace];
        // "Evidence Score: +2"
        if (name.LastIndexOf(':') is > 0 and var colon && name[(colon + 1)..].IndexOfAnyInRange('0', '9') >= 0 && name[(colon + 1)..].IndexOfAnyExcept("0123456789.,+-−–/%* ") < 0)
            name = name[..colon];
        var byName = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[name.Length];
        return byName.TryGetValue(WithoutNumber(Fold(name, folded)), out var kind) || byName.TryGetValue(WithoutNumber(Fold(WithoutRemark(name), folded)), out kind) ? kind : SectionKind.Other;
    }

    // "step 3 evidence score", "iv barrier assessment": only names that are known without it are ever found.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> folded)
    {
        var first = folded.IndexOf(' ');
        if (first < 0)
            return folded;
        var rest = folded[(first + 1)..];
        var second = rest.IndexOf(' ');
        if (second > 0 && folded[..first] is "step" or "part" or "section" or "phase" or "stage" && (rest[..second].IndexOfAnyExceptInRange('0', '9') < 0 || IsRoman(rest[..second])))
            return rest[(second + 1)..];
        return IsRoman(folded[..first]) ? rest : folded;
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.IndexOfAnyExcept('i', 'v', 'x') < 0;

    /// <summary>Whether the section is the author's prose: shown as written, and never searched for a calculation.</summary>
    public static bool IsProse(this SectionKind kind) => kind >= SectionKind.Commentary;

    /// <summary>Whether pages show the section as the author wrote it, tables and all: of one of the method's they show the values, each in its place, and the notes.</summary>
    public static bool IsShownWhole(this SectionKind kind) => kind == SectionKind.Other || kind.IsProse();

    /// <summary>A name folded without what stands in brackets: "Score (1-5)" gives "score".</summary>
    public static string FoldWithoutRemark(ReadOnlySpan<char> name) => Fold(WithoutRemark(name));

    /// <summary>A name up to what stands in brackets.</summary>
    internal static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> name) => name.IndexOf('(') is > 0 and var bracket ? name[..bracket] : name;

    /// <summary>Whether two names are the same when folded.</summary>
    public static bool AreSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return true;
        // Folded, letters at the beginning stay there.
        if (!a.IsEmpty && !b.IsEmpty && char.IsAsciiLetter(a[0]) && char.IsAsciiLetter(b[0]) && (a[0] | 0x20) != (b[0] | 0x20))
            return false;
        Span<char> foldedA = a.Length <= 128 ? stackalloc char[a.Length] : new char[a.Length];
        Span<char> foldedB = b.Length <= 128 ? stackalloc char[b.Length] : new char[b.Length];
        return Fold(a, foldedA).SequenceEqual(Fold(b, foldedB));
    }

    /// <summary>Letters and digits in lower case, words parted by one space; apostrophes, marks and leading numbering dropped.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        return Fold(name, folded).ToString();
    }

    /// <summary>The same, written into <paramref name="folded"/>, which is at least as long as the name.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var c in name)
        {
            var ascii = c < 128 ? (char)Characters.FoldedAscii[c] : ' ';
            if (ascii > ' ')
                folded[length++] = ascii;
            else if (c >= 128 && char.IsLetterOrDigit(c))
                folded[length++] = char.ToLowerInvariant(c);
            else if (ascii == ' ' && c != '’' && !Characters.IsInvisible(c) && length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }
        if (length > 0 && folded[length - 1] == ' ')
            length--;
        var start = 0;
        while (start < length && (char.IsAsciiDigit(folded[start]) || folded[start] == ' '))
            start++;
        return start == length ? folded[..length] : folded[start..length];
    }
}
