using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Tests.Site;

/// <summary>What one document says of another's role. The other one is the example: Lighthouse Keeper, 44.2 Yellow (Moderate), Task Resistance 3.60, barriers 4.</summary>
public sealed class QuotationsTests
{
    // Pilot: 46.1 Yellow, Task Resistance 3.60, evidence 2.
    private static readonly string Pilot = Example.With("(4.0435 - 0.54) / 7.93 × 100 = **44.2/100**", "(4.1990 - 0.54) / 7.93 × 100 = **46.1/100**",
        Example.With("3.60 × 1.04 × 1.08 × 1.00 = 4.0435", "3.60 × 1.08 × 1.08 × 1.00 = 4.1990",
        Example.With("(1 × 0.04) = 1.04", "(2 × 0.04) = 1.08", Example.With("| **1** |", "| **2** |", Example.With("| Company Actions | 0 |", "| Company Actions | 1 |",
        Example.With("Lighthouse Keeper", "Harbour Pilot"))))));

    [Theory]
    [InlineData("It stands above Lighthouse Keeper (44.2).")]
    [InlineData("A Lighthouse Keeper scored 44.2 Yellow.")]
    [InlineData("A Lighthouse Keeper scored Yellow at 44.2.")]
    [InlineData("Closer to Lighthouse Keeper at 44.2 than one thinks.")]
    [InlineData("The Lighthouse Keeper (YELLOW, 3.60) is near.")]
    [InlineData("Lighthouse Keepers (~3.5-3.8) are near.")]
    [InlineData("The 44.2 of the Lighthouse Keeper is near.")]
    [InlineData("Lighthouse Keeper (44.2 Yellow (Moderate)), which has weaker evidence, is near.")]
    [InlineData("Above Lighthouse Keeper (44.2), which has the same Task Resistance (3.60 vs 3.60).")]
    [InlineData("| Role | Score |\n|---|---|\n| Lighthouse Keeper | 44.2 |")]
    [InlineData("A Lighthouse Keeper (44) is near.")]
    [InlineData("Lighthouse Keeper, published at 44.2, is near.")]
    [InlineData("A Lighthouse Keeper finishes at 44.2.")]
    public void A_right_quotation_is_verified(string sentence)
    {
        var (findings, claims) = Check(sentence);
        Assert.Empty(findings);
        Assert.True(claims > Check("Fair.").Claims, "Nothing was quoted.");
    }

