namespace Aijri.Tests;

/// <summary>Files that tests read: the repository's own, and the source document, which stands beside the repository or not at all.</summary>
internal static class Files
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The source document; it is not part of the project.</summary>
    public static string SourceDocument { get; } = Path.Combine(Root, "..", "shared", "source", "ml-ai-engineer.txt");

    /// <summary>A file of the repository.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "AIJRI.sln")))
                return folder;
        }
        throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
