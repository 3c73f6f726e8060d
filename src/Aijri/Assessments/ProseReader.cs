using System.Buffers;
using System.Collections.Immutable;
using Aijri.Documents;

namespace Aijri.Assessments;

/// <summary>Finds in a document's prose what repeats a value. Only words beside a number make it one; facts about the world have none.</summary>
public static class ProseReader
{
    private static readonly WordSet Verbs = new("is", "stays", "remains", "sits", "lands", "falls", "rates", "scores", "scored", "finishes", "ends", "belongs");
    private static readonly WordSet Adverbs = new("in", "the", "as", "at", "firmly", "comfortably", "still", "well", "solidly", "just", "therefore", "and", "on", "clearly", "now", "into", "a", "within", "inside", "up", "deep", "rated", "classified", "classed", "labelled", "labeled", "placed");
    private static readonly WordSet Rated = new("rated", "classified", "classed", "labelled", "labeled", "placed");
    private static readonly WordSet Hypothetical = new("would", "could", "might", "if", "may", "unless", "were", "threshold", "toward", "towards", "not", "never", "near", "closer", "borderline",
        "from", "until", "when", "than", "out", "was", "to", "nothing", "nobody", "whether", "claim", "claims", "conclude", "believe", "say", "myth", "does", "doubts");

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
            if (hasZone || IsAnyOpen(statements, first) || (hasOrder && RoleNames.HasForeign(passage, 0, passage.Tokens.Length - 1, own)))
                quoting.Add(new QuotingPassage(passage.Text, passage.Offset, MayNameUnknown(passage, zones, own)));
        }
        return assessment with { Prose = statements.DrainToImmutable(), Quoting = quoting.DrainToImmutable() };
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
                    statements.Add(new ProseStatement(passage, at, quantity, isOpen) { IsDoubtful = !isNamed, IsElsewhere = isElsewhere, IsEarlier = isElsewhere && quantity is Quantity.Score or Quantity.Unnamed && Elsewhere.IsOwnEarlier(passage, at, own) });
            }
            else if (zone < zones.Length && zones[zone] == at)
            {
                zone++;
                if (Verdict(passage, at, names, own) is { } verdict)
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

    /// <summary>"At 68.2 (Green) …": whether the zone stands behind the role's own score, whoever else is named.</summary>
    public static bool IsOwnVerdict(ProseStatement statement, decimal? score, VerdictNames names, string[] own) =>
        statement.Label is not null && NumberBefore(statement) is >= 0 and var at && statement.Passage.Tokens[at].Number.Value == score && IsOwnNumber(statement.Passage, at, names, own);

    /// <summary>The token of the score that a zone stands behind; −1 when there is none.</summary>
    public static int NumberBefore(ProseStatement statement) => NumberBefore(statement.Passage, statement.At);

    // "68.2 (Green)", "68.2, in the Green zone"
    private static int NumberBefore(Passage passage, int at)
    {
        var before = at - 1;
        while (IsBetween(passage, before) || passage.IsAny(before, "in", "the"))
            before--;
        return passage.IsNumber(before) && QuantityReader.IsScoreShaped(passage.Tokens[before]) ? before : -1;
    }

    /// <summary>The token of the score that a zone stands before, "Green at 68.2"; −1 when there is none.</summary>
    public static int NumberBehind(Passage passage, int at) =>
        passage.Is(at + 1, "at") && passage.IsNumber(at + 2) && QuantityReader.IsScoreShaped(passage.Tokens[at + 2]) ? at + 2 : -1;

    // What may stand between a score and its zone.
    private static bool IsBetween(Passage passage, int at) => passage.IsMark(at, '(') || passage.IsMark(at, ',') || passage.IsMark(at, '|') || passage.IsMark(at, '–') || passage.IsMark(at, '—') || passage.IsMark(at, '-');

    // "At 68.2", "with a score of 68.2", or right behind its name.
    private static bool IsOwnNumber(Passage passage, int at, VerdictNames names, string[] own) =>
        FollowsName(passage, at, names, own) || passage.IsAny(at - 1, "the", "role", "our") || (passage.IsAny(at - 1, "at", "with", "of") && (passage.SentenceOf(at).First == at - 1 || passage.IsAny(at - 2, "score", "it", "role")));

    // "ML/AI Engineer at 68.2", "… has 68.2 points"
    private static bool FollowsName(Passage passage, int at, VerdictNames names, string[] own)
    {
        var before = at - 1;
        while (passage.IsAny(before, "at", "scored", "scores", "of", "is", "with") || passage.IsMark(before, '(') || (before == at - 1 && passage.IsAny(before, "has", "gets") && Elsewhere.IsPoints(passage, at)))
            before--;
        return before >= 0 && before != at - 1 && (passage.Tokens[before].Kind == ProseTokenKind.Word || passage.IsMark(before, ')')) && IsEndOfName(passage, before, names, own);
    }

    // "The role is Green at 68.2"
    private static bool IsOfOwnZone(Passage passage, int at, VerdictNames names, string[] own) =>
        passage.Is(at - 1, "at") && names.IsZone(passage, at - 2) && IsSubject(passage, at - 2, names, own);

    // Whether a name of the role, and of no other level of it, ends with this token.
    private static bool IsEndOfName(Passage passage, int before, VerdictNames names, string[] own)
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

    // "just below Green", "above the Yellow threshold", "misses Green"
    private static bool IsSide(Passage passage, int at, out bool isAbove)
    {
        var before = passage.Is(at - 1, "the") ? at - 2 : at - 1;
        isAbove = passage.IsAny(before, "above", "over");
        // "below the Red ceiling of 25"
        if (passage.IsAny(at + 1, "ceiling", "top", "roof"))
            return isAbove = false;
        // "It misses Green", "falls short of Green"
        return isAbove || passage.IsAny(before, "below", "under", "misses") || (passage.Is(before, "of") && passage.Is(before - 1, "short"));
    }

    // "Green (Accelerated)", "68.2 (Green)", "the role stays Green".
    private static ProseStatement? Verdict(Passage passage, int at, VerdictNames names, string[] own)
    {
        var word = passage.Is(at + 1, "zone") ? at + 1 : at;
        var hasLabel = names.HasLabel(passage, word);
        var end = hasLabel ? word + 3 : at;
        var isSide = IsSide(passage, at, out var isAbove);
        var isAfterScore = IsAfterScore(passage, at);
        var isSubject = IsSubject(passage, at, names, own);
        if ((!hasLabel && !isAfterScore && !isSubject && !isSide) || IsOfOthers(passage, at, end))
            return null;
        var (first, last) = passage.SentenceOf(at);
        for (var i = first; i <= last && !isAfterScore; i++)
        {
            // "Yellow (Urgent) it is, and far from Green.", "the role is Yellow, but …"
            if (i > end && passage.IsMark(i, ',') && (hasLabel || passage.Is(i + 1, "but")))
                break;
            // "I doubt that …", "No one expects that …"; but "no doubt".
            if ((passage.Is(i, "doubt") && passage.IsAny(i + 1, "that", "whether", "if")) || (i == first && passage.Is(i, "no") && passage.Is(i + 1, "one")))
                return null;
            if (passage.IsAny(i, Hypothetical) && !(isSide && passage.Is(i, "threshold")))
                return null;
        }
        var span = passage.InFile(passage.Tokens[at].Start, passage.Tokens[end].End);
        var text = passage.Text[passage.Tokens[at].Start..passage.Tokens[end].End];
        return new ProseStatement(passage, at, Quantity.Unnamed, RoleNames.HasForeign(passage, at, own)) { Label = new StatedText(text, span), IsDoubtful = !isAfterScore, Side = isSide ? isAbove ? '>' : '<' : null };
    }

    // "For principals the role is Yellow", "the role is Green only for …"
    private static bool IsOfOthers(Passage passage, int at, int end)
    {
        var first = passage.SentenceOf(at).First;
        // "Unlike Yellow (Urgent) roles", "Green (Accelerated) needs …", "Green (Stable), formerly Green (Transforming)"
        if (passage.IsAny(at - 1, "unlike", "formerly", "previously", "once", "every", "all", "most") || passage.IsAny(end + 1, "roles", "jobs", "occupations", "needs", "requires", "takes", "asks", "demands", "wants")
            || (passage.Is(end + 1, "is") && passage.IsAny(end + 2, "reserved", "given")))
            return true;
        return IsForOthers(passage, first) || passage.Is(end + 1, "only") || (passage.Is(end + 1, "by") && passage.HasAny(first, at, Rated)) || IsForOthers(passage, end + 1);

        static bool IsForOthers(Passage passage, int at) => passage.Is(at, "for") && !passage.IsAny(at + 1, "this", "the", "our", "now", "good", "a", "an", "that", "these", "all", "its", "reasons");
    }

    // "68.2, Green"; but not "Green starts at 48.0, Yellow at 25.0".
    private static bool IsAfterScore(Passage passage, int at)
    {
        return NumberBefore(passage, at) >= 0 && !(passage.IsAny(at + 1, "at", "from", "above", "below", "up") && passage.IsNumber(at + 2)) && !passage.IsAny(at + 1, "starts", "begins", "ends");
    }

    // "the role stays comfortably in the Green", "the role scores 68.2 and lands in Green", "Zone: Green"
    private static bool IsSubject(Passage passage, int at, VerdictNames names, string[] own)
    {
        if (passage.IsMark(at - 1, ':') && passage.IsAny(at - 2, "zone", "verdict"))
            return true;
        var before = at - 1;
        while (passage.IsAny(before, Adverbs))
            before--;
        // "the score is 44.2 and the zone Yellow"
        if (passage.Is(at - 1, "zone") && passage.IsAny(at - 2, "the", "its", "our"))
            return true;
        if (IsPutByScore(passage, at, before))
            return true;
        // "The role scores 67.9, firmly Yellow."
        if (passage.IsAny(at - 1, "firmly", "comfortably", "solidly", "safely", "clearly", "still", "just", "barely") && passage.IsMark(at - 2, ',') && passage.IsNumber(at - 3) && QuantityReader.IsScoreShaped(passage.Tokens[at - 3]))
            return true;
        // "We rate the role Yellow."
        if (before == at - 1 && passage.IsAny(before, "role", "job") && passage.IsAny(before - 1, "the", "this") && passage.IsAny(before - 2, "rate", "call", "consider", "judge", "label", "find"))
            return true;
        // "The radiologist is a Green role"
        if (passage.IsAny(before, "is", "remains", "stays") && before < at - 1 && passage.IsAny(at + 1, "role", "occupation"))
            return true;
        if (!passage.IsAny(before, Verbs) || (passage.Is(at + 1, "at") && NumberBehind(passage, at) < 0))
            return false;
        var (first, _) = passage.SentenceOf(at);
        // "Another role is …", "the interventional half of the role is …"
        if (passage.Is(before - 1, "role"))
            return IsThisRole(passage, before - 1);
        return passage.IsAny(before - 1, "zone", "verdict", "score", "it")
            // "Midwife is Yellow."
            || (before > 0 && passage.Tokens[before - 1].Kind == ProseTokenKind.Word && IsEndOfName(passage, before - 1, names, own))
            || (passage.Is(before - 1, "and") && (passage.Is(first, "it") || passage.Is(first + 1, "role") || (passage.Is(first + 1, "score") && passage.IsNumber(before - 2))));
    }

    private static bool IsThisRole(Passage passage, int at) =>
        passage.IsAny(at - 1, "the", "this", "our", "its", "that") ? !passage.Is(at - 2, "of") || passage.IsAny(at - 3, "score", "zone", "result", "verdict", "summary", "assessment")
            : !passage.IsAny(at - 1, "other", "next", "previous", "second", "last") && !RoleNames.IsLevel(passage, at - 1) && passage.IsAny(at - 2, "the", "this", "our");

    // "Its score of 68.2 puts it in the Green zone"; what a weaker market puts it in is no claim.
    private static bool IsPutByScore(Passage passage, int at, int before)
    {
        var verb = passage.IsAny(before - 1, "the", "this") ? before - 2 : before - 1;
        if (!passage.IsAny(before, "it", "role") || !passage.IsAny(verb, "puts", "places", "keeps", "leaves") || !passage.Is(passage.Is(at - 1, "the") ? at - 2 : at - 1, "in"))
            return false;
        for (var i = passage.SentenceOf(at).First; i < verb; i++)
        {
            if (passage.IsAny(i, "score", "result") || (passage.IsAny(i, "assessment", "formula", "method") && passage.IsAny(i - 1, "the", "our", "this") && i == verb - 1) || (passage.IsNumber(i) && QuantityReader.IsScoreShaped(passage.Tokens[i])))
                return true;
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
