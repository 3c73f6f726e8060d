using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Finds the figures beside a role's name that are something else than its values: what a table's header, or the words before a colon, say is measured.</summary>
internal static class OtherFigures
{
    // Words for what else is counted.
    private static readonly WordSet Measures = new("age", "ages", "rate", "rates", "pay", "salary", "salaries", "wage", "wages", "headcount", "income", "incomes", "vacancies", "vacancy", "unemployment", "index");

    // Those that also stand in sentences about anything: only with a word behind that says between what.
    private static readonly WordSet Distances = new("distance", "distances", "points", "difference", "differences", "gap", "gaps", "margin", "margins");
    private static readonly WordSet Between = new("to", "from", "below", "above", "between", "behind", "ahead");

    // In a header, where no sentence goes on.
    private static readonly WordSet InHeaders = new("distance", "difference", "gap", "margin", "change", "modifier", "weighted", "before", "per", "points", "was");

    private static readonly WordSet ValueWords = new("score", "scores", "aijri", "jobzone", "resistance", "zone", "zones", "evidence", "barriers", "correlation");
    private static readonly WordSet Earlier = new("first", "former", "previous", "earlier", "old", "older", "original", "before");

    // What makes a sentence of what would be a list of names and figures.
    private static readonly WordSet InSentences = new("is", "are", "was", "has", "have", "the", "its", "it", "this", "score", "scores", "aijri", "jobzone", "resistance", "zone", "evidence", "barriers", "barrier", "raw", "weighted");

    /// <summary>Adds the cells of <paramref name="table"/> that are a number and nothing else, under a header that names something else than the method's values; all cells of a table of what might be.</summary>
    public static void Add(Document document, Table table, List<SourceSpan> figures)
    {
        for (var column = 0; column < table.Header.Length; column++)
        {
            var header = PlainText.Of(document, table.Header[column]).Text;
            if (column == 0 && SectionNames.Fold(header) is "what if" or "scenario" or "scenarios" or "sensitivity")
            {
                figures.AddRange(table.Rows.SelectMany(r => r.Cells));
                return;
            }
            if (column > 0 && IsMeasure(header, isHeader: true))
                figures.AddRange(table.Rows.Where(r => column < r.Cells.Length && IsFigure(document.Text(r.Cells[column])) && !HasAny(document.Text(r.Cells[0]), ValueWords)).Select(r => r.Cells[column]));
        }
    }

    /// <summary>Adds the numbers of list items below words with a colon, and those behind such words on a line, where the words say that something else is counted: "Mean age: Radiologist (48.3)".</summary>
    public static void Add(Document document, IEnumerable<SourceSpan> lines, List<SourceSpan> figures)
    {
        var isBelow = false;
        foreach (var line in lines)
        {
            var text = document.Text(line);
            var colon = text.IndexOf(':');
            if (!isBelow && colon < 0)
                continue;
            var isMeasured = colon > 0 && IsMeasure(text[..colon], isHeader: false);
            var isItem = isBelow && IsItem(document, line);
            // What has a verb, or names a value, says what its numbers are.
            if ((isMeasured || isItem) && !HasAny(isMeasured ? text[colon..] : text, InSentences))
                AddNumbers(text, line.Start, isMeasured ? colon : 0, figures);
            // The list goes on below its items.
            isBelow = isMeasured ? text[(colon + 1)..].Trim("*_" + Characters.Blanks).IsEmpty : isItem;
        }
    }

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

    // A few words, and no sentence: "Points below this role", "First scores".
    private static bool IsMeasure(ReadOnlySpan<char> words, bool isHeader)
    {
        const int Most = 6;
        var count = 0;
        bool isMeasure = false, isDistance = false, isValue = false, isEarlier = false;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim("*_,()’'\"");
            count++;
            isMeasure |= Measures.Contains(word) || (isHeader ? InHeaders.Contains(word) : isDistance && Between.Contains(word));
            isDistance |= Distances.Contains(word);
            isValue |= ValueWords.Contains(word);
            isEarlier |= Earlier.Contains(word);
        }
        return count <= Most && (isValue ? isEarlier || (isHeader && isMeasure) : isMeasure);
    }

    private static bool HasAny(ReadOnlySpan<char> text, WordSet words)
    {
        foreach (var range in text.Split(' '))
        {
            if (words.Contains(text[range].Trim("*_,.:;()’'\"")))
                return true;
        }
        return false;
    }

    /// <summary>Whether a cell holds a number, and no word.</summary>
    public static bool IsFigure(ReadOnlySpan<char> cell)
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
