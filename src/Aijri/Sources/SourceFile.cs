using System.Buffers;
using System.Text;

namespace Aijri.Sources;

/// <summary>The text of one file and where its lines begin.</summary>
public sealed class SourceFile
{
    /// <summary>Longest file that is read: 4 MiB.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>Longest piece of a line that a code frame keeps, in UTF-16 code units.</summary>
    private const int FrameWidth = 400;

    private const char TrueMinus = '−';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private int[]? _lineStarts;

    /// <summary>A file whose text is known.</summary>
    public SourceFile(string path, string text, long invalidByteAt = -1, bool isTooLarge = false)
    {
        Path = path;
        Text = Shown = text;
        InvalidByteAt = invalidByteAt;
        IsTooLarge = isTooLarge;
    }

    /// <summary>The file's name in reports, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark; as far as it could be decoded when <see cref="InvalidByteAt"/> is set.</summary>
    public string Text { get; }

    /// <summary>The text with blanks in the place of what only its author is to see: as long as <see cref="Text"/>, and the very same where nothing is hidden.</summary>
    public string Shown { get; private init; }

    /// <summary>Offset of the first byte that is not UTF-8; −1 when all are.</summary>
    public long InvalidByteAt { get; }

    /// <summary>Whether the file begins with a byte order mark, which is no part of the text.</summary>
    public bool HasByteOrderMark { get; private init; }

    /// <summary>Whether the file is larger than is read; its text is then empty.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Why nothing of the file could be read, in a sentence; null where it was read. Its text is then empty.</summary>
    public string? WhyUnread { get; private init; }

    /// <summary>Whether <see cref="Text"/> is all of the file.</summary>
    public bool IsWhole => WhyUnread is null && !IsTooLarge && InvalidByteAt < 0;

