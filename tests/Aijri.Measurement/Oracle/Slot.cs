namespace Aijri.Measurement.Oracle;

/// <summary>A token of a document that states something of the method.</summary>
/// <param name="Id">What it is: "tasks.2.score". A second one of the same kind ends in "#2".</param>
/// <param name="Kind">What kind of claim.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Field">For prose and quotations: which figure it gives ("score"). For words: "zone", "label" or "mode".</param>
/// <param name="Role">For quotations: whose figure; null when the role is none of the corpus.</param>
internal sealed record Slot(string Id, ClaimKind Kind, int Start, string Text, string Field = "", string? Role = null)
{
    /// <summary>Just past its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it is a word.</summary>
    public bool IsWord => Field is "zone" or "label" or "mode";
}
