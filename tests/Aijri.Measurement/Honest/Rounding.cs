namespace Aijri.Measurement.Honest;

/// <summary>How an author rounds.</summary>
internal enum Rounding
{
    /// <summary>Each number from the exact value, halves up.</summary>
    HalfUp,

    /// <summary>Each number from the exact value, halves to the even digit.</summary>
    HalfEven,

    /// <summary>Each number from the rounded numbers printed before it.</summary>
    Carried,
}
