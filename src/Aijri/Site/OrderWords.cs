using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Findings;

namespace Aijri.Site;

/// <summary>Checks words that place roles in an order: "above", "below", "higher … than", "which has stronger barriers".</summary>
internal static class OrderWords
{
    private static readonly WordSet More = new("higher", "greater", "stronger", "better", "more", "deeper");
    private static readonly WordSet Less = new("lower", "weaker", "fewer", "less", "worse", "smaller");
    private static readonly WordSet Standing = new("is", "are", "has", "scores", "scored", "rated", "placed", "ranked", "lands", "stands", "sits", "ranks", "stays", "remains", "still", "well", "far", "much", "slightly", "somewhat", "a", "little", "bit", "comes", "out", "finishes", "ends");
    private static readonly WordSet Degrees = new("well", "far", "just", "slightly", "clearly", "comfortably", "still", "narrowly", "a", "little", "bit", "much", "directly", "right", "points", "point", "somewhat", "only", "also", "now", "both", "not");
    private static readonly WordSet Valued = new("task", "resistance", "evidence", "barriers", "growth", "correlation");
    private static readonly WordSet Modifiers = new("modifier", "modifiers");
    private static readonly WordSet Hypothetical = new("would", "could", "might", "if", "may", "not", "never", "although", "though", "unlike", "was", "were", "used", "neither", "nor", "no");

    /// <summary>Reports order words of <paramref name="passage"/> that the roles' numbers contradict.</summary>
    public static void Check(Passage passage, ImmutableArray<RoleMention> mentions, IReadOnlyList<Role> roles, Role own, int self, Action<Passage, int, Rule, string> report)
    {
        Placed? placed = null;
        foreach (var mention in mentions.Where(m => !m.Roles.Contains(self) && m.Roles.Length == 1 && roles[m.Roles[0]].Score is not null))
        {
            var other = roles[mention.Roles[0]];
            var (first, last) = passage.SentenceOf(mention.First);
            // "Our 3.95 is above …'s 3.75" compares the numbers beside it.
            if (passage.HasAny(first, last + 1, Hypothetical) || passage.IsNumber(mention.Last + 1))
                continue;
            // "… than that of AI Security Engineer (4.15)" compares what stands in brackets.
            var isOfResistance = passage.IsNumber(mention.Last + 2) && QuantityReader.IsResistanceShaped(passage.Tokens[mention.Last + 2]);
            var word = mention.First - 1;
            while (passage.IsAny(word, "the", "a", "an", "both", "even", "of", "that", "those"))
                word--;
            var isNext = placed is { } before && IsNext(passage, word, before.End);
            var subject = isNext ? placed!.Value.Subject : !IsSomeoneElse(mentions, word, first, self) ? own : isOfResistance ? null : SubjectOf(passage, mentions, word, roles);
            if (subject is not null && !isOfResistance && DistanceBefore(passage, mention) is { } distance && !passage.HasAny(first, word, Modifiers) && !IsInDoubt(subject, other) && !IsDistance(passage.Tokens[distance].Number, subject, other) && !HasMetric(passage, mention.Last + 1))
                report(passage, distance, Rules.ProseDoubt, $"{subject.Title} ({Text(subject.Score, subject.Methodology!.Score.Decimals)}) and {other.Title} ({Text(other.Score, other.Methodology!.Score.Decimals)}) are {Text(Math.Abs(subject.Score!.Value - other.Score!.Value), subject.Methodology.Score.Decimals)} apart, not {passage.Tokens[distance].Number}.");
            var isVerb = passage.IsAny(word - 1, "it", "role") && passage.IsAny(word, "beats", "outranks", "outscores", "trails");
            // "above Radiologist (46.8) and Hairdresser (55.0)."
            var isAnother = isNext && passage.Is(word, "and") && EndOf(passage, mention) is var end && (end >= passage.Tokens.Length || passage.IsMark(end, '.') || passage.IsMark(end, ';'));
            if ((isVerb || isAnother || passage.IsAny(word, "above", "ahead", "below", "behind")) && !isOfResistance && (isVerb || isAnother || IsPlacing(passage, word, first)))
            {
                var isAbove = isAnother ? placed!.Value.IsAbove : isVerb ? !passage.Is(word, "trails") : passage.IsAny(word, "above", "ahead");
                // "Its barriers are above …'s"
                if (subject is not null && !isVerb && !isNext && QuantityBefore(passage, word, subject == own) is { } quantity and not Quantity.Score)
                {
                    Compare(passage, new Comparison(word, isAbove, quantity), subject, other, report);
                }
                else if (subject is not null && !HasMetric(passage, mention.Last + 1))
                {
                    placed = new(subject, isAnother ? placed!.Value.Word : word, EndOf(passage, mention), isAbove);
                    if (!IsInDoubt(subject, other) && !Holds(subject.Score, other.Score, isAbove))
                        report(passage, placed.Value.Word, Rules.OrderMismatch, $"{subject.Title} ({subject.ShownScore}) is {(isAbove ? "not above" : "not below")} {other.Title} ({other.ShownScore}).");
                }
            }
            else if (passage.Is(word, "than") && subject is not null && Comparative(passage, word, first, subject == own) is { } comparison && (!isOfResistance || (comparison.Quantity == Quantity.TaskResistance && passage.IsMark(mention.Last + 1, '('))))
            {
                Compare(passage, comparison, subject, other, report);
            }
            if (OfOther(passage, mention, mentions, self, last) is { } statement && !mentions.Any(m => m != mention && m.Last < mention.First && !m.Roles.Contains(self)))
                Compare(passage, statement, other, own, report);
            foreach (var clause in isOfResistance ? [] : RelativeClauses(passage, mention, mentions, last))
                Compare(passage, clause, other, own, report);
        }
    }

