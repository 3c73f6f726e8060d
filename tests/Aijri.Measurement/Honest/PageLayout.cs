using System.Text;

namespace Aijri.Measurement.Honest;

/// <summary>How an author, or the program the author wrote in, lays out a page.</summary>
internal sealed class PageLayout
{
    private readonly Chance _chance;
    private readonly bool _isFlat;
    private readonly bool _isBold;
    private readonly bool _hasBlanks;
    private readonly bool _isWrapped;
    private readonly bool _hasNoBreakSpaces;
    private readonly bool _isSetext;
    private readonly bool _isNumbered;
    private readonly int _level;
    private readonly int _totals;
    private readonly bool _isShuffled;
    private readonly bool _hasMoreColumns;
    private readonly bool _hasSurplus;
    private readonly bool _hasOuterPipes;
    private readonly bool _isPadded;
    private readonly bool _hasTrailingBlanks;
    private readonly bool _isClosed;
    private readonly string _delimiter;
    private readonly string _mark;

    public PageLayout(Chance chance)
    {
        _chance = chance;
        _isFlat = chance.OneIn(5);
        _isBold = !_isFlat && chance.OneIn(2);
        _hasBlanks = !_isFlat && !chance.OneIn(5);
        _isWrapped = !_isFlat && chance.OneIn(5);
        _hasNoBreakSpaces = chance.OneIn(6);
        _isSetext = !_isFlat && _hasBlanks && chance.OneIn(8);
        // "1. Name" over dashes is a list in markdown, and no heading.
        _isNumbered = !_isFlat && !_isSetext && chance.OneIn(8);
        _level = chance.Between(1, 4);
        _totals = chance.Below(4);
        _isShuffled = chance.OneIn(6);
        _hasMoreColumns = chance.OneIn(8);
        _hasSurplus = chance.OneIn(12);
        _hasOuterPipes = _isFlat || !_hasBlanks || !chance.OneIn(15);
        _isPadded = chance.OneIn(10);
        _hasTrailingBlanks = chance.OneIn(15);
        _isClosed = chance.OneIn(15);
        _delimiter = chance.Pick("---", "---", ":---", " :---: ", " --- ");
        _mark = chance.Pick("- ", "- ", "* ");
        IsCrlf = chance.OneIn(5);
        HasByteOrderMark = chance.OneIn(8);
    }

    /// <summary>Whether lines end in CR LF.</summary>
    public bool IsCrlf { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The page.</summary>
    public string Write(IEnumerable<Part> parts)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var part in parts)
        {
            Heading(text, part, part.IsInner ? 0 : ++number);
            foreach (var block in part.Blocks)
                Write(text, block);
        }
        return text.ToString();
    }

    private void Heading(StringBuilder text, Part part, int number)
    {
        var name = _isNumbered && number > 0 ? FormattableString.Invariant($"{number}. {part.Name}") : part.Name;
        if (_isFlat)
            text.Append(name).Append('\n');
        else if (_isSetext)
            text.Append(name).Append('\n').Append(part.IsInner || _level > 1 ? '-' : '=', name.Length).Append("\n\n");
        else
            text.Append('#', _level + (part.IsInner ? 1 : 0)).Append(' ').Append(_isBold && _chance.OneIn(6) ? $"**{name}**" : name).Append(_chance.OneIn(9) ? ":" : "").Append(_isClosed ? " ##" : "").Append(_hasBlanks ? "\n\n" : "\n");
    }

    private void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Table table:
                Table(text, table);
                break;
            case Block.Line line:
                text.Append(Wrapped(_isBold ? $"**{line.Label}:** {Spaced(line.Text)}" : $"{line.Label}: {Spaced(line.Text)}")).Append(_hasTrailingBlanks ? "  \n" : "\n");
                break;
            case Block.Paragraph paragraph:
                text.Append(Wrapped(paragraph.Text)).Append('\n');
                break;
            case Block.Bullets bullets:
                foreach (var item in bullets.Items)
                    text.Append(_mark).Append(item).Append('\n');
                break;
        }
        // Two paragraphs without a blank line between them are one; an author who writes markdown knows.
        if (_hasBlanks || (!_isFlat && block is Block.Paragraph or Block.Bullets))
            text.Append('\n');
    }

    private void Table(StringBuilder text, Block.Table table)
    {
        var columns = table.Header.Length;
        var order = Enumerable.Range(0, columns).ToArray();
        if (_isShuffled && columns > 2)
            order = [0, .. _chance.Order(columns - 1).Select(c => c + 1)];
        var more = _hasMoreColumns && columns > 2 ? " Confidence |" : "";
        Row(order.Select(c => table.Header[c]), more);
        Row(order.Select(_ => _delimiter), more.Length > 0 ? _delimiter + "|" : "", isDelimiter: true);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = order.Select(c => Cell(table.Rows[i][c], isBold: i == table.Total, isNumber: table.Numeric.Contains(c))).ToList();
            if (i == table.Total && more.Length == 0 && _totals != 0)
                Total(cells);
            Row(cells, more.Length == 0 ? "" : i == table.Total ? " |" : _chance.Pick(" high |", " 80% |", " 3 |"));
        }

        void Row(IEnumerable<string> cells, string end, bool isDelimiter = false)
        {
            var row = (isDelimiter ? "|" : "| ") + string.Join(isDelimiter ? "|" : " | ", _isPadded && !isDelimiter ? cells.Select(c => c.PadRight(12)) : cells) + (isDelimiter ? "|" : " |") + end;
            text.Append(_hasOuterPipes ? row : row[1..^1].Trim(' ')).Append('\n');
        }
    }

    // A page copied from a browser loses the empty cells of its totals; other programs write one too many.
    private void Total(List<string> cells)
    {
        if (_totals == 1)
            cells.RemoveAll(c => c.Length == 0);
        else if (_totals == 2 && _hasSurplus)
            cells.Add("");
    }

    private string Cell(string text, bool isBold, bool isNumber)
    {
        if (text.Length == 0)
            return "";
        if (isBold && _isBold)
            return $"**{Spaced(text)}**";
        if (isNumber && _isBold && _chance.OneIn(40))
            return _chance.Pick($"**{text}**", $"`{text}`");
        return isNumber ? Spaced(text) : text;
    }

    private string Spaced(string text)
    {
        if (!_hasNoBreakSpaces)
            return text;
        var spaced = new StringBuilder(text);
        for (var i = 0; i < spaced.Length; i++)
        {
            if (spaced[i] == ' ' && _chance.OneIn(3))
                spaced[i] = '\u00a0';
        }
        return spaced.ToString();
    }

    // At 80 characters, and never so that a line begins with what markdown would take for a mark.
    private string Wrapped(string text)
    {
        if (!_isWrapped)
            return text;
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + word.Length > 80 && char.IsLetter(word[0]))
            {
                wrapped.Append('\n');
                length = 0;
            }
            else if (length > 0)
            {
                wrapped.Append(' ');
                length++;
            }
            wrapped.Append(word);
            length += word.Length;
        }
        return wrapped.ToString();
    }
}
