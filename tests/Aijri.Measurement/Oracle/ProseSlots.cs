using System.Text.RegularExpressions;

namespace Aijri.Measurement.Oracle;

/// <summary>Finds what sentences repeat of their own document or give of another role. The rest is none of the method's.</summary>
/// <param name="own">The document's own figures.</param>
/// <param name="others">The other roles of the corpus.</param>
internal sealed partial class ProseSlots(RoleFigures own, IReadOnlyList<RoleFigures> others)
{
    private static readonly string[] Fields = ["score", "resistance", "weighted", "formula"];

    /// <summary>Adds what a line says.</summary>
    public void Read(Token line, SlotList slots)
    {
        List<RoleFigures> mentioned = [];
        foreach (Match match in Sentence().Matches(line.Text))
        {
            var sentence = Tokens.At(line, match);
            mentioned.AddRange(others.Where(o => sentence.Text.Contains(o.Title, StringComparison.Ordinal)));
            Titled(sentence, slots);
            Patterns(sentence, mentioned, slots);
            Decimals(sentence, mentioned, slots);
        }
    }

    // "Data Scientist (19.0 Red)", "Senior Software Engineer scored Green at 55.4"; a role that is not here as well.
    private void Titled(Token sentence, SlotList slots)
    {
        foreach (var other in others)
        {
            for (var at = sentence.Text.IndexOf(other.Title, StringComparison.Ordinal); at >= 0; at = sentence.Text.IndexOf(other.Title, at + 1, StringComparison.Ordinal))
            {
                var rest = new Token(sentence.Start + at + other.Title.Length, sentence.Text[(at + other.Title.Length)..]);
                Quote(rest, AfterTitle().Match(rest.Text), other.Title, slots);
            }
        }
        foreach (Match match in Unknown().Matches(sentence.Text))
            Quote(sentence, match, null, slots);
    }

    private static void Quote(Token piece, Match match, string? role, SlotList slots)
    {
        if (!match.Success || slots.Overlaps(Tokens.At(piece, match.Groups["score"])))
            return;
        // Two decimals are a Task Resistance: "AI Security Engineer (4.15)".
        slots.Add("quotation", ClaimKind.Quotation, Tokens.At(piece, match.Groups["score"]), match.Groups["score"].Value is [_, '.', _, _] ? "resistance" : "score", role);
        foreach (var (group, field) in (ReadOnlySpan<(string, string)>)[("zone", "zone"), ("label", "label")])
        {
            if (match.Groups[group].Success)
                slots.Add("quotation", ClaimKind.Quotation, Tokens.At(piece, match.Groups[group]), field, role);
        }
    }

    private static void Patterns(Token sentence, List<RoleFigures> mentioned, SlotList slots)
    {
        foreach (Match match in Share().Matches(sentence.Text))
        {
            slots.Add("prose", ClaimKind.Prose, Tokens.At(sentence, match.Groups[1]), "share");
            slots.Add("prose", ClaimKind.Prose, Tokens.At(sentence, match.Groups[2]), "same");
        }
        foreach (Match match in ScoredAt().Matches(sentence.Text).Where(_ => mentioned.Count > 0))
            Quote(sentence, match, mentioned[^1].Title, slots);
        foreach (Match match in Total().Matches(sentence.Text))
        {
            var field = match.Groups[1].Value[0] switch { 'g' => "growth", 'e' => "evidence", _ => "barriers" };
            slots.Add("prose", ClaimKind.Prose, Tokens.At(sentence, match.Groups[2]), field);
            if (match.Groups[3].Success)
                slots.Add("prose", ClaimKind.Prose, Tokens.At(sentence, match.Groups[3]), "same");
            if (match.Groups[4].Success && mentioned.Count > 0)
                slots.Add("quotation", ClaimKind.Quotation, Tokens.At(sentence, match.Groups[4]), field, mentioned[^1].Title);
        }
        foreach (Match match in OwnZone().Matches(sentence.Text).Where(m => !slots.Overlaps(Tokens.At(sentence, m.Groups[1]))))
        {
            slots.Add("prose", ClaimKind.Prose, Tokens.At(sentence, match.Groups[1]), "zone");
            if (match.Groups[2].Success)
                slots.Add("prose", ClaimKind.Prose, Tokens.At(sentence, match.Groups[2]), "same");
        }
    }

    // A decimal is known by its value: the original documents are right.
    private void Decimals(Token sentence, List<RoleFigures> mentioned, SlotList slots)
    {
        foreach (var number in Tokens.Numbers(sentence).Where(n => n.Text.Contains('.') && !slots.Overlaps(n)))
        {
            var field = Fields.FirstOrDefault(f => own.Printed(f) == number.Text);
            if (field is not null)
            {
                slots.Add("prose", ClaimKind.Prose, number, field);
                continue;
            }
            foreach (var other in mentioned)
            {
                field = Fields.FirstOrDefault(f => other.Printed(f) == number.Text);
                if (field is null)
                    continue;
                slots.Add("quotation", ClaimKind.Quotation, number, field, other.Title);
                break;
            }
        }
    }

    [GeneratedRegex(@"\S.*?(?:[.!?](?=[\s*|]|$)|$)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?: \((?<score>\d+\.\d+)(?: (?<zone>Green|Yellow|Red)(?: \((?<label>\p{L}+)\))?)?\)| at (?<score>\d+\.\d+)|,? scored (?<zone>Green|Yellow|Red) at (?<score>\d+\.\d+))")]
    private static partial Regex AfterTitle();

    [GeneratedRegex(@"\bscored (?<zone>Green|Yellow|Red) at (?<score>\d+\.\d+)")]
    private static partial Regex ScoredAt();

    [GeneratedRegex(@"\((?<score>\d+\.\d+) (?<zone>Green|Yellow|Red)(?: \((?<label>\p{L}+)\))?\)")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)% of (?:the |task |mid-level )?time scor(?:es|ing) (\d)(?:\+| or more)")]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(evidence(?: total)?|barriers?(?: total)?|growth correlation) (?:of|at)(?: only)? ([+\-−–]?\d+)(?!\d|\.\d|%)(?: out of (\d+))?(?: where the other has (\d+))?")]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(?:into|out of|below|above|above the|margin to|both) (Green|Yellow|Red)\b(?: threshold \((\d+)\))?")]
    private static partial Regex OwnZone();
}
