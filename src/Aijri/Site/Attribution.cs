using System.Collections.Immutable;
using Aijri.Assessments;

namespace Aijri.Site;

/// <summary>Which of the roles named in a passage a number or verdict belongs to.</summary>
internal static class Attribution
{
    // What may stand between a role's name and what is quoted of it.
    private static readonly WordSet Links = new("at", "scored", "scores", "scoring", "score", "gets", "get", "of", "is", "sits", "stands", "in", "with", "a", "an", "the", "about", "around",
        "roughly", "approximately", "now", "currently", "aijri", "jobzone", "rated", "published", "ends", "finishes", "comes", "out", "task", "resistance", "zone", "on", "alone", "stays", "remains",
        "falls", "lands", "ranks", "only", "still", "firmly", "comfortably", "just", "barely", "clearly", "safely", "narrowly", "plainly", "lies", "labelled", "labeled");
    private static readonly WordSet LooseLinks = new("has", "which", "whose", "its", "higher", "lower", "and", "while", "also");
    private static readonly WordSet Denying = new("neither", "nor", "no", "not", "nobody", "none", "hardly", "never", "wrong", "false", "untrue", "whether");
    private static readonly WordSet Giving = new("put", "has", "have", "had", "rate", "give", "place", "placed", "rank", "ranked", "see", "sees", "saw", "list", "lists");
    private static readonly WordSet Own = new("we", "our", "this", "page", "here", "it");
    private static readonly WordSet LinksAhead = new("of", "for", "the", "a", "an", "score", "aijri", "task", "resistance", "zone");

    private static readonly WordSet Means = new("mean", "average", "median", "midpoint");

    /// <summary>Whether what is said at a token is said of several roles at once: "the mean of A (56.3) and B (46.5), 51.4, is Green".</summary>
    public static bool IsOfSeveral(Passage passage, int at)
    {
        for (var i = passage.SentenceOf(at).First; i < at; i++)
        {
            if (passage.IsAny(i, Means) && passage.IsAny(i + 1, "of", "between"))
                return true;
        }
        return false;
    }

    /// <summary>Whether a role is named as one of a kind of its own: "an unlicensed Harbour Pilot", "a remote Harbour Pilot".</summary>
    public static bool IsOfAKind(Passage passage, RoleMention mention) =>
        passage.IsAny(mention.First - 2, "a", "an") && passage.Tokens[mention.First - 1] is { Kind: ProseTokenKind.Word } word && char.IsLower(passage.Text[word.Start]);

    /// <summary>The role named before the token, with nothing but linking words between; null when there is none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="at">The token.</param>
    /// <param name="mentions">The roles named in the passage.</param>
    /// <param name="names">The words of verdicts, which may stand between.</param>
    /// <param name="isLoose">Whether the link leaves room for another reading: "which has …".</param>
    public static RoleMention? Behind(Passage passage, int at, ImmutableArray<RoleMention> mentions, VerdictNames names, out bool isLoose)
    {
        isLoose = false;
        // "…, 2.45 here"
        if (passage.Is(at + 1, "here"))
            return null;
        bool hasBracket = false, hasNumber = false;
        for (var i = at - 1; i >= 0 && i >= at - 14; i--)
        {
            foreach (var mention in mentions)
            {
                if (mention.Last != i)
                    continue;
                if (passage.IsAny(mention.First - 1, "among", "amongst"))
                    return null;
                return !IsListed(passage, mention, mentions) ? mention : !hasBracket ? null : Paired(passage, at, mention, mentions);
            }
            var token = passage.Tokens[i];
            // "Unlike …, the Task Resistance of …" goes on with the role itself.
            if (passage.IsMark(i, ',') && !(i == at - 2 && passage.Is(at + 1, "role")) && (passage.IsAny(i + 1, "the", "this", "its", "our", "it", "a", "an") || passage.IsAny(passage.SentenceOf(at).First, "unlike", "beside", "besides", "compared", "against", "next")))
                return null;
            hasBracket |= passage.IsMark(i, '(');
            // Within one bracket, "(19.0 Red, 2.45)", more than one thing is quoted; past its end, another sentence begins.
            if (passage.IsMark(i, ')') && !names.IsLabel(passage, i - 1))
                isLoose = true;
            if (token.Kind == ProseTokenKind.Number && !token.IsFact && !token.IsPercent)
            {
                hasNumber = true;
                continue;
            }
            if (hasNumber && isLoose && passage.IsAny(i, "is", "and", "at", "of"))
                return null;
            if (passage.IsAny(i, LooseLinks))
                isLoose = true;
            else if (token.Kind == ProseTokenKind.Mark ? passage.Text[token.Start] is '.' or '!' or '?' or ';' : !passage.IsAny(i, Links) && !names.IsZone(passage, i) && !names.IsLabel(passage, i))
                return null;
        }
        return null;
    }

