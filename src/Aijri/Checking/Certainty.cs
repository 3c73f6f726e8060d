using Aijri.Assessments;
using Aijri.Scoring;

namespace Aijri.Checking;

/// <summary>Whether a number in a sentence can only be meant to be the role's value, so that another is an error and not a doubt.</summary>
internal static class Certainty
{
    private static readonly WordSet Beginning = new("first", "then", "originally", "initially");

    // Points of the score.
    private const decimal FarOff = 5;

    /// <summary>Whether the number is an earlier score, in a sentence of the past or beside another of them or the present one: "57.4, then 62.3".</summary>
    public static bool IsOfHistory(ScoredAssessment scored, ProseStatement statement)
    {
        var (passage, at, history) = (statement.Passage, statement.At, scored.Assessment.Front.History);
        if (!history.Any(h => h.Score == statement.Number.Value))
            return false;
        var (first, last) = passage.SentenceOf(at);
        for (var i = first; i <= last; i++)
        {
            if (i != at && passage.IsNumber(i) && passage.Tokens[i].Number is { Decimals: > 0 } other && (other.Value == scored.PublishedScore || history.Any(h => h.Score == other.Value)))
                return true;
        }
        return PlainSentence.IsOfThePast(passage, at) || Earlier.Is(passage, at) || passage.HasAny(first, last + 1, Beginning);
    }

    /// <summary>Whether only <paramref name="value"/> can be meant: the number agrees, or is what the document states wrongly elsewhere, or the sentence speaks of nothing else.</summary>
    public static bool Of(ScoredAssessment scored, ProseStatement statement, Computed? value, Claim? repeated)
    {
        var number = statement.Number;
        if (value is null || number.Agrees(value.Value) || repeated is { IsBad: true, Number: { } other } && other.Value == number.Value)
            return true;
        return IsCertain(scored, statement, value, repeated);
    }

    // Few numbers come this far.
    private static bool IsCertain(ScoredAssessment scored, ProseStatement statement, Computed value, Claim? repeated)
    {
        var (number, passage, at) = (statement.Number, statement.Passage, statement.At);
        // "The evidence (4)" may be a note.
        if (passage.IsMark(at - 1, '(') && statement.Denominator is null && statement.Quantity is Quantity.Evidence or Quantity.Barriers or Quantity.Growth or Quantity.Protective)
            return false;
        bool IsName(int i) => PlainSentence.IsWordOf(passage, i, scored.Assessment.Names);
        // Another assessor or another year may well give a score nearby; one far off in which two digits changed places, or one is another, is hardly chance.
        if (statement.Quantity == Quantity.Score && Math.Abs(number.Value - value.Value) >= FarOff && Slip.Resembles(number, value.Value, value.Decimals) && !PlainSentence.IsConditional(passage, at, scored.Methodology.VerdictNames, IsName))
            return true;
        return IsPlain(scored, statement)
            && ((number.Decimals <= Math.Max(value.Decimals, repeated?.Number?.Decimals ?? 0) && PlainSentence.IsDefinite(passage, at, IsName))
                || Slip.Resembles(number, value.Value, value.Decimals) || Slip.Resembles(number, value.Value, number.Decimals) || scored.Assessment.Front.History.Any(h => h.Score == number.Value));
    }

    /// <summary>Whether a claim is a sentence's that may speak of something else, though its number is what the document stated: no correction touches it.</summary>
    public static bool IsLoose(ScoredAssessment scored, Claim claim) =>
        claim.Sentence is { } statement && PlainSentence.IsLoose(statement.Passage, statement.At, scored.Methodology.VerdictNames, i => PlainSentence.IsWordOf(statement.Passage, i, scored.Assessment.Names));

    /// <summary>Whether the sentence speaks of the role as it is, and of nothing else.</summary>
    public static bool IsPlain(ScoredAssessment scored, ProseStatement statement) =>
        PlainSentence.Is(statement.Passage, statement.At, scored.Methodology.VerdictNames, i => PlainSentence.IsWordOf(statement.Passage, i, scored.Assessment.Names));
}
