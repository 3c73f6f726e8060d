using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
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
        // What names an object may end as the words of a message do, so what follows is asked of the object.
        if (!revision.StartsWith('-') && Run("rev-parse", "--verify", "--quiet", revision) is (0, var named, _) && Run("rev-parse", "--verify", "--quiet", named.Trim() + "^{commit}") is (0, var commit, _))
            return commit.Trim();
        var hint = Run("rev-parse", "--is-shallow-repository").Output.Trim() == "true"
            ? "This repository is a shallow clone and lacks older revisions; fetch them first."
            : DidYouMean.Sentence(revision, Run("for-each-ref", "--format=%(refname:short)").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        throw new UsageException($"`{revision}` is neither a folder nor a revision that git knows. {hint}".TrimEnd());
    }

    /// <summary>Whether <paramref name="path"/>, from the top, is there in <paramref name="commit"/>; "" is the top itself.</summary>
    public bool Has(string commit, string path) => Run("cat-file", "-e", $"{commit}:{path}").Exit == 0;

    /// <summary>Writes every file below <paramref name="path"/> in <paramref name="commit"/> below <paramref name="target"/>, at its place from the top and byte by byte as it was committed.</summary>
    /// <remarks>Not by git archive, which leaves out what attributes of the repository say.</remarks>
    public void Unpack(string commit, string path, string target)
    {
        var (exit, list, error) = Run(["ls-tree", "-r", "-z", "--full-tree", commit, .. path.Length == 0 ? (string[])[] : ["--", path]]);
        if (exit != 0)
            throw new UsageException($"git ls-tree failed: {FirstLine(error)}");
        using var git = Start(["cat-file", "--batch"]);
        var errors = git.StandardError.ReadToEndAsync();
        foreach (var entry in list.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "100644 blob 3b18…<tab>content/welder.md". Folders come with their files. A link could lead out of the folder that is unpacked to, and is left out.
            if (!entry.StartsWith("100", StringComparison.Ordinal) || entry.IndexOf('\t', StringComparison.Ordinal) is var tab && tab < 0)
                continue;
            var file = Path.GetFullPath(Path.Combine(target, entry[(tab + 1)..]));
            if (!FolderPath.Contains(target, file))
                throw new UsageException($"git gave a path outside its folder: {entry[(tab + 1)..]}.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            git.StandardInput.Write(entry[..tab].Split(' ')[2] + "\n");
            git.StandardInput.Flush();
            File.WriteAllBytes(file, Blob(git.StandardOutput.BaseStream) ?? throw new UsageException($"git cannot read {entry[(tab + 1)..]} of {commit}. {FirstLine(errors.IsCompleted ? errors.Result : "")}".TrimEnd()));
        }
        git.StandardInput.Close();
        git.WaitForExit();
    }

    // "3b18… blob 6", the bytes, and a line end; null where git says that there is none.
    private static byte[]? Blob(Stream output)
    {
        var head = new StringBuilder();
        for (int read; (read = output.ReadByte()) is not ('\n' or -1);)
            head.Append((char)read);
        if (head.ToString().Split(' ') is not [_, "blob", var size])
            return null;
        var bytes = new byte[int.Parse(size, CultureInfo.InvariantCulture)];
        output.ReadExactly(bytes);
        output.ReadByte();
        return bytes;
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
        var start = new ProcessStartInfo(Program, ["-C", Top, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
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