    // "A, B and C (10.7, 9.9 and 8.2)": as many numbers as names stand in their order; with any other count, only one alone is the last name's.
    private static RoleMention? Paired(Passage passage, int at, RoleMention last, ImmutableArray<RoleMention> mentions)
    {
        var close = last.Last + 1;
        var numbers = new List<int>();
        for (; close < passage.Tokens.Length && !passage.IsMark(close, ')'); close++)
        {
            if (passage.IsNumber(close) && !passage.Tokens[close].IsFact)
                numbers.Add(close);
        }
        if (numbers.Count < 2)
            return last;
        var names = new List<RoleMention> { last };
        while (Before(passage, names[0], mentions) is { } before)
            names.Insert(0, before);
        // "19.0 Red, 2.45": more than one thing of the last.
        return names.Count == numbers.Count ? names[numbers.IndexOf(at)] : passage.Tokens[at].Number.Decimals != passage.Tokens[numbers[0]].Number.Decimals || numbers.Count > names.Count ? last : null;
    }

    // "A, B and C score …": which number is whose, only the order tells.
    private static bool IsListed(Passage passage, RoleMention mention, ImmutableArray<RoleMention> mentions) => Before(passage, mention, mentions) is not null;

    /// <summary>"A (10.7) and B (9.3) are both Red": the roles of which the zone at the token is said; empty where it is said of one, or of none.</summary>
    public static IReadOnlyList<RoleMention> Together(Passage passage, int at, ImmutableArray<RoleMention> mentions)
    {
        var before = at - 1;
        while (passage.IsAny(before, "both", "all", "also", "still", "firmly", "in", "the", "zone"))
            before--;
        if (!passage.Is(before, "are"))
            return [];
        before--;
        while (passage.IsMark(before, ')') || passage.IsNumber(before) || passage.IsMark(before, '('))
            before--;
        // "this role and A are Red" is left to those who know what comes before.
        return Listed(passage, before, mentions) is { Count: > 1 } named ? named : [];
    }

    // The roles of a list that ends with the token, the last one first.
    private static List<RoleMention> Listed(Passage passage, int end, ImmutableArray<RoleMention> mentions)
    {
        var named = new List<RoleMention>();
        for (RoleMention? last = mentions.Where(m => m.Last == end).Select(m => (RoleMention?)m).FirstOrDefault(); last is { } one; last = Before(passage, one, mentions, isPastNumber: true))
            named.Add(one);
        return named;
    }

    /// <summary>"A and B are Green and Red", "A and B (Green and Red)": the role that the zone at the token is said of, by the order of both; none where there are not as many of either; null where it is one zone alone.</summary>
    public static RoleMention? Respective(Passage passage, int at, ImmutableArray<RoleMention> mentions, VerdictNames names)
    {
        int first = at, last = at;
        while (IsBeside(first, -1, out var before))
            first = before;
        while (IsBeside(last, 1, out var next))
            last = next;
        var isInBracket = passage.IsMark(first - 1, '(') && passage.IsMark(last + 1, ')');
        if (first == last || !(isInBracket || passage.Is(first - 1, "are")))
            return null;
        var zones = new List<int>();
        for (var i = first; i <= last; i++)
        {
            if (names.IsZone(passage, i))
                zones.Add(i);
        }
        var named = isInBracket ? Listed(passage, first - 2, mentions) : Together(passage, first, mentions);
        return named.Count == zones.Count ? named[^(zones.IndexOf(at) + 1)] : default(RoleMention);

        bool IsBeside(int zone, int step, out int other)
        {
            other = zone + step;
            while (passage.IsMark(other, ',') || passage.Is(other, "and"))
                other += step;
            return other != zone + step && names.IsZone(passage, other);
        }
    }

    // The role named right before another, with "and" or a comma between, and perhaps its number in brackets.
    private static RoleMention? Before(Passage passage, RoleMention mention, ImmutableArray<RoleMention> mentions, bool isPastNumber = false)
    {
        var before = mention.First - 1;
        while (passage.IsAny(before, "and", "or", "the", "a", "an") || passage.IsMark(before, ','))
            before--;
        if (isPastNumber && before < mention.First - 1 && passage.IsMark(before, ')') && passage.IsNumber(before - 1) && passage.IsMark(before - 2, '('))
            before -= 3;
        foreach (var other in before < mention.First - 1 ? mentions : [])
        {
            if (other.Last == before)
                return other;
        }
        return null;
    }