    // A role was placed above or below another, whose name and score end before a token.
    private readonly record struct Placed(Role Subject, int Word, int End, bool IsAbove);

    // "above Radiologist (46.8), but well below …"
    private static bool IsNext(Passage passage, int word, int end)
    {
        var at = passage.Is(word, "and") ? word : word - 1;
        while (passage.IsAny(at, Degrees))
            at--;
        at = passage.IsAny(at, "and", "but") ? at : at + 1;
        at = passage.IsMark(at - 1, ',') ? at - 1 : at;
        return at == end && (at < word || passage.Is(word, "and"));
    }

    // Past "Radiologist (46.8, Yellow)".
    private static int EndOf(Passage passage, RoleMention mention)
    {
        const int Farthest = 8;
        var end = mention.Last + 1;
        for (var i = end; passage.IsMark(end, '(') && i < Math.Min(passage.Tokens.Length, end + Farthest); i++)
        {
            if (passage.IsMark(i, ')'))
                return i + 1;
        }
        return end;
    }

    // "It stands well above …", "the role, and above …"; but "the work above …'s" and "someone above …" are of people.
    private static bool IsPlacing(Passage passage, int word, int first)
    {
        var at = word - 1;
        while (passage.IsAny(at, Degrees))
            at--;
        return at < first || passage.Tokens[at].Kind != ProseTokenKind.Word || passage.IsAny(at, Standing) || passage.IsAny(at, "it", "role", "score", "and", "but", "or", "be", "that", "which", "comes", "falls", "ends", "finishes", "itself", "placing", "putting", "zone") || IsCapital(passage, at);
    }

    // The end of a name: "Data Scientist above …".
    private static bool IsCapital(Passage passage, int at) => char.IsUpper(passage.Text[passage.Tokens[at].Start]);

