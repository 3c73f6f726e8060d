using System.Globalization;
using System.Text.RegularExpressions;

namespace Aijri.Tests.Sites;

/// <summary>A site of 25 roles that is built again and again: the example's and 24 of no. 0 to no. 23, in which nothing is found.</summary>
internal sealed partial class RebuiltSite : IDisposable
{
    private readonly TestSite _site = new();

    public RebuiltSite()
    {
        for (var i = 0; i < 24; i++)
            Write(i);
    }

    /// <summary>The site.</summary>
    public TestSite Site => _site;

    public void Dispose() => _site.Dispose();

    /// <summary>Writes the document of a number.</summary>
    public void Write(int index, string sentence = "Fog.", string? title = null, string aliases = "[]", string front = "")
    {
        var text = GeneratedDocument.Of(index).Replace("| Job Title | Role |", $"| Job Title | {title ?? $"Keeper no. {index}"} |", StringComparison.Ordinal);
        _site.Write($"content/roles/r{index}.md", $"---\naliases: {aliases}\n{front}\n---\n\n{text}{GeneratedDocument.OtherSections}{sentence}\n");
    }

    /// <summary>Builds the site, which must succeed, and counts files.</summary>
    public (int Written, int Unchanged, int Kept, int Removed, string Error) Build(params string[] options)
    {
        var (exit, output, error) = _site.Run(["build", .. options]);
        Assert.True(exit == 0, output + error);
        var counts = Counts().Match(error).Groups;
        int Number(int group) => counts[group].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return (Number(1), Number(2), Number(4), Number(5), error);
    }

    /// <summary>What is published is what a build into an empty folder publishes, and so is what it leaves for the next one.</summary>
    public void AssertClean()
    {
        var published = _site.Published();
        Directory.Move(_site.Output, Path.Combine(_site.Root, "before"));
        Assert.Equal(0, _site.Run("build").ExitCode);
        Assert.Equal(_site.Published(), published);
    }

    [GeneratedRegex(@"(\d+) files? written, (\d+) unchanged( \((\d+) not made again\))?, (\d+) removed")]
    private static partial Regex Counts();
}
