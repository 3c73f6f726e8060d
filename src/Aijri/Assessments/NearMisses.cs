using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reports what looks like a statement of a scoring section and is none: a misspelt label, a calculation that no label names.</summary>
internal sealed class NearMisses(Document document, FindingBag findings)
{
    private static readonly string[] SubLabelRows = ["% of task time scoring 3+", "AI Growth Correlation", "Sub-label"];

    private readonly List<(Equation Equation, bool IsNamed)> _calculations = [];

    /// <summary>A line without a label; whether it is a near miss, or a calculation and so no sentence.</summary>
    /// <param name="line">The line.</param>
    /// <param name="home">The section that it stands in.</param>
    /// <param name="meant">What a near miss is read as, and what stands behind it; null for a calculation.</param>
    public bool Line(SourceSpan line, SectionKind home, out (LineLabel Label, SourceSpan Value)? meant)
    {
        meant = null;
        var text = document.Text(line);
        var marks = text.Length - text.TrimStart("*_`").Length;
        if (Labels.NearMiss(text[marks..], out var length) is { } near)
        {
            var label = Words.Trimmed(document, new SourceSpan(line.Start + marks, line.Start + marks + length));
            findings.Add(Rules.UnreadableClaim, document.File, label, $"\"{document.Text(label)}\" is no label known here; it is read as `{near}`.", $"Did you mean `{near}`?");
            meant = (Labels.Of(near + ":", out _), line with { Start = line.Start + marks + length + 1 });
            return true;
        }
        if (home is not (SectionKind.TaskDecomposition or SectionKind.CompositeScore) || EquationReader.Read(text, line.Start) is not { } equation || !IsOfScore(equation))
            return false;
        // In a sentence, numbers may be anything; alone or after a name they are a claim.
        var before = document.Text(line with { End = equation.Span.Start }).Trim("*_`([" + Characters.Blanks);
        if (!before.IsEmpty && before[^1] is not (':' or '：'))
            return false;
        _calculations.Add((equation, !before.IsEmpty));
        return true;
    }

    /// <summary>A row of the composite table that has no known name; whether it was reported.</summary>
    public bool Row(StatedText name, SourceSpan value)
    {
        if (Labels.NearMiss(name.Text, document.Text(value)) is not { } near)
            return false;
        Report(Words.Trimmed(document, name.Span), near);
        return true;
    }

    /// <summary>A row of the sub-label table that has no known name; whether it was reported.</summary>
    public bool SubLabelRow(StatedText name)
    {
        var folded = SectionNames.Fold(name.Text);
        if (DidYouMean.Nearest(folded, SubLabelRows.Select(r => SectionNames.Fold(r))) is not { } near)
            return false;
        Report(Words.Trimmed(document, name.Span), SubLabelRows.First(r => SectionNames.Fold(r) == near));
        return true;
    }

    /// <summary>"Confirmd at 2", "Confirmed at O": nearly the line that confirms the growth correlation.</summary>
    public void Confirmation(SourceSpan line)
    {
        const string Word = "Confirmed";
        var word = Words.First(document, line);
        var rest = document.Text(line with { Start = word.Span.End });
        if (word.Span.Start - line.Start > 3 || DidYouMean.Nearest(word.Text, [Word]) is null || !rest.StartsWith(" at "))
            return;
        var after = rest[4..].TrimStart("*_` ");
        var end = after.IndexOfAnyExcept("0123456789.,+-−OolI|");
        var token = (end < 0 ? after : after[..end]).TrimEnd('.');
        if (token.IsEmpty || (end >= 0 && char.IsLetter(after[end])))
            return;
        var start = line.End - after.Length;
        if (NumberReader.DecimalCommaIn(token, start) is { } comma)
        {
            findings.Add(Rules.DecimalComma, document.File, comma, "The growth correlation is written with a decimal comma; it is a whole number.");
            return;
        }
        Report(new SourceSpan(word.Span.Start, start + token.Length), Word + " at …");
    }

    /// <summary>Reports the calculations that no label names: those that stand by themselves, and those under other names where the known one is missing.</summary>
    public void Finish(Assessment assessment)
    {
        foreach (var (equation, isNamed) in _calculations)
        {
            var first = equation.Steps[0];
            var isMissing = (CalculationForms.TaskResistance.Of(first) is not null && assessment.TaskResistance.IsEmpty)
                || (CalculationForms.Raw.Of(first) is not null && assessment.Raw.IsEmpty)
                || (CalculationForms.Score.Of(first) is not null && assessment.Score.IsEmpty);
            if (!isNamed || isMissing)
                findings.Add(Rules.UnreadableClaim, document.File, equation.Span, "This calculation has no label that says what it is of.", "Begin the line with a label: `Task Resistance Score:`, `Raw:` or `JobZone Score:`.");
        }
    }

    // One of the forms that lead to the score.
    private static bool IsOfScore(Equation equation)
    {
        var first = equation.Steps[0];
        if (first.Operators.Length == 0 || first.Operators is "×" or "+")
            return false;
        return CalculationForms.TaskResistance.Of(first) is not null || CalculationForms.Modifier.Of(first) is not null || CalculationForms.Raw.Of(first) is not null || CalculationForms.Score.Of(first) is not null;
    }

    private void Report(SourceSpan place, string near) =>
        findings.Add(Rules.UnreadableClaim, document.File, place, $"\"{document.Text(place)}\" is no label known here; what it states is not checked.", $"Did you mean `{near}`?");
}
