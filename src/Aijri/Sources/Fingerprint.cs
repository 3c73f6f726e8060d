using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Aijri.Sources;

/// <summary>One number of 128 bits for all that was added, in its order. Where anything differs, so does the number: two that meet by chance need not be reckoned with.</summary>
/// <remarks>It is no protection against somebody who looks for two texts of one number.</remarks>
public sealed class Fingerprint
{
    private readonly XxHash128 _hash = new();

    /// <summary>The number for what was added so far; never 0.</summary>
    public UInt128 Value => NotZero(_hash.GetCurrentHashAsUInt128());

    /// <summary>The number for one text.</summary>
    public static UInt128 Of(string text) => NotZero(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan())));

    private static UInt128 NotZero(UInt128 number) => number == default ? UInt128.One : number;

    /// <summary>Adds a number.</summary>
    public Fingerprint Add(UInt128 number)
    {
        _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in number)));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public Fingerprint Add(long number)
    {
        _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public Fingerprint Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>Adds a text; null is another than the empty one.</summary>
    public Fingerprint Add(string? text)
    {
        if (text is null)
            return Add(-1);
        Add(text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }
}
