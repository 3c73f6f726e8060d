namespace Aijri.Measurement.Oracle;

/// <summary>What a piece of a document is, as far as the measurement goes.</summary>
internal enum ClaimKind
{
    /// <summary>A number that follows from the inputs.</summary>
    Derived,

    /// <summary>A constant, threshold or range that the method gives.</summary>
    Constant,

    /// <summary>The zone, the sub-label or their names.</summary>
    Label,

    /// <summary>An input: a score, a time or a mode.</summary>
    Leaf,

    /// <summary>A sentence that repeats what the document says elsewhere.</summary>
    Prose,

    /// <summary>A sentence that gives another role's number or zone.</summary>
    Quotation,

    /// <summary>Rows of a table, moved, dropped or doubled.</summary>
    RowOperation,

    /// <summary>Nothing of the method.</summary>
    External,
}
