using System.Buffers;
using System.Collections.Immutable;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Finds in a document's prose what repeats a value. Only words beside a number make it one; facts about the world have none.</summary>
public static class ProseReader
{
    // What places a role above or below another, without the letters that may be capitals.
    private static readonly SearchValues<string> Order = SearchValues.Create(["bove ", "elow ", "head ", "ehind ", " than ", "outrank", "outscore", "beats ", "trails ", "hich has "], StringComparison.Ordinal);

    /// <summary><paramref name="assessment"/> with the statements in its prose, in the order of the text, and the passages that may quote other roles.</summary>
    public static Assessment Read(Assessment assessment, VerdictNames names)
    {
        var statements = ImmutableArray.CreateBuilder<ProseStatement>();
        var quoting = ImmutableArray.CreateBuilder<QuotingPassage>();
        var own = assessment.Names;
        var text = assessment.File.Shown;
        var zone = -1;
        foreach (var span in assessment.Passages)
        {
            if (zone < span.Start)
                zone = names.Next(text, span.Start);
            var hasZone = zone < span.End;
            var hasOrder = MayOrder(assessment.File.Slice(span));
            if (!hasZone && !hasOrder && !QuantityReader.MayState(assessment.File.Slice(span)))
                continue;
            var passage = Passage.Of(assessment.File, span, assessment.OtherFigures);
            var first = statements.Count;
            var zones = names.ZonesIn(passage);
            Read(passage, zones, names, own, statements);
            if (zones.Length > 0 && IsBehindScore(assessment, passage, zones[0]) && !HasAt(statements, first, zones[0]) && VerdictReader.Alone(passage, zones[0], names) is { } verdict)
                statements.Add(verdict);
            if (hasZone || IsAnyOpen(statements, first) || (hasOrder && RoleNames.HasForeign(passage, 0, passage.Tokens.Length - 1, own)))
                quoting.Add(new QuotingPassage(passage.Text, passage.Offset, MayNameUnknown(passage, zones, own)));
        }
        return assessment with { Prose = statements.DrainToImmutable(), Quoting = quoting.DrainToImmutable() };
    }

    // "… = 68.2/100 (Green)": a zone right behind the score that a line computes.
    private static bool IsBehindScore(Assessment assessment, Passage passage, int zone)
    {
        var at = passage.InFile(passage.Tokens[zone].Start, passage.Tokens[zone].End).Start;
        foreach (var line in assessment.Score)
        {
            if (line.Span.End <= at && assessment.File.Slice(new SourceSpan(line.Span.End, at)) is var between && between.Length < 12 && between.IndexOfAnyExcept(" ()/100*_`.,;:–—-→>[\u00a0") < 0)
                return true;
        }
        return false;
    }

    private static bool HasAt(ImmutableArray<ProseStatement>.Builder statements, int first, int at)
    {
        for (var i = first; i < statements.Count; i++)
        {
            if (statements[i].At == at)
                return true;
        }
        return false;
    }

    // Whether a word of order stands in front of something that begins with a capital, as names do, or of the role itself.
    private static bool MayOrder(ReadOnlySpan<char> text)
    {
        const int Farthest = 24;
        for (int at; (at = text.IndexOfAny(Order)) >= 0; text = text[(at + 1)..])
        {
            // "…, which has stronger barriers" is said of the role just named.
            if (text[at..].StartsWith("hich has "))
                return true;
            var behind = text[(at + 1)..].IndexOf(' ') is >= 0 and var blank ? text[(at + 1 + blank)..] : default;
            if (behind.TrimStart().StartsWith("this ", StringComparison.OrdinalIgnoreCase) || behind.TrimStart().StartsWith("the role", StringComparison.OrdinalIgnoreCase))
                return true;
            foreach (var c in behind[..Math.Min(behind.Length, Farthest)])
            {
                if (char.IsUpper(c))
                    return true;
            }
        }
        return false;
    }

