using Aijri.Sources;

namespace Aijri.Output;

/// <summary>A finished file of the site.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
/// <param name="Bytes">Its content.</param>
public readonly record struct OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Adds its path and content.</summary>
    public void AddTo(Fingerprint all) => all.Add(Path).Add(Bytes.Span);
}

/// <summary>A file that grows with the site, and is never whole in memory.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
/// <param name="Content">Writes its content.</param>
public readonly record struct GrowingFile(string Path, Action<Stream> Content);
