using System.Text;

namespace Aijri.Tests.Cli;

public sealed class FixCommandTests
{
    [Theory]
    [InlineData("**2.40**", "**2.04**")]
    [InlineData("= **3.60/5.0**", "= **3.06/5.0**")]
    [InlineData("30% displacement", "35% displacement")]
    [InlineData("3.60 × 1.04 × 1.08", "3.60 × 1.14 × 1.08")]
    [InlineData("/ 7.93", "/ 7.39")]
    [InlineData("≥48", "≥84")]
    public void A_wrong_derived_number_is_put_back_byte_for_byte(string right, string wrong)
    {
        using var site = new TestSite(isEmpty: true);
        var bytes = Encoding.UTF8.GetBytes("\ufeff" + Example.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        site.WriteBytes("x.md", Encoding.UTF8.GetBytes("\ufeff" + Example.With(right, wrong).Replace("\n", "\r\n", StringComparison.Ordinal)));
        var path = Path.Combine(site.Root, "x.md");
        var (exitCode, output, error) = TestSite.Command("fix", path);
        Assert.Equal(0, exitCode);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Contains("→", error, StringComparison.Ordinal);
        Assert.Contains("0 errors", output, StringComparison.Ordinal);
        Assert.Contains("Nothing to correct.", TestSite.Command("fix", path).Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("**44.2/100**", "**44.9/100**")]
    [InlineData("YELLOW", "GREEN")]
    [InlineData("Yellow (Moderate) —", "Yellow (Urgent) —")]
    public void A_score_zone_or_label_changes_only_when_told(string right, string wrong)
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With(right, wrong);
        site.Write("x.md", text);
        var path = Path.Combine(site.Root, "x.md");
        var (_, _, error) = TestSite.Command("fix", path);
        Assert.Contains("--decisions", error, StringComparison.Ordinal);
        Assert.Equal(text, site.Read("x.md"));
        Assert.Equal(0, TestSite.Command("fix", path, "--decisions").ExitCode);
        Assert.Equal(Example.Text, site.Read("x.md"));
    }

    [Theory]
    [InlineData("score: \"44.9\"", "score: \"44.2\"")]
    [InlineData("zone: 'Green'", "zone: 'Yellow'")]
    [InlineData("sub-label: \"Green (Stable)\" # said twice", "sub-label: \"Yellow (Moderate)\" # said twice")]
    public void The_quotes_of_front_matter_stay(string wrong, string right)
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", $"---\n{wrong}\n---\n\n{Example.Text}");
        Assert.Equal(0, TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--decisions").ExitCode);
        Assert.Equal($"---\n{right}\n---\n\n{Example.Text}", site.Read("x.md"));
    }

    [Fact]
    public void A_mistake_carried_to_the_end_is_corrected_everywhere_at_once()
    {
        var text = Example.Text.Replace("4.0435", "4.0534", StringComparison.Ordinal);
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", text.Replace("44.2/100", "44.3/100", StringComparison.Ordinal));
        Assert.Equal(0, TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--decisions").ExitCode);
        Assert.Equal(Example.Text, site.Read("x.md"));
    }

    [Fact]
    public void An_input_is_never_changed()
    {
        using var site = new TestSite(isEmpty: true);
        // Three statements agree that this score is 2; it is still the author's to decide.
        var text = Example.With("| Tend the lamp | 50% | 2 |", "| Tend the lamp | 50% | 3 |");
        site.Write("x.md", text);
        Assert.Equal(1, TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--decisions").ExitCode);
        Assert.Equal(text, site.Read("x.md"));
    }

    [Fact]
    public void A_diff_is_shown_and_nothing_written()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("**2.40**", "**2.04**");
        site.Write("x.md", text);
        var (_, output, error) = TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--diff");
        Assert.Contains("\n-| **Total** | **100%** | | **2.04** | | |\n+| **Total** | **100%** | | **2.40** | | |\n", output, StringComparison.Ordinal);
        Assert.Contains("would be made", error, StringComparison.Ordinal);
        Assert.Equal(text, site.Read("x.md"));
    }

    [Fact]
    public void A_label_wrapped_over_two_lines_is_shown_as_two_lines_that_become_one()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", Example.With("Fair.", "Near Lighthouse Keeper (44.2, Yellow\n(Urgent)) it stands.", Example.With("Lighthouse Keeper", "Harbour Pilot")));
        var (exit, output, _) = TestSite.Command("fix", "--root", site.Root, "--decisions", "--diff");
        Assert.Equal(0, exit);
        Assert.Contains("\n@@ -85,8 +85,7 @@\n", output, StringComparison.Ordinal);
        Assert.Contains("\n-Near Lighthouse Keeper (44.2, Yellow\n-(Urgent)) it stands.\n+Near Lighthouse Keeper (44.2, Yellow (Moderate)) it stands.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_quotation_is_corrected_from_the_other_document()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", Example.With("Fair.", "Near Lighthouse Keeper (44.8).", Example.With("Lighthouse Keeper", "Harbour Pilot")));
        var (exitCode, _, _) = TestSite.Command("fix", "--root", site.Root);
        Assert.Equal(0, exitCode);
        Assert.Contains("Near Lighthouse Keeper (44.2).", site.Read("content/roles/pilot.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The role stays Green.")]
    [InlineData("Many will think 44.7 harsh.")]
    [InlineData("The role at [this page](https://x.example/44.7) is described.")]
    public void What_may_be_meant_otherwise_is_left_alone(string sentence)
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("Fair.", sentence);
        site.Write("x.md", text);
        TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--decisions");
        Assert.Equal(text, site.Read("x.md"));
    }

    [Theory]
    [InlineData("| 4 | |")]
    [InlineData("| 4 ||")]
    [InlineData("| 4 |        |")]
    public void An_empty_weighted_cell_is_filled_in(string empty)
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Example.With("| 4 | 1.20 |", empty, Example.With("| 1 | 0.20 |", $"| 1 {empty[4..]}")));
        var (exit, output, error) = TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--recompute");
        Assert.Equal(Example.Text, site.Read("x.md"));
        Assert.Equal(0, exit);
        Assert.Contains("x.md:25:", error, StringComparison.Ordinal);
        Assert.Contains("(empty) → 1.20\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_weighted_cell_of_a_row_that_states_no_score_stays_empty()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("| 4 | 1.20 |", "| | |");
        site.Write("x.md", text);
        Assert.Equal(1, TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--recompute").ExitCode);
        Assert.Equal(text, site.Read("x.md"));
    }

    [Fact]
    public void Times_that_do_not_make_the_whole_are_reported_and_never_written_into_totals()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("| Tend the lamp | 50% | 2 | 1.00 |", "| Tend the lamp | 55% | 2 | 1.10 |");
        site.Write("x.md", text);
        var (exitCode, output, _) = TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--decisions");
        Assert.Equal(1, exitCode);
        Assert.Contains("105", output, StringComparison.Ordinal);
        Assert.Equal(text, site.Read("x.md"));
    }

