using Aijri.Cli;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Sources;

namespace Aijri.Tests.Sites;

/// <summary>A build after another one checks what may be found otherwise now, and only that; what it finds is what a build with <c>--force</c> finds.</summary>
public sealed class RecalledDocumentsTests : IDisposable
{
    private readonly RebuiltSite _rebuilt = new();

    public void Dispose() => _rebuilt.Dispose();

    [Fact]
    public void A_document_that_was_right_is_not_checked_again_and_the_user_is_told()
    {
        _rebuilt.Build();
        Assert.EndsWith("Not checked again: 25 of 25 documents. The last published build found nothing wrong there, and nothing that is held against it has changed. --force checks all.\n", _rebuilt.Build().Error, StringComparison.Ordinal);
        _rebuilt.Write(7, "Quite another thing.");
        Assert.Contains("\nNot checked again: 24 of 25 documents", _rebuilt.Build().Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Not checked again", _rebuilt.Build("--force").Error, StringComparison.Ordinal);
        _rebuilt.Site.Write("content/roles/_defaults.yml", "category: Sea\n");
        Assert.DoesNotContain("Not checked again", _rebuilt.Build().Error, StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_name_in_any_script_leaves_all_documents_to_be_recalled()
    {
        _rebuilt.Write(1, title: "医者 Engineer");
        _rebuilt.Write(2, "Much like 医者 Engineer.");
        _rebuilt.Build();
        Assert.Contains("25 of 25 documents", _rebuilt.Build().Error, StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_document_in_which_something_was_found_or_let_stand_is_checked_in_every_build()
    {
        _rebuilt.Write(3, "Their score is 99.9 (somewhere).");
        _rebuilt.Write(4, front: "allow: [{rule: missing-section, reason: Later}]");
        _rebuilt.Write(5, "<!-- TODO -->");
        var one = _rebuilt.Site.Run("build", "--format", "json");
        var two = _rebuilt.Site.Run("build", "--format", "json");
        Assert.Contains("\"AIJ", one.Output, StringComparison.Ordinal);
        Assert.Equal(one.Output, two.Output);
    }

    [Fact]
    public void A_score_that_changes_is_missed_by_a_document_that_did_not()
    {
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        _rebuilt.Build();
        Assert.Contains("26 of 26 documents", _rebuilt.Build().Error, StringComparison.Ordinal);
        _rebuilt.Site.Write("content/roles/keeper.md", GeneratedDocument.Of(1).Replace("| Job Title | Role |", "| Job Title | Lighthouse Keeper |", StringComparison.Ordinal));
        AssertFound("AIJ602", "pilot.md");
    }

    [Fact]
    public void A_name_that_comes_up_is_held_to_by_a_document_that_spoke_of_it_already()
    {
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Tide Warden (99.1).\n");
        _rebuilt.Build();
        _rebuilt.Write(20, title: "Tide Warden");
        AssertFound("AIJ602", "pilot.md");
    }

    [Theory]
    [InlineData("hello\n", 1)]
    [InlineData("---\nstatus: draft\n---\n", 0)]
    public void A_document_that_was_alone_is_checked_again_when_one_without_a_name_comes(string other, int exit)
    {
        using var site = new TestSite();
        site.Write("aijri.yml", site.Read("aijri.yml") + "severity:\n  missing-title: note\n");
        site.Write("content/roles/keeper.md", Example.Text + "\nThere is less of it than for a Harbour Master (24.5, Green).\n");
        Assert.Equal(0, site.Run("build").ExitCode);
        site.Write("content/roles/other.md", exit == 1 ? other : other + Example.With("| Job Title | Lighthouse Keeper |\n", ""));
        var again = site.Run("build");
        Assert.Equal(exit, again.ExitCode);
        Assert.Contains("24.5 is Red, not Green", again.Output, StringComparison.Ordinal);
        Assert.Equal(again.Output.Split('\n')[..^2], site.Run("build", "--force").Output.Split('\n')[..^2]);
    }

    [Fact]
    public void A_title_that_a_second_role_gets_may_mean_either()
    {
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/senior.md", "---\nslug: senior\n---\n\n" + Example.With("Mid-level", "Senior"));
        Assert.DoesNotContain("26 of 27", _rebuilt.Build().Error, StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_day_that_was_no_more_than_a_year_ahead_is_so_again_when_the_clock_is_set_back()
    {
        _rebuilt.Write(3, front: "assessed: 2026-03-01");
        _rebuilt.Build("--now", "2026-03-01");
        var built = _rebuilt.Site.Run("build", "--format", "json", "--now", "2024-03-01");
        Assert.Contains("AIJ", built.Output, StringComparison.Ordinal);
        Assert.Contains("24 of 25 documents", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assessment_makes_nobody_be_checked_again()
    {
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/notes.md", "What is this?\n");
        var (exit, _, error) = _rebuilt.Site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("Nothing was published.\nNot checked again: 26 of 27 documents.", error, StringComparison.Ordinal);
    }

    // Pilot's document quotes the keeper's, and has a link to a document that is not there.
    private void WriteDeadLink() => _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2), see [that](gone.md).\n");

    [Fact]
    public void A_dead_link_that_the_baseline_knows_stays_known_when_its_document_is_checked_for_another()
    {
        WriteDeadLink();
        Assert.Equal(0, TestSite.Command("baseline", "create", "--root", _rebuilt.Site.Root).ExitCode);
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/keeper.md", Example.Text + "\nAnd more.\n");
        Assert.Contains("24 of 26 documents", _rebuilt.Build().Error, StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_dead_link_is_reported_once_when_its_document_is_checked_for_another()
    {
        _rebuilt.Site.Write("aijri.yml", _rebuilt.Site.Read("aijri.yml") + "severity:\n  broken-link: warning\n");
        WriteDeadLink();
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/keeper.md", Example.Text + "\nAnd more.\n");
        AssertFound("AIJ906", "pilot.md");
        _rebuilt.AssertClean();
    }

    [Fact]
    public void An_alias_that_another_document_of_the_same_address_takes_over_is_held_to_that_one()
    {
        _rebuilt.Site.Write("aijri.yml", _rebuilt.Site.Read("aijri.yml") + "severity:\n  duplicate-slug: warning\n  duplicate-role: warning\n");
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like a Lamp Guard (44.2).\n");
        _rebuilt.Site.Write("content/roles/keeper.md", "---\nslug: same\naliases: [Lamp Guard]\n---\n\n" + Example.Text);
        string Draft(string aliases) => $"---\nslug: same\nstatus: draft\naliases: {aliases}\n---\n\n{GeneratedDocument.Of(1).Replace("| Job Title | Role |", "| Job Title | Bell Ringer |", StringComparison.Ordinal)}";
        _rebuilt.Site.Write("content/roles/a.md", Draft("[]"));
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/a.md", Draft("[Lamp Guard]"));
        AssertFound("AIJ602", "pilot.md");
    }

    [Fact]
    public void The_end_of_the_calendar_is_no_fault_of_the_program()
    {
        _rebuilt.Write(3, front: "assessed: 2026-03-01");
        _rebuilt.Build("--now", "9999-12-31");
        _rebuilt.Build("--now", "9999-12-31");
        Assert.Contains("25 of 25 documents", _rebuilt.Build("--now", "9999-12-31").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_changes_while_it_is_checked_for_another_is_not_remembered_as_it_was()
    {
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/keeper.md", Example.Text + "\nAnd more.\n");
        var workspace = Workspace.Open(_rebuilt.Site.Root, null, new FindingBag())!;
        var files = ContentFolder.Documents(workspace.Content);
        using var output = OutputFolder.Open(_rebuilt.Site.Output);
        var read = 0;
        // When all have been read once.
        var watcher = new Watcher(() =>
        {
            if (++read == files.Count)
                _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot"));
        }, (_, _) => { });
        var error = Assert.Throws<AggregateException>(() => Compiler.Check(files, workspace.Methodologies, workspace.Defaults, null, Severities.Default, jobs: 1, watcher, last: output));
        Assert.Contains("pilot.md changed while the site was built.", error.InnerExceptions[0].Message, StringComparison.Ordinal);
    }

    private void AssertFound(string rule, string path)
    {
        var kept = _rebuilt.Site.Run("build", "--format", "json");
        Assert.Contains(rule, kept.Output, StringComparison.Ordinal);
        Assert.Contains(path, kept.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked again", kept.Error, StringComparison.Ordinal);
        Assert.Equal(_rebuilt.Site.Run("build", "--format", "json", "--force").Output, kept.Output);
    }
}
