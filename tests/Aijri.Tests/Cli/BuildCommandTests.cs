using System.Text;

namespace Aijri.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_site_is_published_and_a_second_build_writes_nothing()
    {
        var (exit, _, error) = _site.Run("build");
        Assert.Equal(0, exit);
        Assert.Contains("0 unchanged", error, StringComparison.Ordinal);
        var first = _site.Published();
        Assert.Contains("roles/lighthouse-keeper/index.html", first.Keys);
        var stamps = first.Keys.ToDictionary(f => f, f => File.GetLastWriteTimeUtc(Path.Combine(_site.Output, f)));
        Assert.Contains(" 0 files written", _site.Run("build").Error, StringComparison.Ordinal);
        Assert.Equal(first, _site.Published());
        Assert.All(stamps, s => Assert.Equal(s.Value, File.GetLastWriteTimeUtc(Path.Combine(_site.Output, s.Key))));
    }

    [Fact]
    public void Nothing_is_published_when_any_document_has_an_error()
    {
        _site.Run("build");
        var before = _site.Published();
        _site.Write("content/roles/second.md", Example.With("**2.40**", "**2.50**", Example.With("Lighthouse Keeper", "Second")));
        var (exit, output, error) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("AIJ301", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was published", error, StringComparison.Ordinal);
        Assert.Equal(before, _site.Published());
        Assert.Equal(1, _site.Run("build", "--fail-on", "never").ExitCode);
        Assert.Equal(before, _site.Published());
    }

    [Fact]
    public void Nothing_to_build_is_exit_code_2()
    {
        File.Delete(Path.Combine(_site.Root, "content/roles/keeper.md"));
        var (exit, _, error) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("No documents found", error, StringComparison.Ordinal);
        Assert.Empty(_site.Published());
    }

    [Fact]
    public void A_folder_of_pictures_is_nothing_to_build()
    {
        File.Move(Path.Combine(_site.Root, "content/roles/keeper.md"), Path.Combine(_site.Root, "content/roles/keeper.png"));
        Assert.Equal(2, _site.Run("build").ExitCode);
    }

    [Theory]
    [InlineData("titel: x\n", "AIJ106", "title")]
    [InlineData("title: [x\nb: c\n", "AIJ105", "bracket")]
    [InlineData("title: x\ntheme: ../x\n", "AIJ107", "name, not a path")]
    [InlineData("title: x\nbase-url: ftp://x\n", "AIJ107", "http")]
    [InlineData("title: x\nbase-url: https://x.example//careers/\n", "AIJ107", "doubled slashes")]
    [InlineData("title: x\nbase-url: https://x.example//\n", "AIJ107", "doubled slashes")]
    [InlineData("title: x\nbase-url: https://me:secret@x.example/\n", "AIJ107", "without user")]
    [InlineData("title: x\nseverity: { AIJ999: note }\n", "AIJ107", "no rule")]
    [InlineData("title: x\nseverity: { AIJ604: error, unknown-role: note }\n", "AIJ107", "stands twice")]
    [InlineData("title: x\nleaderboards: [ { id: a, title: A, sort: scroe } ]\n", "AIJ107", "score")]
    [InlineData("title: x\nleaderboards: [ { id: a, title: A, filter: { zone: Gren } } ]\n", "AIJ107", "Did you mean `Green`?")]
    [InlineData("title: x\nleaderboards: [ { id: a, title: A, limit: 0 } ]\n", "AIJ107", "at least 1")]
    [InlineData("title: x\nleaderboards: [ { id: a, title: \"{categroy} by score\", each: category } ]\n", "AIJ107", "stands for nothing here")]
    [InlineData("title: x\nleaderboards: [ { id: a, title: Same, each: category } ]\n", "AIJ107", "must hold `{category}`")]
    [InlineData("title: x: y\n", "AIJ105", "must stand in quotes")]
    [InlineData("title: x\nmethodology: aijri-2\n", "AIJ904", "aijri-1")]
    public void A_wrong_configuration_is_a_finding_and_exit_code_2(string yaml, string rule, string word)
    {
        _site.Write("aijri.yml", yaml);
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains(rule, output, StringComparison.Ordinal);
        Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/roles")]
    [InlineData("themes/default/assets")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_site_is_not_written_among_its_own_sources(string output)
    {
        var (exit, _, error) = _site.Run("build", "--output", Path.Combine(_site.Root, output));
        Assert.Equal(2, exit);
        Assert.Contains("among its own sources", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Root, output, "index.html")));
    }

    [Fact]
    public void A_link_to_its_sources_is_one_of_them()
    {
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "out"), Path.Combine(_site.Root, "content"));
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, "loop"), Path.Combine(_site.Root, "loop", "y"));
        var (circle, _, told) = _site.Run("build", "--output", Path.Combine(_site.Root, "loop", "z"));
        Assert.Equal(2, circle);
        Assert.Contains("loop", told, StringComparison.Ordinal);
        foreach (var output in (string[])["out", "out/new/site"])
        {
            var (exit, _, error) = _site.Run("build", "--output", Path.Combine(_site.Root, output));
            Assert.Equal(2, exit);
            Assert.Contains("among its own sources", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_example_that_is_no_role_is_a_finding_at_its_line()
    {
        _site.Write("aijri.yml", "title: Test\nexample: lighthouse-keper\n");
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("aijri.yml:2:10", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean `lighthouse-keeper`?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_or_category_too_long_for_a_file_is_said_where_it_stands()
    {
        _site.Write("content/roles/long.md", $"---\ncategory: {new string('c', 260)}\n---\n\n" + Example.With("Lighthouse Keeper", string.Join(' ', Enumerable.Repeat("Museum", 60))));
        var (exit, output, error) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("would have 419 bytes", output, StringComparison.Ordinal);
        Assert.Contains("would have 260 bytes", output, StringComparison.Ordinal);
        Assert.DoesNotContain("too long", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_of_the_longest_titles_stand_side_by_side()
    {
        var (first, second) = (new string('a', 125), new string('灯', 41));
        _site.Write("content/roles/keeper.md", Example.With("Lighthouse Keeper", first));
        _site.Write("content/roles/other.md", Example.With("Fair.", $"Near {first} (44.2).", Example.With("Lighthouse Keeper", second)));
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output + error);
        Assert.True(File.Exists(Path.Combine(_site.Output, "compare", $"{first}-vs-{second}", "index.html")));
    }

    [Theory]
    [InlineData("Lighthouse Keeper", "LETTERS", "")]
    [InlineData("Mid-level", "LETTERS", "")]
    [InlineData("## Role Definition", "---\nredirect-from: [LETTERS]\n---\n\n## Role Definition", "")]
    [InlineData("## Role Definition", "---\ncategory: Sea\n---\n\n## Role Definition", "    slug: LETTERS\n")]
    public void A_name_of_too_many_bytes_is_a_finding(string old, string @new, string category)
    {
        var letters = new string('灯', 100);
        _site.Write("aijri.yml", $"title: Test\ncategories:\n  - name: Sea\n{category.Replace("LETTERS", letters, StringComparison.Ordinal)}leaderboards:\n  - id: s\n    title: All {{seniority}}\n    each: seniority\n");
        _site.Write("content/roles/keeper.md", Example.With(old, @new.Replace("LETTERS", letters, StringComparison.Ordinal)));
        var (_, output, error) = _site.Run("build");
        Assert.Matches("30[02] bytes; at most 125 are allowed", output + error);
        Assert.DoesNotContain("too long", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ role.titel }}", "role.html:1:")]
    [InlineData("{{ for x in role.tasks }}", "role.html:1:")]
    [InlineData("{{ include 'partials/nope.html' }}", "There is no template `partials/nope.html`")]
    [InlineData("{{ include '../../../etc/passwd' }}", "There is no template")]
    [InlineData("{{ asset 'nope.css' }}", "There is no asset `nope.css`")]
    [InlineData("{{ while true }}x{{ end }}", "AIJ901")]
    [InlineData("{{ include 'layouts/role.html' }}", "AIJ901")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", "role.html:1:")]
    [InlineData("{{ for a in ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'] }}{{ regex.replace a '^(a+)+$' '' }}{{ end }}", "The regular expression takes more than a second.")]
    [InlineData("{{ role.zone }}", "show one of them: `name`, `slug`, `rule`, `meaning`")]
    [InlineData("{{ 'x' + role.zone }}", "show one of them: `name`, `slug`, `rule`, `meaning`")]
    [InlineData("{{ role.title = 'x' }}", "role.html:1:")]
    [InlineData("{{ site.title = 'x' }}", "role.html:1:")]
    [InlineData("{{ site.counts.roles = 1 }}", "role.html:1:")]
    [InlineData("{{ site.nav[0].title = 'x' }}", "role.html:1:")]
    [InlineData("{{ site.nav[0] = 'x' }}", "role.html:1:")]
    public void A_broken_template_is_one_finding_with_its_place_and_nothing_is_published(string template, string words)
    {
        _site.Write("themes/default/layouts/role.html", template);
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("AIJ901", output, StringComparison.Ordinal);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.Contains("1 error,", output, StringComparison.Ordinal);
        Assert.Empty(_site.Published());
    }

    [Fact]
    public void A_page_that_cannot_be_made_is_not_left_out_of_the_site_when_its_mistake_is_but_a_warning()
    {
        _site.Write("themes/default/layouts/verification.html", "{{ role.titel }}");
        var (_, output, error) = _site.Run("build", "--severity", "AIJ901=warning");
        Assert.Contains("warning[AIJ901]", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was published.", error, StringComparison.Ordinal);
        Assert.Empty(_site.Published());
    }

    [Fact]
    public void What_keeps_a_site_from_being_published_is_an_error_whatever_severity_its_rule_has()
    {
        _site.Write("aijri.yml", "title: Test\nexample: lighthouse-keper\n");
        var (exit, output, _) = _site.Run("build", "--severity", "AIJ107=note");
        Assert.Equal(1, exit);
        Assert.Contains("error[AIJ107] invalid-value: No document has the page `lighthouse-keper`.", output, StringComparison.Ordinal);
        Assert.Contains("1 error,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_theme_is_exit_code_2_with_a_hint()
    {
        var (exit, output, error) = _site.Run("build", "--theme", "defualt");
        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains("--theme: there is no theme `defualt`. Did you mean `default`? Themes here: default.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_themes_is_told_where_one_comes_from()
    {
        Directory.Delete(Path.Combine(_site.Root, "themes"), recursive: true);
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("Copy the folder themes/ of AIJRI's repository", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_is_not_there_is_a_finding_at_its_name()
    {
        _site.Write("aijri.yml", "title: x\ntheme: defualt\n");
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("AIJ904", output, StringComparison.Ordinal);
        Assert.Contains($"{Path.GetRelativePath(Directory.GetCurrentDirectory(), _site.Root)}/aijri.yml:2:8", output, StringComparison.Ordinal);
        Assert.Contains("2 | theme: defualt\n  |        ^^^^^^^\n", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean `default`?", output, StringComparison.Ordinal);
        _site.Write("aijri.yml", "title: x\ntheme: mine\n");
        _site.Write("themes/mine/theme.yml", "name: mine\nextends: defautl\n");
        (exit, output, _) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("/themes/mine/theme.yml:2:10", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean `default`? Themes here: default, mine.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_overrides_another_file_by_file()
    {
        _site.Write("themes/mine/theme.yml", "name: mine\nextends: default\n");
        _site.Write("themes/mine/layouts/not_found.html", "<h1>Lost at sea</h1>");
        Assert.Equal(0, _site.Run("build", "--theme", "mine").ExitCode);
        Assert.Contains("Lost at sea", _site.Read("output/404.html"), StringComparison.Ordinal);
        Assert.Contains("Lighthouse Keeper", _site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_document_loses_its_page_and_nothing_else_and_foreign_files_stay()
    {
        _site.Write("content/roles/second.md", Example.With("Lighthouse Keeper", "Second Keeper"));
        _site.Write("output/CNAME", "x.example");
        _site.Run("build");
        Assert.Contains("roles/second-keeper/index.html", _site.Published().Keys);
        File.Delete(Path.Combine(_site.Root, "content/roles/second.md"));
        Assert.Contains("5 removed", _site.Run("build").Error, StringComparison.Ordinal);
        var published = _site.Published();
        Assert.DoesNotContain("roles/second-keeper/index.html", published.Keys);
        Assert.Contains("roles/lighthouse-keeper/index.html", published.Keys);
        Assert.Contains("CNAME", published.Keys);
    }

    [Fact]
    public void A_file_that_no_build_wrote_is_never_overwritten()
    {
        _site.Write("output/index.html", "mine");
        var (exit, _, error) = _site.Run("build");
        Assert.Equal(2, exit);
        Assert.Contains("was not written by an earlier build", error, StringComparison.Ordinal);
        Assert.Equal("mine", Encoding.UTF8.GetString(Assert.Single(_site.Published()).Value));
    }

    [Fact]
    public void Drafts_are_checked_but_published_only_when_asked_for()
    {
        _site.Write("content/roles/second.md", $"---\ntitle: Second Keeper\nstatus: draft\n---\n\n{Example.With("| Job Title | Lighthouse Keeper |\n", "")}");
        Assert.Equal(0, _site.Run("build").ExitCode);
        Assert.DoesNotContain("roles/second-keeper/index.html", _site.Published().Keys);
        Assert.Equal(0, _site.Run("build", "--drafts").ExitCode);
        Assert.Contains("roles/second-keeper/index.html", _site.Published().Keys);
    }

    [Fact]
    public void A_site_of_drafts_alone_is_built_and_says_why_it_is_empty()
    {
        _site.Write("content/roles/keeper.md", $"---\nstatus: draft\n---\n\n{Example.Text}");
        var (exit, output, error) = _site.Run("build");
        Assert.True(exit == 0, output);
        Assert.Contains("The site has no role: 1 draft is not published; --drafts publishes it.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("how-to-read", _site.Read("output/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("draft", _site.Run("build", "--drafts").Error, StringComparison.Ordinal);
        Assert.Contains("#how-to-read", _site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_with_one_slug_name_each_other()
    {
        _site.Write("content/roles/second.md", Example.Text);
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("AIJ601", output, StringComparison.Ordinal);
        Assert.Contains("roles/keeper.md", output, StringComparison.Ordinal);
        Assert.Contains("roles/second.md", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_category_gets_a_hint()
    {
        _site.Write("content/roles/keeper.md", $"---\ncategory: Sae\n---\n\n{Example.Text}");
        var (exit, output, _) = _site.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("keeper.md:2:11", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean `Sea`?", output, StringComparison.Ordinal);
    }
}