    [Fact]
    public void Two_scores_that_move_are_corrected_with_all_that_quotes_them()
    {
        using var site = new TestSite();
        static string Moved(string text) => text.Replace("| Company Actions | 0 |", "| Company Actions | 1 |", StringComparison.Ordinal).Replace("| **1** |", "| **2** |", StringComparison.Ordinal);
        site.Write("content/roles/keeper.md", Moved(Example.With("Fair.", "Near Harbour Pilot (44.2) and Deck Hand (44.2).")));
        site.Write("content/roles/pilot.md", Moved(Example.With("Fair.", "Near Lighthouse Keeper (44.2) and Deck Hand (44.2).", Example.With("Lighthouse Keeper", "Harbour Pilot"))));
        site.Write("content/roles/hand.md", Moved(Example.With("Fair.", "Near Lighthouse Keeper (44.2) and Harbour Pilot (44.2).", Example.With("Lighthouse Keeper", "Deck Hand"))));
        Assert.Equal(0, TestSite.Command("fix", "--decisions", "--root", site.Root).ExitCode);
        Assert.Contains("(46.1) and Deck Hand (46.1)", site.Read("content/roles/pilot.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_is_recomputed_and_a_doubtful_sentence_is_left_for_the_author()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Example.With("| 4 | 1.20 |", "| 5 | 1.20 |", Example.With("Fair.", "Is 44.2 too kind?")));
        var path = Path.Combine(site.Root, "x.md");
        var (exit, output, error) = TestSite.Command("fix", path, "--recompute");
        Assert.Contains("| 5 | 1.50 |", site.Read("x.md"), StringComparison.Ordinal);
        Assert.Contains("Is 44.2 too kind?", site.Read("x.md"), StringComparison.Ordinal);
        Assert.Contains("AIJ702", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", output.Replace("0 errors", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("corrections in 1 document made. 1 finding left for the author to look at.\n", error, StringComparison.Ordinal);
        Assert.Equal(1, exit);
        Assert.Equal(0, TestSite.Command("fix", path, "--recompute", "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void Times_that_do_not_make_the_whole_are_what_keeps_anything_from_being_recomputed()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Example.With("| Tend the lamp | 50% | 2 | 1.00 |", "| Tend the lamp | 60% | 2 | 1.00 |"));
        var (exit, output, error) = TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--recompute");
        Assert.Equal(1, exit);
        Assert.Contains("x.md: nothing was recomputed: the times add up to 110%, not 100%.", error, StringComparison.Ordinal);
        Assert.Contains("AIJ407", output, StringComparison.Ordinal);
        Assert.Contains("look at what else is wrong as well: the times add up to 110%, not 100%.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--recompute", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_other_documents_quote_follows_at_once_and_a_second_run_changes_nothing()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("keeper.md", Example.With("| Keep the log | 30% | 4 |", "| Keep the log | 30% | 3 |"));
        site.Write("pilot.md", Example.With("Lighthouse Keeper |", "Harbour Pilot |", Example.With("Fair.", "It stands beside Lighthouse Keeper (44.2).")));
        var (exit, _, error) = TestSite.Command("fix", site.Root, "--recompute");
        Assert.Equal(0, exit);
        Assert.Contains("in 2 documents made.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Lighthouse Keeper (44.2)", site.Read("pilot.md"), StringComparison.Ordinal);
        Assert.Contains("Nothing to correct.", TestSite.Command("fix", site.Root, "--recompute").Error, StringComparison.Ordinal);
    }

    // Some documents are not better for their own corrections until the quotations in them are stale too.
    [Fact]
    public void What_is_worth_correcting_only_with_others_is_corrected_in_the_same_run()
    {
        using var site = new TestSite();
        TestSite.Copy(Path.Combine(Files.Root, "content", "roles"), Path.Combine(site.Root, "content", "roles"));
        site.Write("aijri.yml", Files.Read("aijri.yml"));
        site.Write("content/methodology/aijri-1.yml", site.Read("content/methodology/aijri-1.yml").Replace("coefficient: 0.05", "coefficient: 0.04", StringComparison.Ordinal).Replace("offset: 0.54", "offset: 0.50", StringComparison.Ordinal));
        var (_, output, error) = TestSite.Command("fix", "--decisions", "--root", site.Root);
        Assert.Contains(" 0 errors", output, StringComparison.Ordinal);
        Assert.Contains("corrections in ", error, StringComparison.Ordinal);
        Assert.Contains("Nothing to correct.", TestSite.Command("fix", "--decisions", "--root", site.Root).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_its_author_lets_stand_is_not_recomputed()
    {
        using var site = new TestSite(isEmpty: true);
        var text = "---\nallow: [{ rule: AIJ301, reason: Known. }]\n---\n" + Example.With("| **Total** | **4/10** |", "| **Total** | **5/10** |");
        site.Write("x.md", text);
        TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--recompute");
        Assert.Equal(text, site.Read("x.md"));
    }

    [Fact]
    public void Who_the_role_is_is_not_recomputed()
    {
        using var site = new TestSite(isEmpty: true);
        var text = "---\ntitle: 'Keeper: of lights'\n---\n" + Example.Text;
        site.Write("x.md", text);
        TestSite.Command("fix", Path.Combine(site.Root, "x.md"), "--recompute");
        Assert.Equal(text, site.Read("x.md"));
    }

    [Fact]
    public void Where_words_are_missing_too_no_number_is_put_in()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("50% augmentation, 20% not involved.", "50% augmentation.");
        site.Write("x.md", text);
        var (exit, output, _) = TestSite.Command("fix", Path.Combine(site.Root, "x.md"));
        Assert.Equal(1, exit);
        Assert.Contains("not mentioned, which means 0; it should be 20", output, StringComparison.Ordinal);
        Assert.Equal(text, site.Read("x.md"));
    }
}
