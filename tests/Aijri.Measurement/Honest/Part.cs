namespace Aijri.Measurement.Honest;

/// <summary>A section: its name, how far down it belongs, and what it holds.</summary>
internal sealed record Part(string Name, bool IsInner, List<Block> Blocks);
