using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Sides;

/// <summary>One state of the documents, ready to be checked.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Content">Full path of the documents' folder.</param>
/// <param name="Methodologies">The versions of the method.</param>
/// <param name="Defaults">Defaults of the documents' folders.</param>
/// <param name="IsKept">Whether the folder is still there afterwards; that of a revision is not.</param>
internal sealed record Side(string Name, string Content, Methodologies Methodologies, FolderDefaults Defaults, bool IsKept = true)
{
    /// <summary>What reports call the working tree.</summary>
    public const string WorkingTree = "the working tree";

    /// <summary>The documents of a site.</summary>
    public static Side Of(string name, Workspace workspace, bool isKept = true) => new(name, workspace.Content, workspace.Methodologies, workspace.Defaults, isKept);

    /// <summary>The site that the command works in, or where there is none <paramref name="content"/> or the working folder; null, with findings, when its configuration is wrong.</summary>
    public static Side? OfWorkingTree(string? root, string? content, FindingBag findings)
    {
        if (Workspace.Open(root, null, findings) is not { } workspace)
            return null;
        if (workspace.Root is not null || content is null)
            return Of(WorkingTree, workspace);
        return Directory.Exists(content) ? OfFolder(WorkingTree, Path.GetFullPath(content), findings) : throw new UsageException($"--content: there is no folder {content}.");
    }

    /// <summary>A site's root, or a folder of documents; null, with findings, when its configuration is wrong.</summary>
    public static Side? OfFolder(string name, string folder, FindingBag findings)
    {
        if (File.Exists(Path.Combine(folder, SiteSettings.FileName)))
            return Workspace.Open(folder, null, findings) is { } site ? Of(name, site) : null;
        // Part of a site is held to the site's method.
        if (Workspace.FindRoot(folder) is { } above)
            return Workspace.Open(above, null, findings) is { } site ? Of(name, site) with { Content = folder, Defaults = FolderPath.Contains(site.Content, folder) ? site.Defaults : new FolderDefaults(folder) } : null;
        return Methodologies.Read(Path.Combine(folder, "methodology"), "methodology", new SiteSettings().Methodology, null, findings) is { } methodologies
            ? new Side(name, folder, methodologies, new FolderDefaults(folder)) : null;
    }

    /// <summary>Checks the documents.</summary>
    /// <param name="withLinks">Whether links are followed.</param>
    public MovesSide Check(bool withLinks = true) => new(
        Compiler.Check(ContentFolder.Documents(Content, withLinks), Methodologies, Defaults, null, Severities.Default, Environment.ProcessorCount, byInputs: true),
        Methodologies.Default, role => Compiler.Check(role.File, Methodologies, Defaults, new FindingBag()));

    /// <summary>The path that a terminal can open from the working folder; as it is where the folder is not kept.</summary>
    public string FromHere(string path) => IsKept ? Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Content, path)).Replace('\\', '/') : path;
}
