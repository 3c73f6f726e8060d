namespace Aijri.Output;

/// <summary>What a build remembers of a page and the files beside it, so that the next one need not make them again.</summary>
/// <param name="Content">A number for the paths and bytes of its files.</param>
/// <param name="Totals">A number for the counts of all documents, where the page shows any of them; else 0.</param>
/// <param name="Anchors">Places on other pages that it links to, parted by blanks; none has a blank in it.</param>
public readonly record struct KeptPage(UInt128 Content, UInt128 Totals, string Anchors);
