using System.Globalization;
using System.Text.RegularExpressions;
using Aijri.Cli;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Sources;

namespace Aijri.Tests.Sites;

/// <summary>A build after another one makes what changed, and only that.</summary>
public sealed partial class IncrementalTests : IDisposable
{
    private const string Cache = "output/.aijri-cache";

    private readonly TestSite _site = new();

    public IncrementalTests()
    {
        for (var i = 0; i < 24; i++)
            Write(i);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Nothing_changed_makes_no_page_and_writes_no_file()
    {
        var first = Build();
        var stamps = Stamps();
        var second = Build();
        Assert.Equal((first.Written, 0, 0), (second.Unchanged, second.Written, second.Removed));
        // A role's page and four files beside it.
        Assert.Equal(25 * 5, second.Kept);
        Assert.Equal(stamps, Stamps());
        Assert.DoesNotContain("made again:", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_sentence_reaches_the_page_and_those_that_show_the_role_and_no_others()
    {
        Build();
        Write(7, "Quite another thing.");
        var built = Build();
        Assert.InRange(built.Kept, 25 * 5 / 2, 24 * 5);
        // Its page, its data and its markdown; the badge is as it was. What else there is of it says how many claims there are.
        Assert.InRange(built.Written, 3, 8);
        AssertClean();
    }

    [Fact]
    public void A_role_that_is_cited_takes_the_pages_that_cite_it_along()
    {
        Write(3, "Much like Keeper no. 20.");
        Build();
        Write(20, "Fog.", title: "Warden no. 20", aliases: "[Keeper no. 20]");
        Assert.True(Build().Kept > 0);
        Assert.Contains("Warden no. 20", _site.Read("output/roles/keeper-no-3/index.md"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_role_that_comes_to_be_cited_shows_who_cites_it()
    {
        Build();
        Write(3, "Much like Keeper no. 20.");
        Assert.True(Build().Kept > 0);
        Assert.Contains("Keeper no. 3", _site.Read("output/roles/keeper-no-20/index.md"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_new_role_is_linked_where_it_was_named_already()
    {
        Write(3, "Much like a Harbour Pilot.");
        Build();
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot"));
        Assert.True(Build().Kept > 0);
        Assert.Contains("/roles/harbour-pilot/", _site.Read("output/roles/keeper-no-3/index.html"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_link_by_a_path_follows_the_document_to_its_new_address()
    {
        Write(3, "See [that one](r20.md).");
        Build();
        Write(20, front: "slug: elsewhere");
        Assert.True(Build().Kept > 0);
        Assert.Contains("\"/sub/roles/elsewhere/\"", _site.Read("output/roles/keeper-no-3/index.html"), StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_page_that_shows_a_count_of_all_documents_is_made_again_when_it_changes()
    {
        _site.Write("themes/default/partials/footer.html", "<footer>{{ site.counts.claims }} claims</footer>");
        Build();
        Assert.Equal(25 * 5, Build().Kept);
        File.Delete(Path.Combine(_site.Root, "content/roles/r20.md"));
        Assert.Equal(0, Build().Kept);
        AssertClean();
    }

    [Fact]
    public void A_file_that_somebody_changed_or_removed_is_as_it_should_be_again()
    {
        Build();
        var page = Path.Combine(_site.Root, "output/roles/keeper-no-3/index.html");
        var stamp = File.GetLastWriteTimeUtc(page);
        _site.Write("output/roles/keeper-no-3/index.html", _site.Read("output/roles/keeper-no-3/index.html").Replace("Keeper", "Sleeper", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(page, stamp);
        File.Delete(Path.Combine(_site.Root, "output/roles/keeper-no-4/badge.svg"));
        Directory.Delete(Path.Combine(_site.Root, "output/roles/keeper-no-5"), recursive: true);
        var built = Build();
        Assert.Equal((22 * 5, 1 + 1 + 5), (built.Kept, built.Written));
        AssertClean();
    }

    [Fact]
    public void A_page_that_is_gone_is_missed_by_a_page_that_did_not_change()
    {
        // Some of them are near the other one, and made again for that; most are not.
        for (var i = 0; i < 20; i++)
            Write(i, "See [that one](/roles/keeper-no-20/).");
        Build();
        Write(20, front: "slug: elsewhere");
        AssertBroken([.. Enumerable.Range(0, 20).Select(i => $"roles/r{i}.md")]);
    }

    [Fact]
    public void A_place_that_is_gone_is_missed_by_a_page_that_did_not_change()
    {
        Write(3, "See [a place](/roles/keeper-no-21/#a-place).");
        _site.Write("content/roles/r21.md", _site.Read("content/roles/r21.md") + "\n## A place\n\nHere.\n");
        Build();
        Write(21);
        AssertBroken("keeper-no-21");
    }

    [Fact]
    public void A_link_that_leads_nowhere_and_is_let_stand_is_reported_by_every_build()
    {
        _site.Write("aijri.yml", _site.Read("aijri.yml") + "severity:\n  broken-link: warning\n");
        Write(3, "See [that one](/roles/nowhere/) and [a place](/methodology/#nowhere).");
        Write(4, "See [a place](/roles/keeper-no-3/#nowhere).");
        var first = _site.Run("build", "--format", "json").Output;
        Assert.Contains("AIJ906", first, StringComparison.Ordinal);
        Assert.Equal(first, _site.Run("build", "--format", "json").Output);
        Assert.Equal((25 - 2) * 5, Build().Kept);
        AssertClean();
    }

    [Fact]
    public void Nobody_is_linked_in_the_text_of_a_link_that_was_dropped()
    {
        Write(3, "See [Keeper no. 20](javascript:1).");
        Build();
        Assert.DoesNotContain("role-mention", _site.Read("output/roles/keeper-no-3/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Force_makes_every_page_again_and_writes_what_changed()
    {
        Build();
        var built = Build("--force");
        Assert.Equal((0, 0), (built.Kept, built.Written));
        Assert.DoesNotContain("made again:", built.Error, StringComparison.Ordinal);
        Assert.Equal(25 * 5, Build().Kept);
    }

    [Fact]
    public void Another_version_of_the_program_keeps_nothing_and_says_so()
    {
        Build();
        var cache = _site.Read(Cache);
        var maker = cache.Split(' ')[1];
        _site.Write(Cache, cache.Replace(maker, new string('0', maker.Length), StringComparison.Ordinal));
        var built = Build();
        Assert.StartsWith("The last build was by another version of aijri: every document was checked and every page made again.\n", built.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (built.Kept, built.Written));
        Assert.Equal(cache, _site.Read(Cache));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("digit")]
    [InlineData("line")]
    [InlineData("more")]
    [InlineData("manifest")]
    public void A_damaged_cache_is_not_used_and_the_user_is_told(string damage)
    {
        Build();
        var cache = _site.Read(Cache);
        var lines = cache.Split('\n');
        if (damage == "manifest")
            _site.Write("output/.aijri-manifest", _site.Read("output/.aijri-manifest").Replace("index.html\n", "", StringComparison.Ordinal) + "index.html\n");
        else
            _site.Write(Cache, damage switch
            {
                "cut" => cache[..(cache.Length / 2)],
                "digit" => cache[..200] + (cache[200] == '1' ? '2' : '1') + cache[201..],
                "line" => string.Join('\n', lines.Where((_, i) => i != 5)),
                _ => cache + lines[3] + "\n",
            });
        var built = Build();
        Assert.StartsWith("The cache of the last build is damaged: every document was checked and every page made again.\n", built.Error, StringComparison.Ordinal);
        Assert.Equal(0, built.Kept);
        Assert.Equal(cache, _site.Read(Cache));
        Assert.Equal(25 * 5, Build().Kept);
    }

    [Fact]
    public void A_cache_that_is_none_or_is_missing_is_named_too()
    {
        Build();
        _site.Write(Cache, "What is this?");
        Assert.StartsWith("The cache of the last build cannot be read: every document was checked and every page made again.\n", Build().Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(_site.Root, Cache));
        Assert.StartsWith("The last build left no cache: every document was checked and every page made again.\n", Build().Error, StringComparison.Ordinal);
        Directory.Delete(_site.Output, recursive: true);
        Assert.StartsWith("Published", Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_fails_leaves_the_cache_of_the_site_that_stands()
    {
        Build();
        var cache = _site.Read(Cache);
        Write(3, "See [that one](/roles/nowhere/).");
        Assert.Equal(1, _site.Run("build").ExitCode);
        Assert.Equal(cache, _site.Read(Cache));
        Write(3);
        Assert.Equal(25 * 5, Build().Kept);
    }

    [Fact]
    public void A_document_that_was_right_is_not_checked_again_and_the_user_is_told()
    {
        Build();
        Assert.EndsWith("Not checked again: 25 of 25 documents. The last published build found nothing in them, and nothing that they are checked with has changed. --force checks all.\n", Build().Error, StringComparison.Ordinal);
        Write(7, "Quite another thing.");
        Assert.Contains("\nNot checked again: 24 of 25 documents", Build().Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Not checked again", Build("--force").Error, StringComparison.Ordinal);
        _site.Write("content/roles/_defaults.yml", "category: Sea\n");
        Assert.DoesNotContain("Not checked again", Build().Error, StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_document_in_which_something_was_found_or_let_stand_is_checked_in_every_build()
    {
        Write(3, "Their score is 99.9 (somewhere).");
        Write(4, front: "allow: [{rule: missing-section, reason: Later}]");
        Write(5, "<!-- TODO -->");
        var one = _site.Run("build", "--format", "json");
        var two = _site.Run("build", "--format", "json");
        Assert.Contains("\"AIJ", one.Output, StringComparison.Ordinal);
        Assert.Equal(one.Output, two.Output);
    }

    [Fact]
    public void A_score_that_changes_is_missed_by_a_document_that_did_not()
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        Build();
        Assert.Contains("26 of 26 documents", Build().Error, StringComparison.Ordinal);
        _site.Write("content/roles/keeper.md", GeneratedDocument.Of(1).Replace("| Job Title | Role |", "| Job Title | Lighthouse Keeper |", StringComparison.Ordinal));
        AssertFound("AIJ602", "pilot.md");
    }

    [Fact]
    public void A_name_that_comes_up_is_held_to_by_a_document_that_spoke_of_it_already()
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Tide Warden (99.1).\n");
        Build();
        Write(20, title: "Tide Warden");
        AssertFound("AIJ602", "pilot.md");
    }

    [Fact]
    public void A_title_that_a_second_role_gets_may_mean_either()
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        Build();
        _site.Write("content/roles/senior.md", "---\nslug: senior\n---\n\n" + Example.With("Mid-level", "Senior"));
        Assert.DoesNotContain("26 of 27", Build().Error, StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_day_that_was_no_more_than_a_year_ahead_is_so_again_when_the_clock_is_set_back()
    {
        Write(3, front: "assessed: 2026-03-01");
        Build("--now", "2026-03-01");
        var built = _site.Run("build", "--format", "json", "--now", "2024-03-01");
        Assert.Contains("AIJ", built.Output, StringComparison.Ordinal);
        Assert.Contains("24 of 25 documents", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assessment_makes_nobody_be_checked_again()
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        Build();
        _site.Write("content/roles/notes.md", "What is this?\n");
        var (exit, _, error) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("Nothing was published.\nNot checked again: 26 of 27 documents.", error, StringComparison.Ordinal);
    }

    // Pilot's document quotes the keeper's, and has a link to a document that is not there.
    private void WriteDeadLink() => _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2), see [that](gone.md).\n");

    [Fact]
    public void A_dead_link_that_the_baseline_knows_stays_known_when_its_document_is_checked_for_another()
    {
        WriteDeadLink();
        Assert.Equal(0, TestSite.Command("baseline", "create", "--root", _site.Root).ExitCode);
        Build();
        _site.Write("content/roles/keeper.md", Example.Text + "\nAnd more.\n");
        Assert.Contains("24 of 26 documents", Build().Error, StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public void A_dead_link_is_reported_once_when_its_document_is_checked_for_another()
    {
        _site.Write("aijri.yml", _site.Read("aijri.yml") + "severity:\n  broken-link: warning\n");
        WriteDeadLink();
        Build();
        _site.Write("content/roles/keeper.md", Example.Text + "\nAnd more.\n");
        AssertFound("AIJ906", "pilot.md");
        AssertClean();
    }

    [Fact]
    public void An_alias_that_another_document_of_the_same_address_takes_over_is_held_to_that_one()
    {
        _site.Write("aijri.yml", _site.Read("aijri.yml") + "severity:\n  duplicate-slug: warning\n  duplicate-role: warning\n");
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like a Lamp Guard (44.2).\n");
        _site.Write("content/roles/keeper.md", "---\nslug: same\naliases: [Lamp Guard]\n---\n\n" + Example.Text);
        string Draft(string aliases) => $"---\nslug: same\nstatus: draft\naliases: {aliases}\n---\n\n{GeneratedDocument.Of(1).Replace("| Job Title | Role |", "| Job Title | Bell Ringer |", StringComparison.Ordinal)}";
        _site.Write("content/roles/a.md", Draft("[]"));
        Build();
        _site.Write("content/roles/a.md", Draft("[Lamp Guard]"));
        AssertFound("AIJ602", "pilot.md");
    }

    [Fact]
    public void The_end_of_the_calendar_is_no_fault_of_the_program()
    {
        Write(3, front: "assessed: 2026-03-01");
        Build("--now", "9999-12-31");
        Build("--now", "9999-12-31");
        Assert.Contains("25 of 25 documents", Build("--now", "9999-12-31").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_changes_while_it_is_checked_for_another_is_not_remembered_as_it_was()
    {
        _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot") + "\nMuch like Lighthouse Keeper (44.2).\n");
        Build();
        _site.Write("content/roles/keeper.md", Example.Text + "\nAnd more.\n");
        var workspace = Workspace.Open(_site.Root, null, new FindingBag())!;
        var files = ContentFolder.Documents(workspace.Content);
        using var output = OutputFolder.Open(_site.Output);
        var read = 0;
        // When all have been read once.
        var watcher = new Watcher(() =>
        {
            if (++read == files.Count)
                _site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot"));
        }, _ => { });
        var error = Assert.Throws<AggregateException>(() => Compiler.Check(files, workspace.Methodologies, workspace.Defaults, null, Severities.Default, jobs: 1, watcher, last: output));
        Assert.Contains("pilot.md changed while the site was built.", error.InnerExceptions[0].Message, StringComparison.Ordinal);
    }

    private void AssertFound(string rule, string path)
    {
        var kept = _site.Run("build", "--format", "json");
        Assert.Contains(rule, kept.Output, StringComparison.Ordinal);
        Assert.Contains(path, kept.Output, StringComparison.Ordinal);
        Assert.Contains("Not checked again", kept.Error, StringComparison.Ordinal);
        Assert.Equal(_site.Run("build", "--format", "json", "--force").Output, kept.Output);
    }

    private void Write(int index, string sentence = "Fog.", string? title = null, string aliases = "[]", string front = "")
    {
        var text = GeneratedDocument.Of(index).Replace("| Job Title | Role |", $"| Job Title | {title ?? $"Keeper no. {index}"} |", StringComparison.Ordinal);
        _site.Write($"content/roles/r{index}.md", $"---\naliases: {aliases}\n{front}\n---\n\n{text}{GeneratedDocument.OtherSections}{sentence}\n");
    }

    private (int Written, int Unchanged, int Kept, int Removed, string Error) Build(params string[] options)
    {
        var (exit, output, error) = _site.Run(["build", .. options]);
        Assert.True(exit == 0, output + error);
        var counts = Counts().Match(error).Groups;
        int Number(int group) => counts[group].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return (Number(1), Number(2), Number(4), Number(5), error);
    }

    // What is published is what a build into an empty folder publishes, and so is what it leaves for the next one.
    private void AssertClean()
    {
        var published = _site.Published();
        Directory.Move(_site.Output, Path.Combine(_site.Root, "before"));
        Assert.Equal(0, _site.Run("build").ExitCode);
        Assert.Equal(_site.Published(), published);
    }

    private void AssertBroken(params string[] urls)
    {
        var kept = _site.Run("build", "--format", "json");
        Directory.Move(_site.Output, Path.Combine(_site.Root, "before"));
        Assert.Equal(kept.Output, _site.Run("build", "--format", "json").Output);
        Assert.Equal(1, kept.ExitCode);
        Assert.All(urls, u => Assert.Contains(u, kept.Output, StringComparison.Ordinal));
        Assert.Contains("AIJ906", kept.Output, StringComparison.Ordinal);
    }

    private Dictionary<string, DateTime> Stamps() =>
        Directory.EnumerateFileSystemEntries(_site.Output, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);

    [GeneratedRegex(@"(\d+) files written, (\d+) unchanged( \((\d+) not made again\))?, (\d+) removed")]
    private static partial Regex Counts();
}
