using Aijri.Documents;
using Aijri.Findings;
using Aijri.Rendering;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli;

/// <summary>The site that the command works in, or none.</summary>
/// <param name="Root">Its folder; null outside any site.</param>
/// <param name="Settings">What its aijri.yml says; null outside any site.</param>
/// <param name="Content">The full path of its content folder, or of the folder that was named.</param>
/// <param name="Methodologies">The versions of the method.</param>
internal sealed record Workspace(string? Root, SiteSettings? Settings, string Content, Methodologies Methodologies)
{
    /// <summary>Finds the site and reads its configuration; null, with findings, when something in it is wrong.</summary>
    /// <param name="root">The folder named by --root; null: looked for upwards from the working folder.</param>
    /// <param name="content">The folder named by --content; null: the configuration's.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <exception cref="UsageException">The folder named has no aijri.yml.</exception>
    public static Workspace? Open(string? root, string? content, FindingBag findings)
    {
        var folder = RootOf(root);
        if (folder is null || !File.Exists(Path.Combine(folder, SiteSettings.FileName)))
        {
            if (root is not null)
                throw new UsageException(Directory.Exists(root) ? $"--root: there is no {SiteSettings.FileName} in {root}." : $"--root: there is no folder {root}.");
            return new Workspace(null, null, Path.GetFullPath(content ?? "."), new Methodologies(Methodology.BuiltIn));
        }
        var file = SourceFile.Read(Path.Combine(folder, SiteSettings.FileName), SiteSettings.FileName);
        if (SiteSettings.Read(file, findings) is not { } settings)
            return null;
        // The configuration names folders from its own; the command line, from the working folder.
        var documents = content is null ? Path.GetFullPath(Path.Combine(folder, settings.Content)) : Path.GetFullPath(content);
        if (!Directory.Exists(documents))
        {
            if (content is not null)
                throw new UsageException($"--content: there is no folder {content}.");
            findings.Add(Rules.MissingFile, settings.ContentPlace ?? Location.Whole(file.Path), $"There is no folder `{settings.Content}` with documents.");
            return null;
        }
        var displayFolder = Path.GetRelativePath(folder, Path.Combine(documents, "methodology")).Replace('\\', '/');
        if (Methodologies.Read(Path.Combine(documents, "methodology"), displayFolder, settings.Methodology, settings.MethodologyPlace, findings) is not { } methodologies)
            return null;
        settings.CheckFilters(methodologies.Default, file, findings);
        return findings.HasErrors ? null : new Workspace(folder, settings, documents, methodologies);
    }

    /// <summary>The same for documents and folders that were named: the site they are in, else that of the working folder.</summary>
    /// <param name="root">The folder named by --root; null: that of the paths.</param>
    /// <param name="paths">What was named.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <exception cref="UsageException">They are in two sites.</exception>
    public static Workspace? OpenFor(string? root, IReadOnlyCollection<string> paths, FindingBag findings)
    {
        var sites = root is not null ? [] : paths.Select(p => FindRoot(Path.GetFullPath(p))).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return sites.Length > 1 ? throw new UsageException($"What is named is in two sites, {sites[0]} and {sites[1]}: name the documents of one, or the site with --root.") : Open(root ?? sites.SingleOrDefault(), null, findings);
    }

    /// <summary>What is said where a command needs a site and there is none.</summary>
    public static UsageException NoSite() =>
        new($"There is no {SiteSettings.FileName} here or above: a site's root has one. Name another folder with --root. A site begins with a file {SiteSettings.FileName} that says `title: …`, and a folder themes/ copied from AIJRI's repository.");

    /// <summary>The site's folder: the one named by --root, or the nearest upwards from the working folder that has aijri.yml; null when there is none.</summary>
    public static string? RootOf(string? root) => root is null ? FindRoot(Directory.GetCurrentDirectory()) : Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>The folder of all themes. There is one where there is a site.</summary>
    public string Themes => Path.Combine(Root!, "themes");

    /// <summary>The folder of sources that a site at <paramref name="output"/> would not be apart from; null: it would be from all.</summary>
    public string? SourcesAt(string output)
    {
        var to = FolderPath.Followed(output);
        return ((string[])[Content, Themes]).FirstOrDefault(s => FolderPath.Followed(Path.GetFullPath(s)) is var from && (FolderPath.Contains(from, to) || FolderPath.Contains(to, from)));
    }

    /// <summary>Reports a theme that the configuration names and that is not there, and a folder that it names for the site and that is not apart from its sources.</summary>
    public void CheckFolders(FindingBag findings)
    {
        if (Settings is { ThemePlace: { } theme } && !Theme.HasSettings(Path.Combine(Themes, Settings.Theme)))
            findings.Add(Theme.Missing(Themes, Settings.Theme, theme));
        if (Settings is { OutputPlace: { } output } && SourcesAt(Path.GetFullPath(Path.Combine(Root!, Settings.Output))) is { } sources)
            findings.Add(Rules.InvalidValue, output, $"The site would be written among its own sources: `{Settings.Output}` and `{Path.GetRelativePath(Root!, sources).Replace('\\', '/')}` are not apart.", "Name a folder of its own.");
    }

    /// <summary>The folders that paths in findings may be relative to, the likeliest first.</summary>
    public string[] Folders => Root is null ? [Content] : [Content, Root];

    /// <summary>A document's path from the content folder; null when it is not in it.</summary>
    public string? PathInContent(InputFile file) => FolderPath.Within(Content, file.FullPath);

    /// <summary>The site's other documents, among which <paramref name="files"/> stand: those that they may quote. None where none of them is of the site.</summary>
    public List<InputFile> Others(IReadOnlyCollection<InputFile> files)
    {
        if (Root is null || files.All(f => PathInContent(f) is null))
            return [];
        var named = files.Select(f => f.FullPath).ToHashSet(StringComparer.Ordinal);
        return [.. ContentFolder.Documents(Content).Where(f => !named.Contains(f.FullPath))];
    }

    /// <summary>Defaults of the folders of documents.</summary>
    public FolderDefaults Defaults => new(Content);

    /// <summary>The site that <paramref name="from"/> is in: the nearest folder upwards with an aijri.yml; null when there is none.</summary>
    public static string? FindRoot(string from)
    {
        for (var folder = from; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SiteSettings.FileName)))
                return folder;
        }
        return null;
    }
}