    [Theory]
    [InlineData("It stands above Lighthouse Keeper («44.5»).", "AIJ602", "44.2")]
    [InlineData("A Lighthouse Keeper scored «42.4» Yellow.", "AIJ602", "44.2")]
    [InlineData("It stands above a Lighthouse\nKeeper at «42.4».", "AIJ602", "44.2")]
    [InlineData("It stands above a Lighthouse\r\n  Keeper at «42.4».", "AIJ602", "44.2")]
    [InlineData("> It stands above a Lighthouse\n>  Keeper at «42.4».", "AIJ602", "44.2")]
    [InlineData("It stands above a Lighthouse\u00a0Keeper at «42.4».", "AIJ602", "44.2")]
    [InlineData("Lighthouse Keeper (44.2) < Harbour Pilot («45.1»).", "AIJ702", "46.1")]
    [InlineData("Lighthouse Keeper (44.2), Harbour Pilot («45.1»).", "AIJ702", "46.1")]
    [InlineData("A Lighthouse Keeper scored «Red» at 44.2.", "AIJ602", "Yellow")]
    [InlineData("The Lighthouse Keeper («GREEN», 3.60) is near.", "AIJ602", "YELLOW")]
    [InlineData("The Lighthouse Keeper (YELLOW, «3.70») is near.", "AIJ602", "3.60")]
    [InlineData("Lighthouse Keeper (44.2 «Yellow (Urgent)») is near.", "AIJ602", "Yellow (Moderate)")]
    [InlineData("A Lighthouse Keeper («45») is near.", "AIJ602", "44")]
    [InlineData("Lighthouse Keeper, published at «42.4», is near.", "AIJ602", "44.2")]
    [InlineData("A Lighthouse Keeper comes out at «42.4».", "AIJ602", "44.2")]
    [InlineData("It sits «below» Lighthouse Keeper (44.2).", "AIJ603", null)]
    [InlineData("A Lighthouse Keeper («44,2») is near.", "AIJ205", null)]
    [InlineData("A Lighthouse Keeper scored «44,2» Yellow.", "AIJ205", null)]
    [InlineData("It has «lower» evidence than Lighthouse Keeper (44.2).", "AIJ603", null)]
    [InlineData("Near Lighthouse Keeper (44.2), which has «stronger» barriers.", "AIJ603", null)]
    [InlineData("Against a Lighthouse Keeper, Task Resistance there is «3.61» now.", "AIJ702", "3.60")]
    public void A_wrong_one_is_one_finding_on_the_token(string marked, string rule, string? expected)
    {
        var token = marked[(marked.IndexOf('«') + 1)..marked.IndexOf('»')];
        var finding = Assert.Single(Check(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)).Findings);
        Assert.Equal((rule, expected), (finding.Rule.Id, finding.Expected));
        Assert.Equal(token, finding.Place.LineText[(finding.Place.Column - 1)..(finding.Place.EndColumn - 1)]);
        Assert.Equal("pilot.md", finding.Place.Path);
    }

    [Theory]
    [InlineData("It sits below Lighthouse Keeper (44.0).", "is not below Lighthouse Keeper (44.0).")]
    [InlineData("It has lower evidence than Lighthouse Keeper (44.0).", "than that of Lighthouse Keeper (1).")]
    [InlineData("It has a lower Task Resistance than Lighthouse Keeper (44.0).", "than that of Lighthouse Keeper (3.60).")]
    public void An_order_is_told_with_the_numbers_as_they_are_printed(string sentence, string told) =>
        Assert.EndsWith(told, Assert.Single(Check(sentence, Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 44.0 because few ships come.")).Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("A Lighthouse Keeper would score Red, or might reach 61.3.")]
    [InlineData("A Lighthouse Keeper has 3 years more and earns $44.5 an hour, up 9.2%.")]
    [InlineData("Unlike the Lighthouse Keeper, it is not below anybody.")]
    [InlineData("A Lighthouse Keeper with 42.4 kg of oil comes in at 7.30 and ends at 4.45.")]
    [InlineData("A Lighthouse Keeper at 45.2 degrees north, of 9.5 nautical miles, with 42.4 m of stairs.")]
    [InlineData("A Lighthouse Keeper (see 1,2) keeps 44,200 lamps, and 3,5 of them alone.")]
    public void What_quotes_nothing_is_left_alone(string sentence) => Assert.Empty(Check(sentence).Findings);

    [Fact]
    public void A_role_of_two_titles_is_known_by_both() =>
        Assert.Equal(("AIJ113", "keeper.md"), Assert.Single(Check("A Lighthouse Keeper (44.2) is near.", "---\ntitle: Lighthouse Keper\n---\n" + Example.Text).Findings) is var only ? (only.Rule.Id, only.Place.Path) : default);

    // A name of one word looks like any other word until it is known whose it is.
    [Theory]
    [InlineData("Paralegal, of all people, has a Task Resistance of 3.60.", true)]
    [InlineData("A score of 44.2 is what a Paralegal has.", true)]
    [InlineData("A Paralegal (44.2, Yellow) has less.", true)]
    [InlineData("Paralegal, of all people, has a Task Resistance of 3.70.", false)]
    [InlineData("The distance to Paralegal (45.2 Yellow) is large.", false)]
    public void A_value_beside_a_name_of_one_word_is_that_roles(string sentence, bool isRight)
    {
        var (findings, claims) = Check(sentence, "---\naliases: [Paralegal]\n---\n" + Example.Text);
        Assert.Equal(isRight ? 0 : 1, findings.Length);
        Assert.DoesNotContain(findings, f => f.Rule == Rules.ProseMismatch);
        Assert.True(claims > Check("Fair.").Claims, "Nothing was quoted.");
    }

    [Theory]
    [InlineData("[Deck Hand, lighthouse keeper]", "[Wickie]", "is the title of content/roles/a.md already")]
    [InlineData("[Wickie]", "[Lampist, Wickie]", "is an alias of content/roles/a.md already")]
    public void An_alias_is_no_other_roles_name(string second, string first, string message)
    {
        using var site = new TestSite();
        File.Delete(Path.Combine(site.Root, "content/roles/keeper.md"));
        site.Write("content/roles/a.md", $"---\naliases: {first}\n---\n{Example.Text}");
        site.Write("content/roles/b.md", $"---\naliases: {second}\n---\n" + Example.With("Lighthouse Keeper", "Harbour Pilot"));
        site.Write("content/roles/c.md", $"---\nslug: senior-keeper\naliases: {first}\n---\n" + Example.With("Mid-level", "Senior"));
        var finding = Assert.Single(Check(site).Findings);
        Assert.Equal(("AIJ605", "content/roles/b.md", 2), (finding.Rule.Id, finding.Place.Path, finding.Place.Line));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_quotation_says_since_when()
    {
        var keeper = "---\nassessed: 2026-03-01\nhistory: [{ date: 2025-01-01, score: 41.0 }]\n---\n" + Example.Text;
        var finding = Assert.Single(Check("A Lighthouse Keeper (41.0) is near.", keeper).Findings);
        Assert.Contains("2026-03-01", finding.Message, StringComparison.Ordinal);
        Assert.Equal("an older value", finding.Cause);
    }

    [Fact]
    public void A_name_one_letter_away_from_a_role_is_a_warning_with_that_role()
    {
        var finding = Assert.Single(Check("It stands above a Lighthouse Keper (41.0).").Findings);
        Assert.Equal((Rules.UnknownRole, Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("Did you mean `Lighthouse Keeper`?", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It stands above a Deck/Cargo Officer (41.0).")]
    [InlineData("It stands above a Deck/Cargo\r\n  Officer (41.0).")]
    public void A_role_that_nobody_assesses_is_a_note(string sentence)
    {
        var finding = Assert.Single(Check(sentence).Findings);
        Assert.Equal((Rules.UnknownRole, Severity.Note), (finding.Rule, finding.Severity));
        Assert.Contains("\"Deck/Cargo Officer\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".NET Developer", "Above the **.NET Developer** (44.9).", ".NET Developer is quoted with 44.9, but its score is 44.2.")]
    [InlineData(".NET Developer", "Above a .Net Developer (44.2), below another .NET Developer (44.9).", ".NET Developer is quoted with 44.9, but its score is 44.2.")]
    [InlineData("#1 Seller", "Above the #1 Seller (44.9).", "#1 Seller is quoted with 44.9, but its score is 44.2.")]
    [InlineData(".NET Developer", "Above a .NET Develper (44.2).", "\".NET Develper\" is quoted with 44.2, and no document here assesses it.")]
    [InlineData(".NET Developer", "Above an ASP.NET Developer (44.2).", "\"ASP.NET Developer\" is quoted with 44.2, and no document here assesses it.")]
    [InlineData("AI/ML Keeper", "Above an AI / ML Keeper (44.9).", "AI/ML Keeper is quoted with 44.9, but its score is 44.2.")]
    [InlineData("AI / ML Keeper", "Above an AI/ML Keeper (44.9).", "AI / ML Keeper is quoted with 44.9, but its score is 44.2.")]
    public void A_title_may_begin_with_a_mark_and_slashes_have_blanks(string title, string sentence, string message) =>
        Assert.StartsWith(message, Assert.Single(Check(sentence, Example.With("Lighthouse Keeper", title)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void One_role_is_one_document_and_redirects_lead_somewhere()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("a.md", "---\nslug: a\nredirect-from: [b, old]\n---\n" + Example.Text);
        site.Write("b.md", "---\nslug: b\nredirect-from: [old]\n---\n" + Example.Text);
        Assert.Equal(["AIJ605", "AIJ606", "AIJ606"], Check(site).Findings.Select(f => f.Rule.Id).Order());
    }

    [Fact]
    public void Of_two_values_that_may_be_meant_neither_is_proposed()
    {
        var finding = Assert.Single(Check("Against a Lighthouse Keeper, Task Resistance there is 3.50 now.", Example.With("| Row to shore | 20% | 1 | 0.20 |", "| Row to shore | 20% | 2 | 0.40 |")
            .Replace("2.40", "2.60", StringComparison.Ordinal).Replace("3.60", "3.40", StringComparison.Ordinal)).Findings, f => f.Place.Path == "pilot.md");
        Assert.Equal(("AIJ702", null), (finding.Rule.Id, finding.Expected));
        Assert.Contains("has 3.40", finding.Message, StringComparison.Ordinal);
        Assert.Contains("has 3.60", finding.Message, StringComparison.Ordinal);
    }

    // A Stoker has 36.0.
    [Theory]
    [InlineData("It ranks above Stoker (36.0) and «below» Lighthouse Keeper (44.2).")]
    [InlineData("It ranks above Stoker, but well «below» the Lighthouse Keeper.")]
    [InlineData("It stands «below» Stoker (36.0) and Lighthouse Keeper.", 2)]
    [InlineData("It stands above Stoker (36.0), and «below» Lighthouse Keeper.")]
    [InlineData("Lighthouse Keeper stands above Stoker and «above» Harbour Pilot.", 0)]
    [InlineData("A Stoker stands «above» Lighthouse Keeper and above Harbour Pilot.", 1)]
    [InlineData("It ranks above Stoker (36.0) and Lighthouse Keeper (44.2) is far «below».", 0)]
    [InlineData("Its evidence is above Stoker's and «below» the Lighthouse Keeper's.", 0)]
    public void Every_order_of_a_sentence_is_held_to_its_roles(string marked, int findings = 1)
    {
        var stoker = Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 36.0 because few ships come.", Example.With("Lighthouse Keeper", "Stoker"));
        var found = Check(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), others: [stoker]).Findings;
        Assert.Equal(findings, found.Count(f => f.Rule.Id == "AIJ603"));
        Assert.All(found, f => Assert.Equal(marked.IndexOf('«', StringComparison.Ordinal) + 1, f.Place.Column));
    }

    private static (Finding[] Findings, int Claims) Check(string sentence, string? keeper = null, params string[] others)
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("keeper.md", keeper ?? Example.Text);
        site.Write("pilot.md", Example.With("Fair.", sentence, Pilot));
        for (var i = 0; i < others.Length; i++)
            site.Write($"other{i}.md", others[i]);
        return Check(site);
    }

    private static (Finding[] Findings, int Claims) Check(TestSite site)
    {
        var files = ContentFolder.Documents(site.Root);
        var compilation = Compiler.Check(files, new Methodologies(Methodology.BuiltIn), new FolderDefaults(site.Root), null, Severities.Default, 2);
        return ([.. compilation.Findings], compilation.Claims);
    }
}