    /// <summary>The minus that is written before numbers here: the true one where it is used, else a hyphen.</summary>
    public char Minus
    {
        get
        {
            // One with a blank behind it is a dash or a sign between numbers.
            for (var at = Text.IndexOf(TrueMinus, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(TrueMinus, at + 1))
            {
                if (at + 1 < Text.Length && char.IsAsciiDigit(Text[at + 1]))
                    return TrueMinus;
            }
            return '-';
        }
    }

    /// <summary>The same file, of which only <paramref name="shown"/> is to be seen.</summary>
    public SourceFile Showing(string shown) => ReferenceEquals(shown, Text) ? this
        : new SourceFile(Path, Text, InvalidByteAt, IsTooLarge) { Shown = shown, HasByteOrderMark = HasByteOrderMark, WhyUnread = WhyUnread };

    /// <summary>Reads a file from disk, of at most <paramref name="most"/> bytes.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The program may not read it.</exception>
    public static SourceFile Read(string fullPath, string path, int most = MaxBytes)
    {
        if (SpecialFile.IsOpen(fullPath))
            return Decode(path, File.ReadAllBytes(fullPath), most);
        var length = SpecialFile.LengthOf(fullPath);
        if (length > most)
            return new SourceFile(path, "", isTooLarge: true);
        var bytes = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            using var handle = File.OpenHandle(fullPath);
            var read = 0;
            while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read, (int)length - read), read) is > 0 and var more)
                read += more;
            return Decode(path, bytes.AsSpan(0, read), most);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads a document from disk; where that cannot be done, <see cref="WhyUnread"/> says why.</summary>
    public static SourceFile ReadDocument(string fullPath, string path)
    {
        try
        {
            return Read(fullPath, path);
        }
        catch (UnauthorizedAccessException)
        {
            return Unread(path, !Directory.Exists(fullPath) ? "The file cannot be read: the program may not read it." : FolderMessage(fullPath));
        }
        catch (IOException e)
        {
            return Unread(path, Directory.Exists(fullPath) ? FolderMessage(fullPath)
                : e is not (FileNotFoundException or DirectoryNotFoundException) ? $"The file cannot be read: {e.Message}"
                : new FileInfo(fullPath).LinkTarget is { } target ? $"The file is a link to `{target}`, and nothing is there." : "The file is not there any more.");
        }
    }

    private static SourceFile Unread(string path, string why) => new(path, "") { WhyUnread = why };

    private static string FolderMessage(string fullPath) =>
        fullPath.EndsWith(ContentFolder.Extension, StringComparison.OrdinalIgnoreCase) ? "This is a folder with the name of a document." : "The folder cannot be opened: the program may not read it.";

    /// <summary>Decodes <paramref name="bytes"/>; never fails, whatever they are.</summary>
    public static SourceFile Decode(string path, ReadOnlySpan<byte> bytes, int most = MaxBytes)
    {
        if (bytes.Length > most)
            return new SourceFile(path, "", isTooLarge: true);
        var skipped = bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        bytes = bytes[skipped..];
        var valid = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : ValidPrefix(bytes);
        return new SourceFile(path, StrictUtf8.GetString(bytes[..valid]), valid == bytes.Length ? -1 : valid + skipped) { HasByteOrderMark = skipped > 0 };
    }

    /// <summary>The SHA-256 of the file's bytes, in lower-case hexadecimal; of what could be decoded where not all could.</summary>
    public string Hash()
    {
        ReadOnlySpan<byte> mark = HasByteOrderMark ? ByteOrderMark : [];
        var bytes = ArrayPool<byte>.Shared.Rent(mark.Length + StrictUtf8.GetMaxByteCount(Text.Length));
        mark.CopyTo(bytes);
        var hash = Sha256.Of(bytes.AsSpan(0, mark.Length + StrictUtf8.GetBytes(Text, bytes.AsSpan(mark.Length))));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }

    /// <summary>A number for the file's path and text, and for what else it depends on: another file has another.</summary>
    /// <param name="besides">A number for what else.</param>
    public UInt128 Fingerprint(UInt128 besides = default) => new Fingerprint().Add(besides).Add(Path).Add(HasByteOrderMark ? 1 : 0).Add(InvalidByteAt).Add(Text).Value;

    /// <summary>Line and column of <paramref name="span"/>.</summary>
    public Location Locate(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Text.Length);
        var end = Math.Clamp(span.End, start, Text.Length);
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new Location(Path, line, column, endLine, endColumn, FrameText(line, column));
    }

    /// <summary>The span of <paramref name="place"/>, which is in this file.</summary>
    public SourceSpan SpanOf(Location place) => new(StartOfLine(place.Line) + place.Column - 1, StartOfLine(place.EndLine) + place.EndColumn - 1);

    /// <summary>The span's own characters, as far as they are shown.</summary>
    public ReadOnlySpan<char> Slice(SourceSpan span) => Shown.AsSpan(span.Start, span.Length);

    /// <summary>Line of <paramref name="offset"/>, from 1.</summary>
    public int LineOf(int offset) => Position(offset).Line;

    /// <summary>Offset where line <paramref name="line"/> (from 1) begins; the text's end when there is no such line.</summary>
    public int StartOfLine(int line)
    {
        _lineStarts ??= FindLineStarts(Text);
        return line <= _lineStarts.Length ? _lineStarts[line - 1] : Text.Length;
    }

    private (int Line, int Column) Position(int offset)
    {
        _lineStarts ??= FindLineStarts(Text);
        var found = Array.BinarySearch(_lineStarts, offset);
        var index = found >= 0 ? found : ~found - 1;
        return (index + 1, offset - _lineStarts[index] + 1);
    }

    private string FrameText(int line, int column)
    {
        var start = StartOfLine(line);
        var rest = Text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        var whole = end < 0 ? rest : rest[..end];
        // Never between the halves of a character.
        var cut = whole.Length > FrameWidth && char.IsHighSurrogate(whole[FrameWidth - 1]) ? FrameWidth - 1 : FrameWidth;
        return column <= FrameWidth && whole.Length > FrameWidth ? whole[..cut].ToString() + "…"
            : whole.Length > 4 * FrameWidth ? "" : whole.ToString();
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 80 + 4) { 0 };
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            if (next < 0)
                break;
            i += next + 1;
            if (text[i - 1] == '\r' && i < text.Length && text[i] == '\n')
                i++;
            starts.Add(i);
        }
        return [.. starts];
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
            at += used;
        return at;
    }
}
