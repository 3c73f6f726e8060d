using System.Collections.Frozen;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Finds the figures beside a role's name that are something else than its values: what a table's header, or the words before a colon, say is measured.</summary>
internal static class OtherFigures
{
    // What a header says when the numbers below it are values of a role, without the words that only go with them.
    private static readonly FrozenSet<string> Values = new[]
    {
        "", "score", "scores", "resistance", "task resistance", "task resistance score", "tr", "evidence", "evidence score", "barrier", "barriers", "barrier score", "barrier assessment",
        "growth", "growth score", "growth correlation", "correlation", "protective", "protective score", "protective principles", "zone", "label", "sub label", "result",
    }.ToFrozenSet(StringComparer.Ordinal);

    // And the first cell of a row.
    private static readonly FrozenSet<string> Rows = Values.Concat(["raw", "weighted", "evidence modifier", "barrier modifier", "growth modifier"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordSet WithValues = new("the", "a", "an", "its", "our", "this", "of", "current", "published", "ai", "aijri", "jobzone", "composite", "overall", "formula", "total", "value", "values", "job", "role");

    // Words before a colon that say what else is counted, unless a score is named with them.
    private static readonly WordSet Measures = new("age", "ages", "rate", "rates", "pay", "salary", "salaries", "wage", "wages", "distance", "distances", "points", "difference", "differences", "gap", "gaps",
        "margin", "margins", "years", "hours", "weeks", "days", "months", "per", "percent", "shares", "cost", "costs", "index", "count", "counts", "headcount", "income", "incomes", "vacancies", "unemployment");

    private static readonly WordSet ValueWords = new("score", "scores", "aijri", "resistance", "zone", "zones");
    private static readonly WordSet Earlier = new("first", "former", "previous", "earlier", "old", "older", "original", "last");

    /// <summary>Adds the cells of <paramref name="table"/> that are a number and nothing else, under a header that names none of the method's values; all cells of a table of what might be.</summary>
    public static void Add(Document document, Table table, List<SourceSpan> figures)
    {
        // "What if | AIJRI | Zone": values that the role has not.
        if (table.Header.Length > 0 && IsTrial(PlainText.Of(document, table.Header[0]).Text))
        {
            foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                figures.Add(cell);
            return;
        }
        for (var column = 1; column < table.Header.Length; column++)
        {
            if (IsOneOf(Values, document, table.Header[column]))
                continue;
            foreach (var row in table.Rows)
            {
                if (column < row.Cells.Length && IsFigure(document.Text(row.Cells[column])) && (document.Text(row.Cells[0]).IsEmpty || !IsOneOf(Rows, document, row.Cells[0])))
                    figures.Add(row.Cells[column]);
            }
        }
    }

    /// <summary>Adds the numbers of list items below words with a colon, and those behind such words on a line, where the words say that something else is counted: "Mean age: Radiologist (48.3)".</summary>
    public static void Add(Document document, IEnumerable<SourceSpan> lines, List<SourceSpan> figures)
    {
        var isBelow = false;
        foreach (var line in lines)
        {
            var text = document.Text(line);
            if (!isBelow && !text.Contains(':'))
                continue;
            var colon = text.TrimEnd("*_" + Characters.Blanks) is [.., ':'] ? text.LastIndexOf(':') : text.IndexOf(':');
            var isMeasured = colon > 0 && IsMeasure(text[..colon]);
            if (isMeasured || (isBelow && IsItem(document, line)))
                AddNumbers(text, line.Start, isMeasured ? colon : 0, figures);
            // The list goes on below its items.
            isBelow = isMeasured ? text[(colon + 1)..].Trim("*_" + Characters.Blanks).IsEmpty : isBelow && IsItem(document, line);
        }
    }

    private static bool IsTrial(string header) => header.Contains("what if", StringComparison.OrdinalIgnoreCase) || header.Contains("scenario", StringComparison.OrdinalIgnoreCase) || header.Contains("sensitivity", StringComparison.OrdinalIgnoreCase);

    private static void AddNumbers(ReadOnlySpan<char> text, int offset, int from, List<SourceSpan> figures)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
                continue;
            var end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
                end++;
            figures.Add(new SourceSpan(offset + at, offset + end));
            at = end;
        }
    }

    private static bool IsItem(Document document, SourceSpan line)
    {
        var start = document.File.StartOfLine(document.File.LineOf(line.Start));
        var mark = document.Text(new SourceSpan(start, line.Start)).Trim(Characters.Blanks + ">");
        return mark is "-" or "*" or "+" || mark is [>= '0' and <= '9', .., '.' or ')'];
    }

    private static bool IsMeasure(ReadOnlySpan<char> words)
    {
        bool isMeasure = false, isValue = false, isEarlier = false;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim("*_,()’'\"");
            isMeasure |= Measures.Contains(word);
            isValue |= ValueWords.Contains(word);
            isEarlier |= Earlier.Contains(word);
        }
        return isValue ? isEarlier : isMeasure;
    }

    private static bool IsOneOf(FrozenSet<string> names, Document document, SourceSpan name)
    {
        var folded = SectionNames.FoldWithoutRemark(PlainText.Of(document, name).Text);
        return names.Contains(string.Join(' ', folded.Split(' ').Where(w => !WithValues.Contains(w))));
    }

    private static bool IsFigure(ReadOnlySpan<char> cell)
    {
        var hasDigit = false;
        foreach (var c in cell)
        {
            if (char.IsLetter(c))
                return false;
            hasDigit |= char.IsAsciiDigit(c);
        }
        return hasDigit;
    }
}
