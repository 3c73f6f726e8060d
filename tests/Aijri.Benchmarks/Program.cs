using System.Globalization;
using System.Text;
using Aijri.Benchmarks.Corpus;
using BenchmarkDotNet.Running;

namespace Aijri.Benchmarks;

/// <summary>Times the stages, and writes the documents that whole programs are timed on.</summary>
internal static class Program
{
    private const string Usage = """
        generate FOLDER [--count N] [--seed S]   a site of N documents (10,000; seed 1), the same on every machine
        stages [BenchmarkDotNet's options]       a benchmark of each stage, of a document and of a site, and of the whole
        """;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["generate", var folder, .. var options] when Number(options, "--count", 10_000) is > 0 and var count && count <= Role.Most:
                Generate(folder, count, Number(options, "--seed", 1));
                return 0;
            case ["stages", .. var options]:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. options.Length == 0 ? ["--filter", "*"] : options]);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Number(string[] options, string name, int otherwise) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;

    internal static void Generate(string folder, int count, int seed)
    {
        var roles = Path.Combine(folder, "content", "roles");
        if (Directory.Exists(roles))
            throw new IOException($"{roles} is there already.");
        Directory.CreateDirectory(roles);
        File.WriteAllText(Path.Combine(folder, "aijri.yml"), $"title: A corpus for timing\nbase-url: https://example.org/\ncategories:\n{string.Concat(Role.Categories.Select(c => $"  - name: {c}\n    description: {c}.\n"))}");
        var utf8 = new UTF8Encoding(false);
        Parallel.For(0, count, i => File.WriteAllText(Path.Combine(roles, $"role-{i.ToString("000000", CultureInfo.InvariantCulture)}.md"), Assessment.Write(seed, i, count), utf8));
        Console.WriteLine($"{count} documents in {roles}, seed {seed}");
    }
}
