namespace Aijri.Findings;

/// <summary>One kind of mistake, named after it.</summary>
/// <param name="Id">"AIJ" and three digits; the first digit is the family. Never reused.</param>
/// <param name="Name">The mistake in hyphenated lower case: "total-mismatch".</param>
/// <param name="Severity">Severity unless the configuration or command line sets another.</param>
/// <param name="Summary">One sentence: when it is reported.</param>
public sealed record Rule(string Id, string Name, Severity Severity, string Summary)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
