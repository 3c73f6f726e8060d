namespace Aijri.Measurement.Honest;

/// <summary>A number that a document states, and whether in a sentence.</summary>
internal readonly record struct MarkedNumber(int Start, int Length, bool IsProse);