    // Beside a name that looks like a role, a number in brackets or a verdict may be that role's.
    private static bool MayNameUnknown(Passage passage, int[] zones, string[] own)
    {
        foreach (var zone in zones)
        {
            if (RoleNames.HasForeign(passage, zone, own))
                return true;
        }
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            if (passage.IsNumber(at) && passage.IsMark(at - 1, '('))
                return true;
        }
        return false;
    }

    private static bool IsAnyOpen(ImmutableArray<ProseStatement>.Builder statements, int first)
    {
        for (var i = first; i < statements.Count; i++)
        {
            if (statements[i].IsOpen || statements[i].Quantity == Quantity.Unnamed)
                return true;
        }
        return false;
    }

    /// <summary>The statements of one passage of a role with these names.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="zones">Its tokens that are a zone's word.</param>
    /// <param name="names">The words for verdicts.</param>
    /// <param name="own">The names.</param>
    internal static ImmutableArray<ProseStatement> Read(Passage passage, int[] zones, VerdictNames names, string[] own)
    {
        var statements = ImmutableArray.CreateBuilder<ProseStatement>();
        Read(passage, zones, names, own, statements);
        return statements.DrainToImmutable();
    }

    private static void Read(Passage passage, int[] zones, VerdictNames names, string[] own, ImmutableArray<ProseStatement>.Builder statements)
    {
        var zone = 0;
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            ref readonly var token = ref passage.Tokens.ItemRef(at);
            if (token.Kind == ProseTokenKind.Number)
            {
                var quantity = ThresholdOf(passage, at, names) ? Quantity.Threshold : QuantityReader.Of(passage, at);
                if (quantity == Quantity.Unnamed && QuantityReader.IsScoreShaped(token) && (FollowsName(passage, at, names, own) || IsOfOwnZone(passage, at, names, own)))
                    quantity = Quantity.Score;
                var isNamed = quantity != Quantity.Unnamed;
                quantity = isNamed ? quantity : ImpliedQuantity.Of(passage, at);
                var isFigure = quantity != Quantity.Unnamed || QuantityReader.IsScoreShaped(token) || QuantityReader.IsResistanceShaped(token);
                var isDecimal = token.HasDecimalComma || token is { IsFact: false, IsPercent: false, Number.Decimals: >= 1 and <= 3 };
                if (!isNamed && !QuantityReader.IsScoreShaped(token) && QuantityReader.IsCalledScore(passage, at))
                    continue;
                if (!isFigure && !isDecimal && !QuantityReader.IsWholeInBrackets(passage, at) && !QuantityReader.IsWholeScored(passage, at))
                    continue;
                var isElsewhere = quantity != Quantity.Threshold && ((NumberBounds.IsMovedTo(passage, at) ? Elsewhere.IsOtherCase(passage, at) : Elsewhere.Is(passage, at)) || Elsewhere.IsCounted(passage, at) || NumberBounds.Is(passage, at));
                var isOpen = isElsewhere || (quantity != Quantity.Threshold && !FollowsName(passage, at, names, own) && IsOpen(passage, at, quantity, own));
                if (isFigure || isDecimal || isOpen)
                    statements.Add(new ProseStatement(passage, at, quantity, isOpen) { IsDoubtful = !isNamed, IsElsewhere = isElsewhere, IsEarlier = isElsewhere && quantity is Quantity.Score or Quantity.Unnamed && Earlier.IsOwn(passage, at, own) });
            }
            else if (zone < zones.Length && zones[zone] == at)
            {
                zone++;
                if (VerdictReader.Read(passage, at, names, own) is { } verdict)
                    statements.Add(verdict);
            }
        }
    }

    private static bool IsOpen(Passage passage, int at, Quantity quantity, string[] own)
    {
        // "The 3.75 Task Resistance" is the role's own, whoever else the sentence speaks of.
        if (passage.Is(at - 1, "the") && passage.SentenceOf(at).First == at - 1 && !passage.IsAny(at + 2, "of", "for"))
            return false;
        if (QuantityReader.IsOfThisPage(passage, at))
            return false;
        return IsOwnBusiness(quantity, passage, at) ? RoleNames.HasForeign(passage, passage.SentenceOf(at).First, at, own) : RoleNames.HasForeign(passage, at, own);
    }

    /// <summary>Whether nobody quotes such a value of somebody who is named only afterwards, but for "… of X".</summary>
    public static bool IsOwnBusiness(Quantity quantity, Passage passage, int at) =>
        quantity is Quantity.Weighted or Quantity.Raw or Quantity.EvidenceModifier or Quantity.BarrierModifier or Quantity.GrowthModifier
            && !passage.IsAny(at + 1, "of", "for", "by");

    /// <summary>Whether a number stands behind a name of the role: "ML/AI Engineer at 68.2", "… has 68.2 points".</summary>
    internal static bool FollowsName(Passage passage, int at, VerdictNames names, string[] own)
    {
        var before = at - 1;
        while (passage.IsAny(before, "at", "scored", "scores", "of", "is", "with") || passage.IsMark(before, '(') || (before == at - 1 && passage.IsAny(before, "has", "gets") && Elsewhere.IsPoints(passage, at)))
            before--;
        return before >= 0 && before != at - 1 && (passage.Tokens[before].Kind == ProseTokenKind.Word || passage.IsMark(before, ')')) && IsEndOfName(passage, before, names, own);
    }

    // "The role is Green at 68.2"
    private static bool IsOfOwnZone(Passage passage, int at, VerdictNames names, string[] own) =>
        passage.Is(at - 1, "at") && names.IsZone(passage, at - 2) && VerdictReader.IsSubject(passage, at - 2, names, own);

    /// <summary>Whether a name of the role, and of no other level of it, ends with this token.</summary>
    internal static bool IsEndOfName(Passage passage, int before, VerdictNames names, string[] own)
    {
        foreach (var name in own)
        {
            var text = passage.Text.AsSpan(0, passage.Tokens[before].End);
            if (!text.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var first = before;
            while (first > 0 && passage.Tokens[first].Start > text.Length - name.Length)
                first--;
            return !RoleNames.IsOtherLevel(passage, first, names) && !passage.IsAny(first - 1, "among", "amongst");
        }
        return false;
    }

    private static bool ThresholdOf(Passage passage, int at, VerdictNames names)
    {
        var before = at - 1;
        while (passage.IsMark(before, '(') || passage.IsAny(before, "of", "at", "is"))
            before--;
        // "12.2 points below", "the margin over the Green threshold is 12.2": a distance.
        if (passage.IsAny(at + 1, "points", "point") || (passage.Is(at - 1, "is") && passage.IsAny(passage.Is(before - 2, "the") ? before - 3 : before - 2, "above", "over", "below", "under", "to", "from")))
            return false;
        // "The threshold for Green is 48"
        if (names.IsZone(passage, before) && passage.Is(at - 1, "is") && passage.IsAny(before - 1, "for", "of") && passage.Is(before - 2, "threshold"))
            return true;
        // "Green starts at 48", "the Green threshold is 48"
        return names.IsZone(passage, before - 1) && (passage.Is(before, "threshold") || (passage.IsAny(before, "starts", "begins") && passage.Is(at - 1, "at")))
            // "The Green zone starts at 48"
            || names.IsZone(passage, before - 2) && passage.Is(before - 1, "zone") && passage.IsAny(before, "starts", "begins") && passage.Is(at - 1, "at");
    }
}
