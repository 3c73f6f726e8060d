using System.Collections.Immutable;
using System.Security.Cryptography;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Sources;
using Scriban;
using Scriban.Parsing;

namespace Aijri.Rendering;

/// <summary>A theme's templates, parsed, and its assets. A theme that extends another has the other's files wherever it has none of its own.</summary>
public sealed class Theme
{
    private Theme(ImmutableDictionary<string, Template> templates, ImmutableDictionary<string, OutputFile> assets, UInt128 fingerprint)
    {
        Fingerprint = fingerprint;
        Templates = templates;
        Assets = assets;
    }

    /// <summary>The templates, by their path below the theme: "layouts/base.html".</summary>
    internal ImmutableDictionary<string, Template> Templates { get; }

    /// <summary>The assets, by their path below <c>assets/</c>; published under a name that holds a hash of their content.</summary>
    internal ImmutableDictionary<string, OutputFile> Assets { get; }

    /// <summary>A number for the text of all templates and the names of all assets, which change with their content.</summary>
    internal UInt128 Fingerprint { get; }

    /// <summary>Reads the theme <paramref name="name"/>; null, with findings, when something in it is wrong.</summary>
    /// <param name="themes">The folder of all themes.</param>
    /// <param name="name">The theme's folder.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static Theme? Read(string themes, string name, FindingBag findings)
    {
        var before = findings.Count;
        var templates = ImmutableDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        var assets = ImmutableDictionary.CreateBuilder<string, OutputFile>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fingerprint = new Fingerprint();
        for (var next = name; next is not null;)
        {
            var folder = Path.Combine(themes, next);
            var settingsPath = Path.Combine(folder, "theme.yml");
            var display = $"themes/{next}";
            if (!File.Exists(settingsPath))
            {
                findings.Add(Rules.MissingFile, Location.Whole($"{display}/theme.yml"), $"There is no theme `{next}`: the file {display}/theme.yml is not there.",
                    Directory.Exists(themes) ? DidYouMean.Sentence(next, Directory.EnumerateDirectories(themes).Select(d => Path.GetFileName(d))) : null);
                return null;
            }
            if (!seen.Add(next))
            {
                findings.Add(Rules.InvalidValue, Location.Whole($"{display}/theme.yml"), $"The theme `{next}` extends itself.");
                return null;
            }
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                ReadFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), display, templates, assets, fingerprint, findings);
            next = ReadSettings(settingsPath, $"{display}/theme.yml", findings);
        }
        return findings.Count == before ? new Theme(templates.ToImmutable(), assets.ToImmutable(), fingerprint.Value) : null;
    }

    // The nearest theme's file wins, so what is there already stays.
    private static void ReadFile(string path, string relative, string display, ImmutableDictionary<string, Template>.Builder templates,
        ImmutableDictionary<string, OutputFile>.Builder assets, Fingerprint fingerprint, FindingBag findings)
    {
        if (relative.StartsWith("assets/", StringComparison.Ordinal))
        {
            var name = relative["assets/".Length..];
            if (!assets.ContainsKey(name))
            {
                assets.Add(name, Hashed(name, File.ReadAllBytes(path)));
                fingerprint.Add(name).Add(assets[name].Path);
            }
        }
        else if (relative.EndsWith(".html", StringComparison.Ordinal) && !templates.ContainsKey(relative))
        {
            var file = SourceFile.Read(path, $"{display}/{relative}");
            var template = Template.Parse(file.Text, $"{display}/{relative}");
            foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
                findings.Add(Rules.TemplateError, At(file, message.Span), message.Message);
            templates.Add(relative, template);
            fingerprint.Add(relative).Add(file.Fingerprint());
        }
    }

    private static string? ReadSettings(string path, string display, FindingBag findings)
    {
        var file = SourceFile.Read(path, display);
        if (YamlReader.ReadMap(file, new Sources.SourceSpan(0, file.Text.Length), findings) is not { } map)
            return null;
        var keys = new YamlKeys(map, file, findings);
        keys.Required("name");
        keys.Text("description");
        keys.Text("version");
        var extends = keys.Text("extends")?.Text;
        keys.Finish();
        return extends;
    }

    private static OutputFile Hashed(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var dot = name.LastIndexOf('.');
        return new OutputFile(dot < 0 ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }

    /// <summary>A place that the template engine names, which counts lines and columns from 0.</summary>
    internal static Location At(SourceFile file, Scriban.Parsing.SourceSpan span) =>
        file.Locate(new Sources.SourceSpan(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1)));
}
