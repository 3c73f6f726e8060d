using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Sides;

/// <summary>The documents as they were in a git revision.</summary>
internal static class Revision
{
    /// <summary>Unpacks the documents of <paramref name="revision"/>; null, with findings, when the site's configuration was wrong there.</summary>
    /// <param name="revision">Anything that names a commit.</param>
    /// <param name="root">The folder whose site is meant: the site's root now, or the working folder.</param>
    /// <param name="content">The documents' folder in the revision, from <paramref name="root"/>; null: what aijri.yml said there.</param>
    /// <param name="temporary">Where it is unpacked to.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <exception cref="UsageException">There is no such revision or folder, or no git.</exception>
    public static Side? Open(string revision, string root, string? content, string temporary, FindingBag findings)
    {
        var git = OpenGit(revision, root);
        var commit = git.Commit(revision);
        var site = Path.GetFullPath(Path.Combine(temporary, git.Prefix));
        var isSite = git.Has(commit, git.Prefix + SiteSettings.FileName);
        if (isSite)
        {
            git.Unpack(commit, git.Prefix + SiteSettings.FileName, temporary);
            if (SiteSettings.Read(SourceFile.Read(Path.Combine(site, SiteSettings.FileName), $"{revision}:{SiteSettings.FileName}"), findings) is not { } settings)
                return null;
            content ??= settings.Content;
        }
        if (content is null)
            throw new UsageException($"There is no {SiteSettings.FileName} in {revision}: name the documents' folder with --content.");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(site, content)));
        var path = FolderPath.Within(temporary, folder) ?? throw new UsageException($"--content: `{content}` is outside the git repository.");
        if (!git.Has(commit, path))
            throw new UsageException($"There is no folder {content} in {revision}. --content names another.");
        git.Unpack(commit, path, temporary);
        // Where links alone were in it, or what it names is a file.
        if (!Directory.Exists(folder))
            throw new UsageException($"There are no documents in {content} of {revision}.");
        if (!isSite)
            return Side.OfFolder(revision, folder, findings) is { } side ? side with { IsKept = false } : null;
        return Workspace.Open(site, folder, findings) is { } workspace ? Side.Of(revision, workspace, isKept: false) : null;
    }

    private static Git OpenGit(string revision, string root)
    {
        try
        {
            return Git.Open(root);
        }
        catch (UsageException e)
        {
            throw new UsageException($"There is no folder `{revision}`. {e.Message}");
        }
    }
}
