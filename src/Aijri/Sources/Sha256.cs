using Org.BouncyCastle.Crypto.Digests;

namespace Aijri.Sources;

/// <summary>SHA-256, for what others compare: .NET's own needs a library of the system, and a program that is one file should not.</summary>
public static class Sha256
{
    /// <summary>The hash of <paramref name="bytes"/>, in 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(bytes);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash);
        return Convert.ToHexStringLower(hash);
    }
}
