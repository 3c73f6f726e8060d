using Aijri.Rendering;

namespace Aijri.Tests.Rendering;

public sealed class ThemeReferenceTests
{
    private const string Start = "AIJRI_UPDATE=1. -->\n\n";
    private const string End = "## Addresses";

    [Fact]
    public void The_guide_to_themes_lists_what_templates_see()
    {
        var page = Files.Read("docs", "themes.md");
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        var reference = ThemeReference.Write();
        if (Snapshot.IsUpdating)
            File.WriteAllText(Path.Combine(Files.Root, "docs", "themes.md"), page[..start] + reference + page[end..]);
        else
            Assert.Equal(reference, page[start..end]);
    }

    [Fact]
    public void Every_kind_of_page_is_in_the_guide()
    {
        var page = Files.Read("docs", "themes.md");
        Assert.All(Enum.GetValues<Aijri.Site.PageKind>(), kind => Assert.Contains($"| `{SitePagesModel.KindOf(kind)}` |", page, StringComparison.Ordinal));
    }
}