    /// <summary>The role named after the token: "10.7 for DevOps Engineer"; null when there is none. The role itself may follow directly.</summary>
    public static RoleMention? Ahead(Passage passage, int at, ImmutableArray<RoleMention> mentions, VerdictNames names, int self)
    {
        for (var i = at + 1; i < passage.Tokens.Length && i <= at + 6; i++)
        {
            foreach (var mention in mentions)
            {
                // "The AIJRI is 68.2 (Data Scientist: 19.0)": the bracket has a number of its own.
                if (mention.First == i && i == at + 2 && passage.IsMark(at + 1, '(') && !IsAloneInBracket(passage, mention, names))
                    return null;
                // "The 19.0 Data Scientist"; but "4.5 data scientists" are counted.
                if (mention.First == i)
                    return i > at + 1 || (mention.Roles.Contains(self) && passage.IsAny(at - 1, "the", "a", "an") && char.IsUpper(passage.Text[passage.Tokens[i].Start])) ? mention : null;
            }
            if (!passage.IsAny(i, LinksAhead) && !names.IsZone(passage, i) && !(i == at + 1 && passage.IsMark(i, '(')))
                return null;
        }
        return null;
    }

    // But for a verdict.
    private static bool IsAloneInBracket(Passage passage, RoleMention mention, VerdictNames names)
    {
        var end = mention.Last + 1;
        while (end < passage.Tokens.Length && !passage.IsMark(end, ')'))
        {
            if (passage.Tokens[end].Kind != ProseTokenKind.Mark && !names.IsZone(passage, end) && !names.IsLabel(passage, end))
                return false;
            end++;
        }
        return true;
    }

    /// <summary>Whether the words before a role's name take back what is said of it, or ask: "neither X nor Y is …", "Is X Green?".</summary>
    public static bool IsTakenBack(Passage passage, int at, RoleMention mention)
    {
        const int Farthest = 5;
        var (first, last) = passage.SentenceOf(at);
        return passage.HasAny(Math.Max(first, mention.First - Farthest), mention.First, Denying) || passage.IsMark(last, '?')
            || (passage.Is(at + 1, "no") && passage.IsAny(at + 2, "more", "longer")) || (passage.Is(at - 1, "of") && passage.Is(at - 2, "out")) || passage.IsAny(at + 1, "neighbour", "neighbor", "neighbours", "neighbors");
    }

    /// <summary>Whether somebody else, or another edition, is said to give the number: "The Oxford list has X at 61.0", "In our 2024 edition X (41.0) …".</summary>
    public static bool IsOfSomebody(Passage passage, int at, RoleMention mention)
    {
        var first = passage.SentenceOf(at).First;
        for (var i = first; i < mention.First; i++)
        {
            if (passage.Is(i, "according") || PlainSentence.IsYear(passage, i))
                return true;
        }
        var verb = passage.IsAny(mention.First - 1, "the", "a", "an") ? mention.First - 2 : mention.First - 1;
        return verb > first && (passage.IsAny(verb, Giving) || passage.IsAny(verb, Elsewhere.Giving)) && !passage.HasAny(first, verb, Own);
    }

    /// <summary>"4.40 for Hairdresser, 4.45 for Head Chef": the role named right after "for" or "of" behind token <paramref name="at"/>; null when there is none.</summary>
    public static RoleMention? GivenTo(Passage passage, int at, ImmutableArray<RoleMention> mentions)
    {
        if (!passage.IsAny(at + 1, "for", "of"))
            return null;
        var first = passage.IsAny(at + 2, "the", "a", "an") ? at + 3 : at + 2;
        foreach (var mention in mentions)
        {
            if (mention.First == first)
                return mention;
        }
        return null;
    }

    /// <summary>"4.05 as against 4.25 here": the token of the number that the one at <paramref name="at"/> is set against; −1 when there is none.</summary>
    public static int PartnerOf(Passage passage, int at)
    {
        if (passage.IsAny(at - 1, "against", "versus", "vs"))
            return passage.IsNumber(at - 2) ? at - 2 : passage.Is(at - 2, "as") && passage.IsNumber(at - 3) ? at - 3 : -1;
        return passage.IsAny(at + 1, "against", "versus", "vs") && passage.IsNumber(at + 2) ? at + 2
            : passage.Is(at + 1, "as") && passage.Is(at + 2, "against") && passage.IsNumber(at + 3) ? at + 3 : -1;
    }

    /// <summary>"Task Resistance of 4.15 against 3.75": the second number is of the first one's kind; null when it is not paired.</summary>
    public static Quantity? PairedWith(Passage passage, int at) =>
        passage.IsAny(at - 1, "against", "vs", "versus") && passage.IsNumber(at - 2) && QuantityReader.Of(passage, at - 2) is not Quantity.Unnamed and var quantity ? quantity
        : passage.IsMark(at - 1, '.') && passage.Is(at - 2, "vs") && passage.IsNumber(at - 3) && QuantityReader.Of(passage, at - 3) is not Quantity.Unnamed and var before ? before : null;
}
