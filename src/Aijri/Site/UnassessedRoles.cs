using Aijri.Assessments;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>What can be said of quotations whose role nobody here assesses.</summary>
internal static class UnassessedRoles
{
    // What a sentence may begin with before it names a role.
    private static readonly WordSet BeforeNames = new("a", "an", "the", "our", "this", "that", "see", "compare", "like", "unlike", "beside", "besides", "only", "even", "both", "while", "as", "for", "take", "with", "every", "each", "another", "and", "but", "so", "against", "next", "no");

    /// <summary>"(24.5 Red)": the score and the zone must at least go together; null when they do.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The zone's token.</param>
    /// <param name="methodology">The zones and labels.</param>
    /// <param name="locate">The place of a span of the document.</param>
    public static Finding? Pair(Passage passage, int at, Methodology methodology, Func<SourceSpan, Location> locate)
    {
        if (methodology.VerdictNames.HasLabel(passage, at) && !methodology.SubLabels.Any(r => passage.Is(at, r.Zone) && passage.Is(at + 2, r.Label)))
        {
            var label = (passage.Tokens[at].Start, passage.Tokens[at + 3].End);
            return new Finding
            {
                Rule = Rules.ProseDoubt,
                Severity = Rules.ProseDoubt.Severity,
                Place = locate(passage.InFile(label.Start, label.End)),
                Message = $"No role can be {passage.Text[label.Start..label.End]}.",
                Help = $"Labels: {string.Join(", ", methodology.SubLabels.Select(r => r.FullLabel))}.",
                Claim = "quotation.label",
            };
        }
        var number = passage.IsMark(at - 1, ',') ? at - 2 : at - 1;
        if (!passage.IsNumber(number))
            number = passage.IsAny(at + 1, "at", "with") || passage.IsMark(at + 1, ',') ? at + 2 : -1;
        if (!passage.IsNumber(number) || !QuantityReader.IsScoreShaped(passage.Tokens[number]) || passage.Tokens[number].Number.Value <= 5)
            return null;
        // "Green, 12.9 points below ML/AI Engineer"
        if (passage.IsAny(number + 1, "points", "point", "above", "over", "below", "under", "ahead", "behind", "higher", "lower", "short", "more", "less"))
            return null;
        var zone = methodology.ZoneOf(passage.Tokens[number].Number.Value);
        var stated = passage.Slice(passage.Tokens[at]).ToString();
        return zone.Name.Equals(stated, StringComparison.OrdinalIgnoreCase) ? null : new Finding
        {
            Rule = Rules.ProseDoubt,
            Severity = Rules.ProseDoubt.Severity,
            Place = locate(passage.InFile(passage.Tokens[at].Start, passage.Tokens[at].End)),
            Message = $"{passage.Tokens[number].Number} is {zone.Name}, not {stated}.",
            Stated = stated,
            Expected = zone.Name,
            Derivation = "given by the methodology's thresholds",
            Claim = "quotation.zone",
        };
    }

    /// <summary>Something like a role, and directly behind it in brackets a score: a note that nobody here assesses it; null for anything else.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The score's token.</param>
    /// <param name="misspelt">The title or alias that a name is one letter away from; null when there is none.</param>
    /// <param name="locate">The place of a span of the document.</param>
    public static Finding? Quoted(Passage passage, int at, Func<string, string?> misspelt, Func<SourceSpan, Location> locate)
    {
        if (at < 2 || !passage.IsMark(at - 1, '(') || !QuantityReader.IsScoreShaped(passage.Tokens[at]))
            return null;
        var start = Math.Max(0, at - 9);
        while (start < at - 2 && RoleNames.EndOfName(passage, start, at - 2) != at - 1)
            start++;
        if (RoleNames.EndOfName(passage, start, at - 2) != at - 1 || !RoleNames.IsRole(passage, start, at - 1))
            return null;
        // "An AI Audit Lead (47.1)": a sentence's first word is capitalised though it is no part of the name.
        while (start < at - 2 && passage.IsAny(start, BeforeNames))
            start++;
        var (from, to) = (RoleNames.StartOfName(passage, start), passage.Tokens[at - 2].End);
        var name = Characters.WithSingleBlanks(passage.Text[from..to]);
        var near = misspelt(name);
        // "A senior Paralegal (31.0)", where only one of another seniority is assessed.
        if (string.Equals(near, name, StringComparison.OrdinalIgnoreCase))
            (near, name) = (null, passage.Text[(from < 2 ? from : passage.Text.LastIndexOf(' ', from - 2) + 1)..to]);
        return new Finding
        {
            Rule = Rules.UnknownRole,
            Severity = near is null ? Rules.UnknownRole.Severity : Severity.Warning,
            Place = locate(passage.InFile(from, to)),
            Message = $"\"{name}\" is quoted with {passage.Tokens[at].Number}, and no document here assesses it.",
            Help = near is null ? "What is quoted of it cannot be checked." : $"Did you mean `{near}`? What is quoted cannot be checked.",
        };
    }
}
