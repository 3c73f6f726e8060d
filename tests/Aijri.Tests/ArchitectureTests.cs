using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Aijri.Tests;

/// <summary>The invariants of the architecture, held against the compiled program and its sources.</summary>
public sealed partial class ArchitectureTests
{
    // A folder uses only itself and the folders above it.
    private static readonly string[] Folders = ["Sources", "Findings", "Documents", "Assessments", "Scoring", "Checking", "Site", "Output", "Rendering"];

    private static readonly Dictionary<string, string[]> Fences = new()
    {
        ["Org.BouncyCastle"] = ["Sources"],
        ["YamlDotNet"] = ["Documents"],
        ["Markdig"] = ["Documents", "Rendering"],
        ["Scriban"] = ["Rendering"],
    };

    private static IEnumerable<(string Folder, string Name, string Text)> Library => Directory
        .EnumerateFiles(Path.Combine(Files.Root, "src", "Aijri"), "*.cs", SearchOption.AllDirectories)
        .Select(path => (Path: path, Relative: Path.GetRelativePath(Path.Combine(Files.Root, "src", "Aijri"), path).Replace('\\', '/')))
        .Where(f => !f.Relative.StartsWith("obj/", StringComparison.Ordinal) && !f.Relative.StartsWith("bin/", StringComparison.Ordinal))
        .Select(f => (f.Relative.Contains('/', StringComparison.Ordinal) ? f.Relative[..f.Relative.IndexOf('/', StringComparison.Ordinal)] : "", f.Relative, File.ReadAllText(f.Path)));

    [Fact]
    public void A_folder_uses_only_the_folders_above_it()
    {
        // What stands beside the compiler would be seen from every folder.
        Assert.Equal(["Compiler.cs"], Library.Where(f => f.Folder.Length == 0).Select(f => f.Name));
        foreach (var (folder, name, text) in Library.Where(f => f.Folder.Length > 0))
        {
            Assert.Contains(folder, Folders);
            foreach (var used in FolderUsed().Matches(Comment().Replace(text, "")).Select(m => m.Groups[1].Value))
                Assert.True(Array.IndexOf(Folders, used) <= Array.IndexOf(Folders, folder), $"{name} uses {used}.");
        }
    }

    [Fact]
    public void A_library_is_seen_only_where_it_belongs()
    {
        foreach (var (folder, name, text) in Library)
        {
            foreach (var (library, allowed) in Fences)
                Assert.True(allowed.Contains(folder) || !Regex.IsMatch(text, $@"\b{library}\."), $"{name} sees {library}.");
            Assert.False(text.Contains("Console.", StringComparison.Ordinal), $"{name} sees the console.");
        }
    }

    [Fact]
    public void Numbers_of_the_method_are_decimal()
    {
        foreach (var (_, name, text) in Library.Where(f => f.Folder is "Assessments" or "Scoring" or "Checking" or "Site" or "Rendering"))
            Assert.False(Floating().IsMatch(text), $"{name} has a double or float.");
    }

    [Fact]
    public void The_library_has_no_clock_no_chance_and_no_culture()
    {
        foreach (var (_, name, text) in Library)
        {
            // What templates call goes by the thread's culture, so that is none while they are rendered.
            var code = name == "Rendering/TemplateEngine.cs" ? text.Replace("CultureInfo.CurrentCulture", "", StringComparison.Ordinal) : text;
            Assert.False(Impure().IsMatch(code), $"{name}: {Impure().Match(code).Value}");
        }
    }

    [Fact]
    public void Only_the_program_catches_every_exception()
    {
        // A function of the template engine throws whatever it likes.
        foreach (var (_, name, text) in Library)
            Assert.Equal(Path.GetFileName(name) == "TemplateEngine.cs", CatchAll().IsMatch(text));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Files.Root, "src", "Aijri.Cli"), "*.cs", SearchOption.AllDirectories).Where(p => Path.GetFileName(p) != "Program.cs"))
            Assert.False(CatchAll().IsMatch(File.ReadAllText(path)), path);
    }

    [Fact]
    public void No_constant_of_the_methodology_stands_in_code()
    {
        // The numbers and names that aijri-1.yml gives; 100 and 1 are too common to mean anything.
        string[] given = ["0.54", "7.93", "0.04m", "0.02m", "0.05m", "6.00", "6.0m", "Job Posting", "Wage Trends", "Accelerated", "\"Green\"", "\"Yellow\"", "DISPLACEMENT", "\"AUGMENTATION", "NOT INVOLVED"];
        foreach (var (_, name, text) in Library)
        {
            var code = Comment().Replace(text, "");
            foreach (var constant in given)
                Assert.False(code.Contains(constant, StringComparison.Ordinal), $"{name} has {constant}.");
        }
    }

    [Fact]
    public void A_stated_value_and_a_computed_one_are_different_types_and_neither_can_be_set()
    {
        Type[] values = [typeof(Aijri.Assessments.Stated), typeof(Aijri.Scoring.Computed)];
        Assert.All(values, v => Assert.DoesNotContain(v.GetMethods(BindingFlags.Public | BindingFlags.Static), m => m.Name is "op_Implicit" or "op_Explicit"));
        Assert.DoesNotContain(typeof(Aijri.Assessments.Assessment).GetProperties(), p => p.PropertyType == typeof(Aijri.Scoring.Computed));
        Assert.DoesNotContain(typeof(Aijri.Scoring.ScoredAssessment).GetProperties(), p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(Aijri.Assessments.Stated));
        foreach (var type in new[] { typeof(Aijri.Assessments.Assessment), typeof(Aijri.Scoring.ScoredAssessment), typeof(Aijri.Checking.Claim), typeof(Aijri.Findings.Finding) })
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
                Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers());
        }
    }

    [Fact]
    public void The_command_alone_refers_to_the_command_line_libraries()
    {
        using var stream = File.OpenRead(typeof(Aijri.Compiler).Assembly.Location);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name)).ToList();
        Assert.DoesNotContain(references, r => r.StartsWith("Spectre", StringComparison.Ordinal) || r == "System.CommandLine" || r == "System.Console");
    }

    // By its whole name, or from within another.
    [GeneratedRegex(@"(?:\bAijri\.|(?<![\w.]))(Sources|Findings|Documents|Assessments|Scoring|Checking|Site|Rendering|Output)(?:;|\.[A-Z])")]
    private static partial Regex FolderUsed();

    [GeneratedRegex(@"\b(double|float|Double|Single\.)\b")]
    private static partial Regex Floating();

    [GeneratedRegex(@"DateTime\.(Now|UtcNow|Today)|DateTimeOffset|Stopwatch|Environment\.(TickCount|NewLine|MachineName)|\bRandom\b|Guid\.NewGuid|CurrentCulture\b(?!Ignore)|GetHashCode\(|\{[^{}""]*:([NFCPEG][0-9]|yyyy)[^{}""]*\}")]
    private static partial Regex Impure();

    [GeneratedRegex(@"catch\s*(\(Exception\b|\{|$)", RegexOptions.Multiline)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
