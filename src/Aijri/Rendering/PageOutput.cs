using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What templates write, in memory that the next page uses again: a page is large, and a string of each would only be thrown away.</summary>
internal sealed class PageOutput : IScriptOutput
{
    private char[] _text = new char[1 << 16];
    private byte[] _bytes = [];
    private int _length;

    /// <summary>The page so far.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The page so far in UTF-8; overwritten by the next page.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        int count;
        while (!Encoding.UTF8.TryGetBytes(Text, _bytes, out count))
            _bytes = new byte[2 * Math.Max(_bytes.Length, _text.Length)];
        return _bytes.AsMemory(0, count);
    }

    /// <summary>Begins another page.</summary>
    public void Clear() => _length = 0;

    /// <summary>Takes back what was written after the first <paramref name="from"/> letters.</summary>
    public string Take(int from)
    {
        var text = Text[from..].ToString();
        _length = from;
        return text;
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes text with <see cref="Html.Special"/> characters escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Html.Special)) >= 0; text = text[(at + 1)..])
        {
            Write(text[..at]);
            Write(Html.Escaped(text[at]));
        }
        Write(text);
    }

    /// <summary>Writes a number.</summary>
    public void Write(decimal number)
    {
        // No number takes more than a sign, a point and 29 digits, or as many noughts behind the point.
        number.TryFormat(Room(64), out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: the engine asks for the text of its output at the end of every template, and here nobody wants it.</summary>
    public override string ToString() => "";

    private Span<char> Room(int count)
    {
        if (_text.Length - _length < count)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + count));
        return _text.AsSpan(_length);
    }
}
