using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Cli.Sides;

/// <summary>A folder's git repository, asked through the git command.</summary>
/// <param name="Top">The repository's work tree.</param>
/// <param name="Prefix">The folder within it: "" or "sites/careers/".</param>
/// <param name="Program">The git command.</param>
internal sealed record Git(string Top, string Prefix, string Program)
{
    /// <summary>The repository that <paramref name="folder"/> is in.</summary>
    /// <exception cref="UsageException">It is in none, or there is no git on this machine.</exception>
    public static Git Open(string folder, string program = "git")
    {
        var (exit, output, error) = new Git(folder, "", program).Run("rev-parse", "--show-toplevel", "--show-prefix");
        return exit == 0 && output.Split('\n') is [var top, var prefix, ..] ? new Git(top, prefix, program)
            : throw new UsageException($"Revisions are read from a git repository. git says: {FirstLine(error)}");
    }

    /// <summary>The commit that <paramref name="revision"/> names.</summary>
    /// <exception cref="UsageException">It names none.</exception>
    public string Commit(string revision)
    {
        if (!revision.StartsWith('-') && Run("rev-parse", "--verify", "--quiet", revision + "^{commit}") is (0, var commit, _))
            return commit.Trim();
        var hint = Run("rev-parse", "--is-shallow-repository").Output.Trim() == "true"
            ? "This repository is a shallow clone and lacks older revisions; fetch them first."
            : DidYouMean.Sentence(revision, Run("for-each-ref", "--format=%(refname:short)").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        throw new UsageException($"`{revision}` is neither a folder nor a revision that git knows. {hint}".TrimEnd());
    }

    /// <summary>Whether <paramref name="path"/>, from the top, is there in <paramref name="commit"/>; "" is the top itself.</summary>
    public bool Has(string commit, string path) => Run("cat-file", "-e", $"{commit}:{path}").Exit == 0;

    /// <summary>Unpacks <paramref name="path"/> of <paramref name="commit"/> below <paramref name="target"/>, at its place from the top.</summary>
    public void Unpack(string commit, string path, string target)
    {
        using var git = Start(["--literal-pathspecs", "archive", "--format=tar", commit, "--", path.Length == 0 ? "." : path]);
        var error = git.StandardError.ReadToEndAsync();
        try
        {
            using var tar = new TarReader(git.StandardOutput.BaseStream, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry)
                Unpack(entry, target);
            git.StandardOutput.BaseStream.CopyTo(Stream.Null);
        }
        catch (InvalidDataException)
        {
            throw new UsageException($"git archive gave no tar archive. {FirstLine(error.Result)}".TrimEnd());
        }
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new UsageException($"git archive failed: {FirstLine(error.Result)}");
    }

    // Folders come with their files. A link could lead out of the folder that is unpacked to, and is left out.
    private static void Unpack(TarEntry entry, string target)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            return;
        var path = Path.GetFullPath(Path.Combine(target, entry.Name));
        if (!FolderPath.Contains(target, path))
            throw new UsageException($"git archive gave a path outside its folder: {entry.Name}.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        entry.DataStream?.CopyTo(file);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var git = Start(arguments);
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output, error.Result);
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Program, ["-C", Top, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException("Revisions are read with git, and there is no git here. Compare two folders instead.");
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0];
}