    /// <summary>The role that the number at token <paramref name="at"/> is the distance to: "24.2 above Store Manager", "5.2 points below"; null where it is none.</summary>
    public static RoleMention? DistanceTo(Passage passage, int at, ImmutableArray<RoleMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.First > at && DistanceBefore(passage, mention) == at)
                return mention;
        }
        return null;
    }

    // The token of a number that says how far above or below the role another is.
    private static int? DistanceBefore(Passage passage, RoleMention mention)
    {
        var at = mention.First - 1;
        while (passage.IsAny(at, "the", "a", "an", "than", "of", "even"))
            at--;
        if (!passage.IsAny(at, "above", "below", "over", "under", "ahead", "behind", "higher", "lower", "more", "less", "beyond"))
            return null;
        at -= passage.IsAny(at - 1, "points", "point") ? 2 : 1;
        return passage.IsNumber(at) && passage.Tokens[at] is { IsFact: false, IsPercent: false } ? at : null;
    }

    private static bool IsDistance(Stated number, Role a, Role b) =>
        number.Agrees(Math.Abs(a.Score!.Value - b.Score!.Value)) || (a.ExactScore is { } one && b.ExactScore is { } two && number.Agrees(Math.Abs(one - two)))
        || (a.TaskResistance is { } first && b.TaskResistance is { } second && number.Agrees(Math.Abs(first - second)))
        || number.Agrees(Math.Abs((a.Evidence - b.Evidence) ?? 0)) || number.Agrees(Math.Abs((a.Barriers - b.Barriers) ?? 0)) || number.Agrees(Math.Abs((a.Protective - b.Protective) ?? 0));

    private readonly record struct Comparison(int Word, bool IsMore, Quantity Quantity);

    private static void Compare(Passage passage, Comparison comparison, Role subject, Role other, Action<Passage, int, Rule, string> report)
    {
        var (a, b, what, decimals) = comparison.Quantity switch
        {
            Quantity.TaskResistance => (subject.TaskResistance, other.TaskResistance, "Task Resistance", subject.Methodology!.TaskResistance.Decimals),
            Quantity.Evidence => (subject.Evidence, other.Evidence, "evidence total", 0),
            Quantity.Barriers => (subject.Barriers, other.Barriers, "barrier total", 0),
            Quantity.Growth => (subject.Growth, other.Growth, "growth correlation", 0),
            _ => (subject.Score, other.Score, "score", subject.Methodology!.Score.Decimals),
        };
        if (!IsInDoubt(subject, other) && !Holds(a, b, comparison.IsMore))
            report(passage, comparison.Word, Rules.OrderMismatch, $"The {what} of {subject.Title} ({Text(a, decimals)}) is not {(comparison.IsMore ? "higher" : "lower")} than that of {other.Title} ({Text(b, decimals)}).");
    }

    // Where another role is named earlier in the sentence, nobody can tell who is meant.
    private static bool IsSomeoneElse(ImmutableArray<RoleMention> mentions, int word, int first, int self) =>
        mentions.Any(m => m.First >= first && m.Last < word && !m.Roles.Contains(self));

    // "DevOps Engineer (10.7) scores lower.", "… stands below this role", "… has weaker barriers": said of the role named, against this one.
    private static Comparison? OfOther(Passage passage, RoleMention mention, ImmutableArray<RoleMention> mentions, int self, int last)
    {
        var at = mention.Last + 1;
        // "X, at 46.8, has stronger barriers than …"
        if (passage.IsMark(at, ',') && passage.Is(at + 1, "at") && passage.IsNumber(at + 2) && passage.IsMark(at + 3, ','))
            at += 4;
        while (at <= last && (passage.IsAny(at, Standing) || passage.IsMark(at, '(') || passage.IsMark(at, ')') || (passage.IsNumber(at) && passage.IsMark(at + 1, ')'))))
            at++;
        if (at == mention.Last + 1 || at > last)
            return null;
        var isAbove = passage.IsAny(at, "above", "ahead");
        if (isAbove || passage.IsAny(at, "below", "behind"))
            return IsOwn(passage.Is(at + 1, "of") ? at + 2 : at + 1) ? new Comparison(at, isAbove, Quantity.Score) : null;
        if (!IsComparative(passage, at, out var isMore))
            return null;
        var quantity = QuantityAt(passage, at + 1);
        var end = quantity is null ? at + 1 : quantity is Quantity.TaskResistance or Quantity.Growth ? at + 3 : at + 2;
        var isAgainstOwn = passage.Is(end, "than") ? IsOwn(end + 1) : end > last || passage.IsMark(end, '.') || passage.IsMark(end, ';');
        return isAgainstOwn && (quantity is not null || passage.IsAny(at, "higher", "lower")) ? new Comparison(at, isMore, quantity ?? Quantity.Score) : null;

        bool IsOwn(int word) => (passage.IsAny(word, "this", "the") && passage.Is(word + 1, "role")) || (passage.Is(word, "it") && !passage.Is(word + 1, "s"))
            || mentions.Any(m => m.Roles.Contains(self) && (m.First == word || (m.First == word + 1 && passage.IsAny(word, "a", "the", "an"))));
    }

    // "ML/AI Engineer (68.2) scores lower than …": the one role before the word, with nothing but its score and a verb between; null where there is none.
    private static Role? SubjectOf(Passage passage, ImmutableArray<RoleMention> mentions, int word, IReadOnlyList<Role> roles)
    {
        for (var at = word - 1; at >= 0; at--)
        {
            foreach (var subject in mentions)
            {
                if (subject.Last != at)
                    continue;
                var before = passage.IsAny(subject.First - 1, "the", "a", "an") ? subject.First - 2 : subject.First - 1;
                return subject.Roles is [var role] && roles[role].Score is not null && !passage.IsAny(before, "and", "or", "than", "of", "for", "to", "as", "from") ? roles[role] : null;
            }
            // ", at 46.8,"
            if (passage.IsMark(at, ',') && passage.IsNumber(at - 1) && passage.Is(at - 2, "at") && passage.IsMark(at - 3, ','))
            {
                at -= 3;
                continue;
            }
            if (!(passage.IsNumber(at) && passage.IsMark(at + 1, ')')) && !passage.IsMark(at, '(') && !passage.IsMark(at, ')') && !passage.IsAny(at, Standing) && !passage.IsAny(at, Valued) && !IsComparative(passage, at, out _))
                return null;
        }
        return null;
    }

    // "higher task resistance than", "our Task Resistance is higher than"
    private static Comparison? Comparative(Passage passage, int than, int first, bool isOwn)
    {
        for (var i = than - 1; i >= Math.Max(first, than - 5); i--)
        {
            if (IsComparative(passage, i, out var isMore) && (i == than - 1 ? QuantityBefore(passage, i, isOwn) : QuantityAt(passage, i + 1)) is { } quantity)
                return new Comparison(i, isMore, quantity);
        }
        return null;
    }

    // What is said to be higher: the score where it is the role, and nothing where it is something else, such as pay.
    private static Quantity? QuantityBefore(Passage passage, int comparative, bool isOwn)
    {
        var at = comparative - 1;
        while (passage.IsAny(at, Standing) || passage.IsNumber(at) || passage.IsMark(at, '(') || passage.IsMark(at, ')') || passage.IsMark(at, ','))
            at--;
        return passage.Is(at, "resistance") && passage.Is(at - 1, "task") ? Quantity.TaskResistance
            : passage.IsAny(at, "evidence", "barriers", "correlation") ? QuantityAt(passage, passage.Is(at, "correlation") ? at - 1 : at)
            : !isOwn || at < 0 || passage.IsAny(at, "role", "it", "this", "score", "aijri", "job", "and", "but", "one", "which") || passage.Tokens[at].Kind == ProseTokenKind.Mark ? Quantity.Score : null;
    }

    // "…, which has higher task resistance (4.15 vs 3.75) and stronger barriers": of the role just named, against this one.
    private static IEnumerable<Comparison> RelativeClauses(Passage passage, RoleMention mention, ImmutableArray<RoleMention> mentions, int last)
    {
        var isOpen = false;
        for (var i = mention.Last + 1; i <= last && !mentions.Any(m => m.First == i); i++)
        {
            if (passage.IsAny(i, "but", "while", "because", "although", "where", "so") || passage.IsMark(i, ';') || passage.IsMark(i, '—'))
                yield break;
            isOpen |= passage.IsAny(i, "which", "with", "whose");
            if (isOpen && IsComparative(passage, i, out var isMore) && !passage.IsAny(i - 1, "slightly", "a", "far") && QuantityAt(passage, i + 1) is { } quantity && !HasThan(passage, i, last))
                yield return new Comparison(i, isMore, quantity);
        }
    }

    private static bool HasThan(Passage passage, int at, int last)
    {
        for (var i = at; i <= Math.Min(last, at + 8); i++)
        {
            if (passage.Is(i, "than"))
                return true;
        }
        return false;
    }

    private static bool IsComparative(Passage passage, int at, out bool isMore)
    {
        isMore = passage.IsAny(at, More);
        return isMore || passage.IsAny(at, Less);
    }

    private static Quantity? QuantityAt(Passage passage, int at) =>
        passage.Is(at, "task") && passage.Is(at + 1, "resistance") ? Quantity.TaskResistance
        : passage.Is(at, "evidence") ? Quantity.Evidence
        : passage.IsAny(at, "barriers", "barrier") ? Quantity.Barriers
        : passage.Is(at, "growth") && passage.Is(at + 1, "correlation") ? Quantity.Growth
        : null;

    // "above X on evidence" compares something else than the score.
    private static bool HasMetric(Passage passage, int at)
    {
        while (passage.IsMark(at, '(') || passage.IsMark(at, ')') || passage.IsNumber(at))
            at++;
        return passage.IsAny(at, "on", "in", "for", "by");
    }

    // While a document contradicts itself, its order among others is not judged.
    private static bool IsInDoubt(Role a, Role b) => !a.Contradicted.IsEmpty || !b.Contradicted.IsEmpty;

    private static bool Holds(decimal? a, decimal? b, bool isMore) => a is null || b is null || (isMore ? a > b : a < b);

    // With the decimals that it is printed with everywhere else.
    private static string Text(decimal? value, int decimals) => value is { } v ? Scoring.Computed.Rounded(v, decimals) : "";
}
