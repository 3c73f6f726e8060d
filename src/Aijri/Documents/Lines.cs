namespace Aijri.Documents;

/// <summary>What a line is, as far as block structure goes.</summary>
internal enum LineKind : byte
{
    Blank,
    Text,
    Heading,
    Table,
    ListItem,
    Label,
    SectionName,
    Code,
}

/// <summary>One line of the body.</summary>
internal readonly record struct Line(int Start, int End, LineKind Kind, bool IsIndented, bool IsEmphasised);

/// <summary>The lines of a body and their kinds, read in one scan.</summary>
internal sealed class Lines
{
    private readonly string _text;

    private readonly List<Line> _lines;

    private Lines(string text, int start)
    {
        const int ShortLine = 64;
        _text = text;
        _lines = new List<Line>((text.Length - start) / ShortLine + 8);
    }

    public int Count => _lines.Count;

    public Line this[int i] => _lines[i];

    /// <summary>Whether the text has no markdown heading at all but perhaps a title on top, and lines that are section names.</summary>
    public bool IsFlat { get; private set; }

    /// <summary>Whether line <paramref name="i"/> can be nothing but a heading: in bold, or with blank lines around.</summary>
    public bool StandsAlone(int i) => _lines[i].IsEmphasised
        || ((i == 0 || _lines[i - 1].Kind == LineKind.Blank) && (i + 1 == Count || _lines[i + 1].Kind == LineKind.Blank));

    /// <summary>The line above the blank ones that part line <paramref name="i"/>, a row without a header of its own, from a table; null where there are none.</summary>
    public int? TableAbove(int i)
    {
        if (i == 0 || _lines[i].Kind != LineKind.Table || _lines[i - 1].Kind != LineKind.Blank || !IsRow(Text(i)) || (i + 1 < Count && IsDelimiter(i + 1)))
            return null;
        var above = i - 1;
        while (above >= 0 && _lines[above].Kind == LineKind.Blank)
            above--;
        return above >= 0 && _lines[above].Kind == LineKind.Table ? above : null;
    }

    /// <summary>Whether line <paramref name="i"/> is the row of dashes below a table's header.</summary>
    public bool IsDelimiter(int i) => _lines[i].Kind == LineKind.Table && IsDelimiterRow(Text(i));

    private static bool IsRow(ReadOnlySpan<char> line) => line.Trim() is ['|', .., '|'];

    /// <summary>Whether line <paramref name="i"/> is a row that has no bar: words between two rows.</summary>
    public bool IsBarless(int i) => _lines[i].Kind == LineKind.Table && !Text(i).Contains('|');

    private ReadOnlySpan<char> Text(int i) => _text.AsSpan(_lines[i].Start, _lines[i].End - _lines[i].Start);

    public static Lines Read(string text, int start)
    {
        var lines = new Lines(text, start);
        var headings = 0;
        var fence = default((char Mark, int Length));
        for (var at = start; at < text.Length;)
        {
            var end = EndOfLine(text, at, out var next);
            var line = text.AsSpan(at, end - at);
            var kind = Classify(line, ref fence, out var emphasised);
            if (kind == LineKind.SectionName && IsUnderline(text, next))
                kind = LineKind.Heading;
            if (kind == LineKind.Text && line.Contains('|') && (lines.LastIs(LineKind.Table) || IsDelimiterRow(line) || IsDelimiterRow(LineAt(text, next))))
                kind = LineKind.Table;
            // Words between two rows are a row of one cell.
            if (kind == LineKind.Text && lines.LastIs(LineKind.Table) && lines.IsAmidRows(next))
                kind = LineKind.Table;
            headings += kind == LineKind.Heading ? 1 : 0;
            lines._lines.Add(new Line(at, end, kind, line.Length > 1 && line[0] is ' ' or '\t', emphasised));
            at = next;
        }
        lines.IsFlat = headings == 0 ? lines._lines.Exists(l => l.Kind == LineKind.SectionName) : headings == 1 && lines.IsFlatBelowTitle();
        return lines;
    }

    // Several names, one of them amid other lines: where each stands alone, the text has a structure of its own.
    private bool IsFlatBelowTitle() =>
        _lines.Find(l => l.Kind != LineKind.Blank).Kind == LineKind.Heading
        && _lines.Count(l => l.Kind == LineKind.SectionName) > 1
        && Enumerable.Range(0, Count).Any(i => _lines[i].Kind == LineKind.SectionName && !StandsAlone(i));

