using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Sources;

public class SlugTests
{
    [Theory]
    [InlineData("ML/AI Engineer", "ml-ai-engineer")]
    [InlineData("  Senior   Software -- Engineer ", "senior-software-engineer")]
    [InlineData("C++ Developer (Embedded)", "c-developer-embedded")]
    [InlineData("Level 3 Nurse", "level-3-nurse")]
    public void Words_are_joined_by_single_hyphens(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Theory]
    [InlineData("Développeuse", "developpeuse")]
    [InlineData("Übersetzer für Straßen", "ubersetzer-fur-strassen")]
    [InlineData("Œnologue", "oenologue")]
    [InlineData("Łódź Ærø Þingvellir", "lodz-aero-thingvellir")]
    public void Accents_are_dropped(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void An_accent_written_as_a_mark_of_its_own_is_dropped_too() => Assert.Equal("developpeuse", Slug.From("De\u0301veloppeuse"));

    [Theory]
    [InlineData("Driver's Mate")]
    [InlineData("Driver’s Mate")]
    public void An_apostrophe_parts_no_word(string title) => Assert.Equal("drivers-mate", Slug.From(title));

    [Fact]
    public void Letters_of_other_scripts_stay() => Assert.Equal("инженер-2", Slug.From("Инженер 2"));

    [Theory]
    [InlineData("")]
    [InlineData("+++")]
    [InlineData("’")]
    public void Nothing_is_left_of_marks_alone(string title) => Assert.Equal("", Slug.From(title));

    [Theory]
    [InlineData("ml-ai-engineer", true)]
    [InlineData("nurse-3", true)]
    [InlineData("", false)]
    [InlineData("ML-engineer", false)]
    [InlineData("ml--engineer", false)]
    [InlineData("-engineer", false)]
    [InlineData("engineer-", false)]
    [InlineData("ml/engineer", false)]
    [InlineData("ml engineer", false)]
    public void A_slug_is_what_a_title_could_give(string text, bool isValid) => Assert.Equal(isValid, Slug.IsValid(text));

    [Theory]
    [InlineData("a", 125, null)]
    [InlineData("a", 126, "126 bytes; at most 125 are allowed")]
    [InlineData("и", 62, null)]
    [InlineData("и", 63, "126 bytes; at most 125 are allowed")]
    [InlineData("灯", 41, null)]
    [InlineData("灯", 42, "126 bytes; at most 125 are allowed")]
    public void A_slug_is_as_long_as_its_bytes_are(string letter, int count, string? excess) =>
        Assert.Equal(excess, Slug.Excess(string.Concat(Enumerable.Repeat(letter, count))));

    [Fact]
    public void Whatever_a_title_gives_is_a_slug() => Gen.String.Sample(title =>
    {
        var slug = Slug.From(title);
        Assert.True(slug.Length == 0 || Slug.IsValid(slug), slug);
    }, iter: 2_000);
}
