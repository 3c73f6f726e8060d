using Org.BouncyCastle.Crypto.Digests;

namespace Aijri.Sources;

/// <summary>SHA-256, for what others compare: .NET's own needs a library of the system, and a program that is one file should not.</summary>
public static class Sha256
{
    /// <summary>The hash of <paramref name="parts"/>, one after the other, in 64 lower-case hexadecimal digits.</summary>
    public static string Of(params ReadOnlySpan<byte[]> parts)
    {
        var digest = new Sha256Digest();
        foreach (var part in parts)
            digest.BlockUpdate(part, 0, part.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return Convert.ToHexStringLower(hash);
    }
}
