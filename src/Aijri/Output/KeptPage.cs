namespace Aijri.Output;

/// <summary>What a build remembers of a page and the files beside it, so that the next one need not make them again.</summary>
/// <param name="Content">A number for the paths and bytes of its files.</param>
/// <param name="Anchors">Places on other pages that it links to, parted by blanks; none has a blank in it.</param>
/// <param name="ShowsCounts">Whether it shows any of the counts of all documents.</param>
public readonly record struct KeptPage(UInt128 Content, string Anchors, bool ShowsCounts);

/// <summary>What a build leaves for the next one.</summary>
/// <param name="Counts">A number for the counts of all documents.</param>
/// <param name="Pages">The pages that can be kept, each with the number for what it was made from.</param>
/// <param name="Named">The slugs of the roles that each document names, parted by blanks, with the number for the document and for all names.</param>
/// <param name="Roles">The roles of documents in which nothing was found, a line each, with the number for what each was checked with.</param>
public sealed record Leavings(UInt128 Counts, IEnumerable<KeyValuePair<UInt128, KeptPage>> Pages, IEnumerable<KeyValuePair<UInt128, string>> Named, IEnumerable<KeyValuePair<UInt128, string>> Roles)
{
    /// <summary>Nothing.</summary>
    public static readonly Leavings None = new(default, [], [], []);
}
