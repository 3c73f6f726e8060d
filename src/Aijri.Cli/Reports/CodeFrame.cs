using System.Collections.Immutable;
using System.Globalization;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>The piece of a line that a finding is about, and where the carets stand below it.</summary>
/// <param name="Line">The text, with "…" where the line is cut.</param>
/// <param name="Indent">Terminal columns before the token.</param>
/// <param name="Carets">Terminal columns of the token as far as it is shown; at least 1.</param>
internal readonly record struct CodeFrame(string Line, int Indent, int Carets)
{
    /// <summary>The most columns of a line that are shown.</summary>
    private const int MostColumns = 110;

    private const string Cut = "…";

    /// <summary>The frame of <paramref name="place"/>; null when there is no line to show.</summary>
    public static CodeFrame? Of(Location place)
    {
        var text = place.LineText;
        var start = place.Column - 1;
        if (text.Length == 0 || start > text.Length)
            return null;
        var end = place.EndLine == place.Line ? Math.Min(place.EndColumn - 1, text.Length) : text.Length;
        var pieces = Pieces(text);
        var first = pieces.Count(p => p.End <= start);
        var last = Math.Max(first, pieces.Count(p => p.Start < end));
        var from = pieces[..last].Sum(p => p.Width) <= MostColumns ? 0 : StartOfWindow(pieces, first);
        var to = from;
        for (var width = 0; to < pieces.Length && width + pieces[to].Width <= MostColumns; to++)
            width += pieces[to].Width;
        var line = (from > 0 ? Cut : "") + string.Concat(pieces[from..to].Select(p => p.Shown)) + (to < pieces.Length ? Cut : "");
        var indent = (from > 0 ? 1 : 0) + pieces[from..first].Sum(p => p.Width);
        return new CodeFrame(line, indent, Math.Max(1, pieces[first..Math.Clamp(last, first, Math.Max(first, to))].Sum(p => p.Width)));
    }

    // Far along a line, as much of what stands before the token as fills half the frame.
    private static int StartOfWindow(ImmutableArray<Piece> pieces, int first)
    {
        var from = first;
        for (var width = 0; from > 0 && width + pieces[from - 1].Width <= MostColumns / 2; from--)
            width += pieces[from - 1].Width;
        return from;
    }

    // A character with the marks that combine with it is one piece, which is never cut.
    private static ImmutableArray<Piece> Pieces(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var shown = DisplayText.Of(text.AsSpan(at, length));
            pieces.Add(new Piece(at, at + length, shown, DisplayText.Width(shown)));
            at += length;
        }
        return pieces.ToImmutable();
    }

    private readonly record struct Piece(int Start, int End, string Shown, int Width);
}
