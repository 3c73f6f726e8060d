namespace Aijri.Tests.Sites;

/// <summary>A build after another one makes what changed, and only that.</summary>
public sealed class IncrementalTests : IDisposable
{
    private const string Cache = "output/.aijri-cache";

    private readonly RebuiltSite _rebuilt = new();

    public void Dispose() => _rebuilt.Dispose();

    [Fact]
    public void Nothing_changed_makes_no_page_and_writes_no_file()
    {
        var first = _rebuilt.Build();
        var stamps = Stamps();
        var second = _rebuilt.Build();
        Assert.Equal((first.Written, 0, 0), (second.Unchanged, second.Written, second.Removed));
        // A role's page and four files beside it.
        Assert.Equal(25 * 5, second.Kept);
        Assert.Equal(stamps, Stamps());
        Assert.DoesNotContain("made again:", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_sentence_reaches_the_page_and_those_that_show_the_role_and_no_others()
    {
        _rebuilt.Build();
        _rebuilt.Write(7, "Quite another thing.");
        var built = _rebuilt.Build();
        Assert.InRange(built.Kept, 25 * 5 / 2, 24 * 5);
        // Its page, its data and its markdown; the badge is as it was. What else there is of it says how many claims there are.
        Assert.InRange(built.Written, 3, 8);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_role_that_is_cited_takes_the_pages_that_cite_it_along()
    {
        _rebuilt.Write(3, "Much like Keeper no. 20.");
        _rebuilt.Build();
        _rebuilt.Write(20, "Fog.", title: "Warden no. 20", aliases: "[Keeper no. 20]");
        Assert.True(_rebuilt.Build().Kept > 0);
        Assert.Contains("Warden no. 20", _rebuilt.Site.Read("output/roles/keeper-no-3/index.md"), StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_role_that_comes_to_be_cited_shows_who_cites_it()
    {
        _rebuilt.Build();
        _rebuilt.Write(3, "Much like Keeper no. 20.");
        Assert.True(_rebuilt.Build().Kept > 0);
        Assert.Contains("Keeper no. 3", _rebuilt.Site.Read("output/roles/keeper-no-20/index.md"), StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_new_role_is_linked_where_it_was_named_already()
    {
        _rebuilt.Write(3, "Much like a Harbour Pilot.");
        _rebuilt.Build();
        _rebuilt.Site.Write("content/roles/pilot.md", Example.With("Lighthouse Keeper", "Harbour Pilot"));
        Assert.True(_rebuilt.Build().Kept > 0);
        Assert.Contains("/roles/harbour-pilot/", _rebuilt.Site.Read("output/roles/keeper-no-3/index.html"), StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_link_by_a_path_follows_the_document_to_its_new_address()
    {
        _rebuilt.Write(3, "See [that one](r20.md).");
        _rebuilt.Build();
        _rebuilt.Write(20, front: "slug: elsewhere");
        Assert.True(_rebuilt.Build().Kept > 0);
        Assert.Contains("\"/sub/roles/elsewhere/\"", _rebuilt.Site.Read("output/roles/keeper-no-3/index.html"), StringComparison.Ordinal);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_page_that_shows_a_count_of_all_documents_is_made_again_when_it_changes()
    {
        _rebuilt.Site.Write("themes/default/partials/footer.html", "<footer>{{ site.counts.claims }} claims</footer>");
        _rebuilt.Build();
        Assert.Equal(25 * 5, _rebuilt.Build().Kept);
        File.Delete(Path.Combine(_rebuilt.Site.Root, "content/roles/r20.md"));
        Assert.Equal(0, _rebuilt.Build().Kept);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_file_that_somebody_changed_or_removed_is_as_it_should_be_again()
    {
        _rebuilt.Build();
        var page = Path.Combine(_rebuilt.Site.Root, "output/roles/keeper-no-3/index.html");
        var stamp = File.GetLastWriteTimeUtc(page);
        _rebuilt.Site.Write("output/roles/keeper-no-3/index.html", _rebuilt.Site.Read("output/roles/keeper-no-3/index.html").Replace("Keeper", "Sleeper", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(page, stamp);
        File.Delete(Path.Combine(_rebuilt.Site.Root, "output/roles/keeper-no-4/badge.svg"));
        Directory.Delete(Path.Combine(_rebuilt.Site.Root, "output/roles/keeper-no-5"), recursive: true);
        var built = _rebuilt.Build();
        Assert.Equal((22 * 5, 1 + 1 + 5), (built.Kept, built.Written));
        _rebuilt.AssertClean();
    }

    [Fact]
    public void A_page_that_is_gone_is_missed_by_a_page_that_did_not_change()
    {
        // Some of them are near the other one, and made again for that; most are not.
        for (var i = 0; i < 20; i++)
            _rebuilt.Write(i, "See [that one](/roles/keeper-no-20/).");
        _rebuilt.Build();
        _rebuilt.Write(20, front: "slug: elsewhere");
        AssertBroken([.. Enumerable.Range(0, 20).Select(i => $"roles/r{i}.md")]);
    }

    [Fact]
    public void A_place_that_is_gone_is_missed_by_a_page_that_did_not_change()
    {
        _rebuilt.Write(3, "See [a place](/roles/keeper-no-21/#a-place).");
        _rebuilt.Site.Write("content/roles/r21.md", _rebuilt.Site.Read("content/roles/r21.md") + "\n## A place\n\nHere.\n");
        _rebuilt.Build();
        _rebuilt.Write(21);
        AssertBroken("keeper-no-21");
    }

    [Fact]
    public void A_link_that_leads_nowhere_and_is_let_stand_is_reported_by_every_build()
    {
        _rebuilt.Site.Write("aijri.yml", _rebuilt.Site.Read("aijri.yml") + "severity:\n  broken-link: warning\n");
        _rebuilt.Write(3, "See [that one](/roles/nowhere/) and [a place](/methodology/#nowhere).");
        _rebuilt.Write(4, "See [a place](/roles/keeper-no-3/#nowhere).");
        var first = _rebuilt.Site.Run("build", "--format", "json").Output;
        Assert.Contains("AIJ906", first, StringComparison.Ordinal);
        Assert.Equal(first, _rebuilt.Site.Run("build", "--format", "json").Output);
        Assert.Equal((25 - 2) * 5, _rebuilt.Build().Kept);
        _rebuilt.AssertClean();
    }

    [Fact]
    public void Nobody_is_linked_in_the_text_of_a_link_that_was_dropped()
    {
        _rebuilt.Write(3, "See [Keeper no. 20](javascript:1).");
        _rebuilt.Build();
        Assert.DoesNotContain("role-mention", _rebuilt.Site.Read("output/roles/keeper-no-3/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Force_makes_every_page_again_and_writes_what_changed()
    {
        _rebuilt.Build();
        var built = _rebuilt.Build("--force");
        Assert.Equal((0, 0), (built.Kept, built.Written));
        Assert.DoesNotContain("made again:", built.Error, StringComparison.Ordinal);
        Assert.Equal(25 * 5, _rebuilt.Build().Kept);
    }

    [Fact]
    public void Another_version_of_the_program_keeps_nothing_and_says_so()
    {
        _rebuilt.Build();
        var cache = _rebuilt.Site.Read(Cache);
        var maker = cache.Split(' ')[1];
        _rebuilt.Site.Write(Cache, cache.Replace(maker, new string('0', maker.Length), StringComparison.Ordinal));
        var built = _rebuilt.Build();
        Assert.StartsWith("The last build was by another version of aijri: every document was checked and every page made again.\n", built.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (built.Kept, built.Written));
        Assert.Equal(cache, _rebuilt.Site.Read(Cache));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("digit")]
    [InlineData("line")]
    [InlineData("more")]
    [InlineData("manifest")]
    [InlineData("line ends")]
    [InlineData("mark")]
    public void A_damaged_cache_is_not_used_and_the_user_is_told(string damage)
    {
        _rebuilt.Build();
        var cache = _rebuilt.Site.Read(Cache);
        var lines = cache.Split('\n');
        if (damage == "manifest")
            _rebuilt.Site.Write("output/.aijri-manifest", _rebuilt.Site.Read("output/.aijri-manifest").Replace("index.html\n", "", StringComparison.Ordinal) + "index.html\n");
        else
            _rebuilt.Site.Write(Cache, damage switch
            {
                "cut" => cache[..(cache.Length / 2)],
                "digit" => cache[..200] + (cache[200] == '1' ? '2' : '1') + cache[201..],
                "line ends" => cache.Replace("\n", "\r\n", StringComparison.Ordinal),
                "mark" => "\ufeff" + cache,
                "line" => string.Join('\n', lines.Where((_, i) => i != 5)),
                _ => cache + lines[3] + "\n",
            });
        var built = _rebuilt.Build();
        Assert.StartsWith("The cache of the last build is damaged: every document was checked and every page made again.\n", built.Error, StringComparison.Ordinal);
        Assert.Equal(0, built.Kept);
        Assert.Equal(cache, _rebuilt.Site.Read(Cache));
        Assert.Equal(25 * 5, _rebuilt.Build().Kept);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_cache_is_told_of()
    {
        Directory.CreateDirectory(Path.Combine(_rebuilt.Site.Root, Cache));
        var (exit, _, error) = _rebuilt.Site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains(".aijri-cache is a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_that_is_none_or_is_missing_is_named_too()
    {
        _rebuilt.Build();
        _rebuilt.Site.Write(Cache, "What is this?");
        Assert.StartsWith("The cache of the last build cannot be read: every document was checked and every page made again.\n", _rebuilt.Build().Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(_rebuilt.Site.Root, Cache));
        Assert.StartsWith("The last build left no cache: every document was checked and every page made again.\n", _rebuilt.Build().Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(_rebuilt.Site.Output, ".aijri-manifest"));
        Assert.StartsWith("The last build left no manifest: every document was checked and every page made again.\n", _rebuilt.Build().Error, StringComparison.Ordinal);
        using (var cache = new FileStream(Path.Combine(_rebuilt.Site.Root, Cache), FileMode.Open))
            cache.SetLength(3L << 30);
        Assert.StartsWith("The cache of the last build cannot be read: every document was checked and every page made again.\n", _rebuilt.Build().Error, StringComparison.Ordinal);
        Directory.Delete(_rebuilt.Site.Output, recursive: true);
        Assert.StartsWith("Published", _rebuilt.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_fails_leaves_the_cache_of_the_site_that_stands()
    {
        _rebuilt.Build();
        var cache = _rebuilt.Site.Read(Cache);
        _rebuilt.Write(3, "See [that one](/roles/nowhere/).");
        Assert.Equal(1, _rebuilt.Site.Run("build").ExitCode);
        Assert.Equal(cache, _rebuilt.Site.Read(Cache));
        _rebuilt.Write(3);
        Assert.Equal(25 * 5, _rebuilt.Build().Kept);
    }

    private void AssertBroken(params string[] urls)
    {
        var kept = _rebuilt.Site.Run("build", "--format", "json");
        Directory.Move(_rebuilt.Site.Output, Path.Combine(_rebuilt.Site.Root, "before"));
        Assert.Equal(kept.Output, _rebuilt.Site.Run("build", "--format", "json").Output);
        Assert.Equal(1, kept.ExitCode);
        Assert.All(urls, u => Assert.Contains(u, kept.Output, StringComparison.Ordinal));
        Assert.Contains("AIJ906", kept.Output, StringComparison.Ordinal);
    }

    private Dictionary<string, DateTime> Stamps() =>
        Directory.EnumerateFileSystemEntries(_rebuilt.Site.Output, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
}
