using Aijri.Site;

namespace Aijri.Tests.Site;

/// <summary>Lists that take several pages.</summary>
public sealed class PageTests
{
    private static readonly Page Whole = new(PageKind.Changes, "changes/", "Changes", () => "Scores that moved.");

    [Fact]
    public void A_list_on_one_page_keeps_its_title() => Assert.Equal([Whole], Whole.Divided(Parts.Size));

    [Fact]
    public void Each_page_of_a_long_list_has_an_address_a_title_and_a_description_of_its_own() => Assert.Equal(
        [
            ("changes/", "Changes", "Scores that moved."),
            ("changes/page/2/", "Changes, page 2 of 3", "Page 2 of 3. Scores that moved."),
            ("changes/page/3/", "Changes, page 3 of 3", "Page 3 of 3. Scores that moved."),
        ],
        Whole.Divided(2 * Parts.Size + 1).Select(p => (p.Path, p.Title, p.Description)));
}
