using Aijri.Cli;

namespace Aijri.Tests;

/// <summary>A small site in a folder of its own, and the command run in it as a user would.</summary>
internal sealed class TestSite : IDisposable
{
    public TestSite(bool isEmpty = false)
    {
        Root = Directory.CreateTempSubdirectory("aijri-test-").FullName;
        if (isEmpty)
            return;
        Write("aijri.yml", "title: Test\nbase-url: https://x.example/sub/\ncategories:\n  - name: Sea\nleaderboards:\n  - id: all\n    title: All\n");
        Write("content/methodology/aijri-1.yml", Files.Read("content", "methodology", "aijri-1.yml"));
        Write("content/roles/keeper.md", Example.Text);
        Copy(Path.Combine(Files.Root, "themes", "default"), Path.Combine(Root, "themes", "default"));
    }

    /// <summary>The site's folder.</summary>
    public string Root { get; }

    /// <summary>A folder in, a folder out: the expected site is compared file by file.</summary>
    public string Output => Path.Combine(Root, "output");

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Runs the command on this site.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] args) => Command([.. args, .. args[0] is "build" or "check" ? (string[])["--root", Root] : []]);

    /// <summary>Runs the command.</summary>
    public static (int ExitCode, string Output, string Error) Command(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (Program.Run(args, output, error), output.ToString(), error.ToString());
    }

    /// <summary>Every file of the output folder and its bytes, in order.</summary>
    public SortedDictionary<string, byte[]> Published() => new(
        Directory.Exists(Output) ? Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Output, f).Replace('\\', '/'), File.ReadAllBytes) : [],
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
