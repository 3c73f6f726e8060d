using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Aijri.Output;

/// <summary>The lines of a file that begin with a number of their own, found by it. Held is only where each begins: a large site has half a million.</summary>
internal sealed class KeyedLines : IDisposable
{
    /// <summary>How many characters of a line its number takes.</summary>
    public const int KeyLength = 32;

    private readonly SafeFileHandle _file;

    // By half of the number, in order.
    private readonly List<(ulong Key, long Start)> _starts;

    /// <summary>None of the lines of the file at <paramref name="path"/>, which stays open.</summary>
    /// <param name="path">The file.</param>
    /// <param name="about">About how many lines there are.</param>
    public KeyedLines(string path, int about)
    {
        Path = path;
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        _starts = new(about);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The number <paramref name="key"/> as lines begin with it.</summary>
    public static string Hex(UInt128 key) => key.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The number that <paramref name="hex"/> is, as <see cref="Hex"/> writes it.</summary>
    public static bool TryNumber(ReadOnlySpan<char> hex, out UInt128 number) => UInt128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);

    /// <summary>Takes a line in.</summary>
    /// <param name="key">Its number.</param>
    /// <param name="start">Where in the file it begins, in bytes.</param>
    public void Add(UInt128 key, long start) => _starts.Add((Half(key), start));

    /// <summary>Says that all lines are in.</summary>
    public void End() => _starts.Sort();

    /// <summary>What follows <paramref name="key"/> in its line; null when there is no such line. From any thread.</summary>
    public string? Find(UInt128 key)
    {
        var starts = CollectionsMarshal.AsSpan(_starts);
        var found = starts.BinarySearch((Half(key), 0L));
        for (var i = found < 0 ? ~found : found; i < starts.Length && starts[i].Key == Half(key); i++)
        {
            if (Read(starts[i].Start) is { Length: > KeyLength } line && line.StartsWith(Hex(key), StringComparison.Ordinal))
                return line[KeyLength..];
        }
        return null;
    }

    private string Read(long start)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 11);
        while (true)
        {
            var read = RandomAccess.Read(_file, bytes, start);
            var length = bytes.AsSpan(0, read).IndexOf((byte)'\n');
            if (length >= 0 || read < bytes.Length)
            {
                var line = Encoding.UTF8.GetString(bytes, 0, length >= 0 ? length : read);
                ArrayPool<byte>.Shared.Return(bytes);
                return line;
            }
            var longer = 4 * bytes.Length;
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = ArrayPool<byte>.Shared.Rent(longer);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static ulong Half(UInt128 key) => (ulong)(key >> 64);
}
