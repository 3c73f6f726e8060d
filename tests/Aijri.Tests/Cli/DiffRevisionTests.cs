using System.Diagnostics;
using Aijri.Cli;
using Aijri.Cli.Sides;

namespace Aijri.Tests.Cli;

/// <summary>Revisions of a temporary repository. The site is in a folder of it.</summary>
public sealed class DiffRevisionTests : IDisposable
{
    private readonly MovesSite _site = new();

    public void Dispose() => _site.Dispose();

    private string Site => Path.Combine(_site.Root, "careers");

    [NeedsFact("git")]
    public void A_revision_is_compared_with_the_working_tree_and_with_another()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/roles/keeper.md", MovesSite.Keeper);
        Git("tag", "first");
        Commit("careers/content/roles/pilot.md", MovesSite.Pilot);
        _site.Write("careers/content/roles/keeper.md", MovesSite.GreenKeeper);
        Assert.StartsWith("From first to the working tree, 1 of 1 role moved, 1 to another zone; 1 added. 2 quotations are stale.\n", Diff("first"), StringComparison.Ordinal);
        Assert.StartsWith("From first to HEAD, no role moved; 1 added.\n", Diff("first", "HEAD"), StringComparison.Ordinal);
        Assert.StartsWith("From HEAD to first, no role moved; 1 removed.\n", Diff("HEAD", "first"), StringComparison.Ordinal);
        Assert.Contains("roles/pilot.md:88:36: quotes 44.2", Diff("HEAD", "."), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void The_content_folder_is_the_one_of_the_revision()
    {
        Commit("careers/aijri.yml", "title: Test\ncontent: ../documents\n");
        Commit("documents/keeper.md", MovesSite.Keeper);
        Git("tag", "first");
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/keeper.md", MovesSite.GreenKeeper);
        Assert.Contains("44.2 → 48.1", Diff("first"), StringComparison.Ordinal);
        Assert.Contains("44.2 → 48.1", Diff("first", "HEAD"), StringComparison.Ordinal);
        Assert.Contains("nothing moved", Diff("HEAD", "--content", "content"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void Documents_outside_any_site_are_named_with_content()
    {
        Commit("keeper/keeper.md", MovesSite.Keeper);
        Commit("careers/README.md", "x");
        Git("tag", "first");
        Commit("keeper/keeper.md", MovesSite.GreenKeeper);
        Assert.Contains("There is no aijri.yml in first: name the documents' folder with --content.", Refused("first", "HEAD"), StringComparison.Ordinal);
        Assert.Contains("44.2 → 48.1", Diff("first", "HEAD", "--content", "../keeper"), StringComparison.Ordinal);
        Assert.Contains("44.2 → 48.1", Diff("first", "HEAD", "--content", ".."), StringComparison.Ordinal);
        Assert.Contains("There is no folder nowhere in first", Refused("first", "HEAD", "--content", "nowhere"), StringComparison.Ordinal);
        Assert.Contains("outside the git repository", Refused("first", "HEAD", "--content", "../.."), StringComparison.Ordinal);
        Assert.Contains("There are no documents", Refused("first", "HEAD", "--content", "README.md"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void An_empty_folder_is_no_state_of_the_documents()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/roles/keeper.md", MovesSite.Keeper);
        Git("tag", "first");
        Directory.CreateDirectory(Path.Combine(Site, "first"));
        Assert.Contains("No documents found in first", Refused(Path.Combine(Site, "first")).Replace(Site + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("nothing moved", Diff(":/x"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void Links_are_left_out_on_both_sides()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/roles/keeper.md", MovesSite.Keeper);
        _site.Write("shared/pilot.md", MovesSite.Pilot);
        Directory.CreateSymbolicLink(Path.Combine(Site, "content", "shared"), Path.Combine(_site.Root, "shared"));
        Assert.Contains("nothing moved", Diff("HEAD"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void A_folder_wins_over_a_revision_of_its_name()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/keeper.md", MovesSite.Keeper);
        _site.Write("old/keeper.md", MovesSite.GreenKeeper);
        Git("branch", "old");
        Assert.Contains("44.2 → 48.1", Diff("HEAD", _site.Old), StringComparison.Ordinal);
        Assert.Contains("nothing moved", Diff("HEAD", "old"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void An_unknown_revision_gets_a_hint_and_a_wrong_configuration_a_finding()
    {
        Commit("careers/aijri.yml", "titel: Test\n");
        Git("tag", "release-1");
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/keeper.md", MovesSite.Keeper);
        Assert.Contains("`relaese-1` is neither a folder nor a revision that git knows. Did you mean `release-1`?", Refused("relaese-1"), StringComparison.Ordinal);
        var error = Refused("release-1");
        Assert.Contains("AIJ106", error, StringComparison.Ordinal);
        Assert.Contains("release-1:aijri.yml:1:1", error, StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void A_folder_that_is_in_no_repository_has_no_revisions()
    {
        _site.Write("careers/aijri.yml", "title: Test\n");
        _site.Write("careers/content/keeper.md", MovesSite.Keeper);
        Assert.Contains("There is no folder `HEAD`. Revisions are read from a git repository.", Refused("HEAD"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void What_the_repository_leaves_out_of_archives_is_compared_all_the_same()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        Commit(".gitattributes", "*.md export-ignore\nкрыло.txt eol=crlf\n");
        Commit("careers/content/крыло.txt", "one\ntwo\n");
        Commit("careers/content/keeper.md", MovesSite.Keeper);
        Assert.Contains("nothing moved (1 role)", Diff("HEAD"), StringComparison.Ordinal);
        using var temporary = new TemporaryFolders();
        var side = Revision.Open("HEAD", Site, null, temporary.Create(), new Aijri.Findings.FindingBag());
        Assert.Equal("one\ntwo\n", File.ReadAllText(Path.Combine(side!.Content, "крыло.txt")));
    }

    [NeedsFact("git")]
    public void A_link_in_a_revision_is_left_out_and_leads_nowhere()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        _site.Write("secret.md", MovesSite.Pilot);
        Directory.CreateDirectory(Path.Combine(Site, "content"));
        File.CreateSymbolicLink(Path.Combine(Site, "content", "link.md"), Path.Combine(_site.Root, "secret.md"));
        Commit("careers/content/keeper.md", MovesSite.Keeper);
        Assert.Contains("nothing moved (1 role)", Diff("HEAD"), StringComparison.Ordinal);
    }

    [NeedsFact("git")]
    public void What_was_unpacked_is_gone_afterwards()
    {
        Commit("careers/aijri.yml", "title: Test\n");
        Commit("careers/content/keeper.md", MovesSite.Keeper);
        string unpacked;
        using (var temporary = new TemporaryFolders())
        {
            unpacked = temporary.Create();
            var side = Revision.Open("HEAD", Site, null, unpacked, new Aijri.Findings.FindingBag());
            Assert.True(File.Exists(Path.Combine(side!.Content, "keeper.md")));
            Assert.Equal(Path.Combine(unpacked, "careers", "content"), side.Content);
        }
        Assert.False(Directory.Exists(unpacked));
    }

    [Fact]
    public void A_machine_without_git_says_so() =>
        Assert.Contains("there is no git here", Assert.Throws<UsageException>(() => Aijri.Cli.Sides.Git.Open(_site.Root, "no-such-git")).Message, StringComparison.Ordinal);

    private string Diff(params string[] args)
    {
        var (exit, output, error) = TestSite.Command(["diff", .. args, "--root", Site]);
        Assert.Equal((0, ""), (exit, error));
        return output;
    }

    private string Refused(params string[] args)
    {
        var (exit, output, error) = TestSite.Command(["diff", .. args, "--root", Site]);
        Assert.Equal((2, ""), (exit, output));
        return error;
    }

    private void Commit(string path, string text)
    {
        if (!Directory.Exists(Path.Combine(_site.Root, ".git")))
            Git("init", "-q");
        _site.Write(path, text);
        Git("add", "-A", ":!secret.md");
        Git("-c", "user.name=Test", "-c", "user.email=test@x.example", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "x");
    }

    private void Git(params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _site.Root, .. args]) { RedirectStandardError = true })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