    // Whether a row without a header of its own begins at `next`.
    private bool IsAmidRows(int next)
    {
        if (!IsRow(LineAt(_text, next)))
            return false;
        EndOfLine(_text, next, out var afterwards);
        return !IsDelimiterRow(LineAt(_text, next)) && !IsDelimiterRow(LineAt(_text, afterwards));
    }

    private bool LastIs(LineKind kind) => Count > 0 && _lines[^1].Kind == kind;

    private static LineKind Classify(ReadOnlySpan<char> line, ref (char Mark, int Length) fence, out bool emphasised)
    {
        emphasised = false;
        var trimmed = line.Trim();
        if (OpensOrCloses(trimmed, ref fence) || fence.Length > 0)
            return LineKind.Code;
        if (trimmed.IsEmpty)
            return LineKind.Blank;
        switch (trimmed[0])
        {
            case '|':
                return LineKind.Table;
            case '#':
                return IsHeading(trimmed) ? LineKind.Heading : LineKind.Text;
            case '-' or '*' or '+' when trimmed.Length > 1 && trimmed[1] is ' ' or '\t':
                return LineKind.ListItem;
            case '>':
                return LineKind.Text;
        }
        if (char.IsAsciiDigit(trimmed[0]) && trimmed.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var dot && trimmed[dot] is '.' or ')'
            && SectionNames.KindOf(trimmed) == SectionKind.Other)
            return LineKind.ListItem;
        var label = Labels.Of(trimmed, out var labelLength);
        if (label != LineLabel.None && labelLength < trimmed.Length)
            return LineKind.Label;
        if (SectionNames.KindOf(trimmed) != SectionKind.Other)
        {
            emphasised = trimmed.StartsWith("**") || trimmed.StartsWith("__");
            return LineKind.SectionName;
        }
        return label != LineLabel.None ? LineKind.Label : LineKind.Text;
    }

    // "#1 in demand" is none; "##Evidence Score" is meant as one.
    private static bool IsHeading(ReadOnlySpan<char> trimmed)
    {
        var hashes = trimmed.IndexOfAnyExcept('#') is >= 0 and var end ? end : trimmed.Length;
        return hashes < 7 && (hashes == trimmed.Length || trimmed[hashes] is ' ' or '\t' || SectionNames.KindOf(trimmed[hashes..]) != SectionKind.Other);
    }

    /// <summary>Whether a line, without the blanks around it, begins a block of fenced code or ends the one that has begun.</summary>
    internal static bool OpensOrCloses(ReadOnlySpan<char> trimmed, ref (char Mark, int Length) fence)
    {
        if (trimmed.IsEmpty || trimmed[0] is not ('`' or '~'))
            return false;
        var mark = trimmed[0];
        var end = trimmed.IndexOfAnyExcept(mark);
        var length = end < 0 ? trimmed.Length : end;
        // "```a``` and words" is code within words; only a bare fence, as long as the one that opened, closes.
        var counts = fence.Length == 0
            ? length >= 3 && (mark == '~' || !trimmed[length..].Contains('`'))
            : mark == fence.Mark && length >= fence.Length && length == trimmed.Length;
        if (counts)
            fence = fence.Length == 0 ? (mark, length) : default;
        return counts;
    }

    private static bool IsUnderline(string text, int at)
    {
        var line = LineAt(text, at).Trim();
        return line.Length > 1 && (line.IndexOfAnyExcept('=') < 0 || line.IndexOfAnyExcept('-') < 0);
    }

    private static bool IsDelimiterRow(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && line.Trim().IndexOfAnyExcept("|:- \t") < 0;

    private static ReadOnlySpan<char> LineAt(string text, int at) => at >= text.Length ? default : text.AsSpan(at, EndOfLine(text, at, out _) - at);

    /// <summary>Where the line at <paramref name="at"/> ends, and where the <paramref name="next"/> one begins; the text's end where there is none.</summary>
    internal static int EndOfLine(string text, int at, out int next)
    {
        var found = text.AsSpan(at).IndexOfAny('\r', '\n');
        if (found < 0)
            return next = text.Length;
        var end = at + found;
        next = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        return end;
    }
}
