using System.Collections.Immutable;
using System.Globalization;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Reads the lines and cells that state results. What looks like such a statement and cannot be read is reported.</summary>
internal sealed class StatementReader(Document document, FindingBag findings)
{
    /// <summary>Whether a text is a calculation of one of the forms, or a result alone.</summary>
    public bool Is(SourceSpan span, CalculationForms forms) =>
        EquationReader.ReadOrResult(document.Text(span), span.Start) is { } equation && equation.Steps.All(s => forms.Of(s) is not null);

    /// <summary>A printed calculation of one of the forms; null, with a finding, when it is none.</summary>
    /// <param name="span">What follows the label.</param>
    /// <param name="forms">The forms that are accepted, for every step before the result.</param>
    public Equation? Equation(SourceSpan span, CalculationForms forms)
    {
        var equation = EquationReader.ReadOrResult(document.Text(span), span.Start);
        if (equation is not null && forms == CalculationForms.Raw)
            equation = ChainedProduct.Whole(equation);
        if (equation is not null && forms != CalculationForms.Score && CellReader.IsPerCentBehind(document.Text(span with { Start = equation.Result.Span.End })))
        {
            findings.Add(Rules.UnreadableClaim, document.File, equation.Result.Span, "This result is written as a per cent, and it is none.", $"Write it like this: `{forms.Example}`.");
            return null;
        }
        if (equation is not null && equation.Steps.All(s => forms.Of(s) is not null) && IsWorkedOut(equation.Steps))
            return equation;
        if (!ReportDecimalComma(span))
            findings.Add(Rules.UnreadableClaim, document.File, Words.Trimmed(document, span), "This should state a calculation and cannot be read as one.", $"{LookAlike(document.Text(span))}Write it like this: `{forms.Example}`.");
        return null;
    }

    // A character that looks like a sign and is none.
    private static string LookAlike(ReadOnlySpan<char> text)
    {
        // Between other words it is a dash, or a letter.
        if (text.IndexOfAny("\u2012—―⁃\u0445\u0425•✕✖") is not (>= 0 and var at) || text[..at].TrimEnd("*_)" + Characters.Blanks) is not [.., >= '0' and <= '9'] || text[(at + 1)..].TrimStart("*_(" + Characters.Blanks) is not [>= '0' and <= '9', ..])
            return "";
        var (sign, name) = text[at] is '\u2012' or '—' or '―' or '⁃' ? ('−', "minus") : ('×', "times");
        return $"The `{text[at]}` in it (U+{((int)text[at]).ToString("X4", CultureInfo.InvariantCulture)}) is no {name} sign, which is `{sign}`. ";
    }

    // Each step is the one before with something worked out.
    private static bool IsWorkedOut(ImmutableArray<Step> steps)
    {
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i].Operators.Length > 0 && steps[i].Operators.Length >= steps[i - 1].Operators.Length)
                return false;
        }
        return true;
    }

    /// <summary>The parts of the split; those of "0/80/20" are named by <paramref name="label"/>, as far as it goes.</summary>
    public ImmutableArray<SplitPart> Split(SourceSpan span, string label = "")
    {
        var parts = ImmutableArray.CreateBuilder<SplitPart>();
        var text = document.Text(span);
        if ((text.Contains('/') || text.Count(':') > 1) && text.IndexOfAnyExcept("0123456789.%/*~:" + Characters.Blanks) < 0)
            return Slashed(span, label.Split('/', ' '));
        if (ReportDecimalComma(span))
            return [];
        var isRead = true;
        for (var start = 0; start < text.Length;)
        {
            var found = text[start..].IndexOfAny(",;.");
            while (found >= 0 && start + found + 1 < text.Length && char.IsAsciiDigit(text[start + found + 1]))
            {
                var more = text[(start + found + 1)..].IndexOfAny(",;.");
                found = more < 0 ? -1 : found + 1 + more;
            }
            var end = found < 0 ? text.Length : start + found;
            isRead &= AddParts(text[start..end], span.Start + start, parts);
            start = end + 1;
        }
        if (!isRead)
            parts.Clear();
        if (parts.Count == 0)
            findings.Add(Rules.UnreadableClaim, document.File, Words.Trimmed(document, span), "The split cannot be read.", "Write it like this: `…% displacement, …% augmentation, …% not involved`.");
        return parts.ToImmutable();
    }

    private ImmutableArray<SplitPart> Slashed(SourceSpan span, string[] names)
    {
        var parts = ImmutableArray.CreateBuilder<SplitPart>();
        var text = document.Text(span);
        for (var at = 0; at < text.Length;)
        {
            if (!NumberReader.TryRead(text, at, span.Start, out var share, out var end))
            {
                at++;
                continue;
            }
            parts.Add(new SplitPart(new StatedText(parts.Count < 2 && names.Length > 2 ? names[parts.Count].Trim('*', '_') : "", share.Span), share));
            at = end;
        }
        return parts.ToImmutable();
    }

    public QuickScreen? QuickScreen(SourceSpan span)
    {
        var text = document.Text(span);
        var screen = new QuickScreen(NumberAfter(text, "protective", span.Start), NumberAfter(text, "correlation", span.Start));
        if ((screen.Protective is not null && screen.Growth is not null) || ((screen.Protective ?? screen.Growth) is { } only && !HasOther(text, only.Span, span.Start)))
            return screen;
        var verdict = text.IndexOf('=');
        if (!ReportDecimalComma(verdict < 0 ? span : span with { End = span.Start + verdict }))
            findings.Add(Rules.UnreadableClaim, document.File, Words.Trimmed(document, span), "The quick screen cannot be read.", "Write it like this: `Protective … + Correlation … = …`.");
        return null;
    }

    // Whether there is a second operand that could not be read: its word, or another number before the verdict.
    private static bool HasOther(ReadOnlySpan<char> text, SourceSpan read, int offset)
    {
        if (text.Contains("protective", StringComparison.OrdinalIgnoreCase) && text.Contains("correlation", StringComparison.OrdinalIgnoreCase))
            return true;
        var verdict = text.LastIndexOf('=');
        var operands = verdict > read.End - offset ? text[..verdict] : text;
        for (var at = 0; at < operands.Length; at++)
        {
            if (char.IsAsciiDigit(operands[at]) && (at < read.Start - offset || at >= read.End - offset) && (at == 0 || !(operands[at - 1] is '/' or '.' || char.IsAsciiDigit(operands[at - 1]))))
                return true;
        }
        return false;
    }

    /// <summary>"Confirmed at 2": the growth correlation, where a sentence of the line begins so and ends its clause behind the number; null where none does.</summary>
    public Stated? Confirmed(SourceSpan line)
    {
        var text = document.Text(line);
        // "Unchanged at 1.", "Stays at 1."
        foreach (var kept in (ReadOnlySpan<string>)["Unchanged at", "Stays at", "Remains at", "Kept at", "Holds at"])
        {
            if (text.TrimStart("*_✓ ").StartsWith(kept) && NumberAfter(text, kept, line.Start) is { } same && EndsClause(text[(same.Span.End - line.Start)..]))
                return same;
        }
        for (var from = 0; text[from..].IndexOf("onfirmed", StringComparison.Ordinal) is >= 0 and var found; from += found + 1)
        {
            var at = from + found;
            var words = text[at..].StartsWith("onfirmed at") ? "onfirmed at" : text[at..].StartsWith("onfirmed as") ? "onfirmed as" : text[(at + "onfirmed".Length)..].TrimStart("*_").StartsWith(":") ? "onfirmed" : null;
            var isStruckOut = text[..at].Count("~~") % 2 == 1;
            if (words is not null && !isStruckOut && BeginsSentence(text, at) && NumberAfter(text[at..], words, line.Start + at) is { } number && EndsClause(text[(number.Span.End - line.Start)..]))
                return number;
        }
        return null;
    }

    // Whether no letter or digit stands between the word at a place and the sentence before: "✓ Confirmed", "“Reconfirmed"; what is struck out is none.
    private static bool BeginsSentence(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && char.IsLetter(text[at - 1]))
            at--;
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or '!' or '?' or '~'))
            at--;
        // "The growth correlation is confirmed at 2."
        const string Subjects = " the ai growth correlation is was ";
        for (var end = at; end > 0 && char.IsLetter(text[end - 1]); at = end)
        {
            var word = end;
            while (word > 0 && char.IsLetter(text[word - 1]))
                word--;
            if (!Subjects.Contains($" {text[word..end]} ", StringComparison.OrdinalIgnoreCase))
                return false;
            end = word;
            while (end > 0 && text[end - 1] is ' ' or '*' or '_' or '\u00a0')
                end--;
        }
        return at == 0 || !char.IsLetterOrDigit(text[at - 1]);
    }

    /// <summary>Whether a number is what its clause is about, by what stands behind it: "0.", "0 (see above)", "0/2, because"; but "12 ports" and "3%".</summary>
    public static bool EndsClause(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("*_`" + Characters.Blanks);
        if (rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] == '%'))
            return true;
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        return rest[..end] is "because" or "since" or "as" or "for" or "with" or "by" or "and" or "but" or "given" or "on" or "again" or "here" or "from" or "rather";
    }

    public ShareStatement? Share(StatedText name, SourceSpan value)
    {
        var label = document.Text(name.Span);
        var digit = label.IndexOfAnyInRange('0', '9');
        if (digit > 1 && NumberReader.IsSign(label[digit - 1]) && label[digit - 2] == ' ')
            digit--;
        if (digit < 0 || !NumberReader.TryRead(label, digit, name.Span.Start, out var from, out var end))
            return null;
        // "scoring 3+", "scoring 3 or more", "scoring 1-2", "scoring 1 to 2"; another form is not read.
        var rest = label[end..].TrimStart(Characters.Blanks);
        var before = label[..digit].TrimEnd(Characters.Blanks);
        if (before is [.., '≤' or '<'] || before.EndsWith("below") || before.EndsWith("under") || (rest.StartsWith("or ") && !rest.StartsWith("or more") && !rest.StartsWith("or above") && !rest.StartsWith("or higher")))
            return null;
        var mark = rest.StartsWith("to ") ? 3 : rest is ['-' or '–', ..] ? 1 : 0;
        Stated? to = mark > 0 && NumberReader.TryRead(rest, mark, name.Span.Start, out var high, out _) ? high : null;
        return new CellReader(document, findings).Number(value, "The share of task time") is { } share ? new ShareStatement(from, to, share.Value) : null;
    }

    // Whether every number could be read. "50% augmentation and 30% displacement" holds two.
    private static bool AddParts(ReadOnlySpan<char> part, int offset, ImmutableArray<SplitPart>.Builder parts)
    {
        for (var start = 0; start < part.Length;)
        {
            if (!AddPart(part[start..], offset + start, parts, out var length))
                return false;
            start += length;
        }
        return true;
    }

    private static bool AddPart(ReadOnlySpan<char> part, int offset, ImmutableArray<SplitPart>.Builder parts, out int length)
    {
        length = part.Length;
        var digit = part.IndexOfAnyInRange('0', '9');
        if (digit == 1 || (digit > 1 && char.IsWhiteSpace(part[digit - 2])))
            digit -= NumberReader.IsSign(part[digit - 1]) ? 1 : 0;
        // "As of Q3" holds a digit and no number.
        if (digit < 0 || (digit > 0 && char.IsLetter(part[digit - 1])))
            return true;
        if (!NumberReader.TryRead(part, digit, offset, out var share, out var end))
            return false;
        var next = part[end..].IndexOfAnyInRange('0', '9');
        var stop = next < 0 ? part.Length : end + next;
        var words = WordsIn(part, end, stop);
        var isBefore = words.Length == 0;
        if (isBefore)
            words = WordsIn(part, 0, digit);
        parts.Add(new SplitPart(new StatedText(part[words.Start..words.End].ToString(), new SourceSpan(offset + words.Start, offset + words.End)), share) { IsItem = !isBefore && part[end..].TrimStart("*_").StartsWith("%") && WordsIn(part, 0, digit).Length == 0 });
        length = stop;
        return true;
    }

    private static SourceSpan WordsIn(ReadOnlySpan<char> part, int start, int end)
    {
        var text = part[start..end].TrimEnd("( %:=*_/|+&-•\u00a0\u202f\u2009\n\r");
        if (text.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
            text = text[..^4];
        var trimmed = text.TrimStart("() %:=*_/|+&\u00a0\u202f\u2009\n\r");
        var at = start + text.Length - trimmed.Length;
        if (trimmed.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            at += 4;
        return new SourceSpan(at, Math.Max(at, start + text.Length));
    }

    private static Stated? NumberAfter(ReadOnlySpan<char> text, string word, int offset)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        at = PastMarks(text, at + word.Length);
        // "Protective Total 3".
        foreach (var more in (ReadOnlySpan<string>)["principles", "total", "score"])
        {
            if (text[at..].StartsWith(more, StringComparison.OrdinalIgnoreCase))
                at = PastMarks(text, at + more.Length);
        }
        return NumberReader.TryRead(text, at, offset, out var number, out var end) && !NumberReader.IsDecimalComma(text, at, end) ? number : null;
    }

    private static int PastMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is '*' or ':' or '(' or '=' || Characters.IsBlank(text[at])))
            at++;
        return at;
    }

    // Reports a number with a decimal comma; whether there is one.
    private bool ReportDecimalComma(SourceSpan span)
    {
        if (NumberReader.DecimalCommaIn(document.Text(span), span.Start) is not { } at)
            return false;
        findings.Add(Rules.DecimalComma, document.File, at, "A number is written with a decimal comma; write a point.");
        return true;
    }
}
