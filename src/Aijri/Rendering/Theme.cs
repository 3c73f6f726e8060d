using System.Collections.Immutable;
using System.IO.Enumeration;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Sources;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Aijri.Rendering;

/// <summary>A theme's templates, parsed, and its assets. A theme that extends another has the other's files wherever it has none of its own.</summary>
public sealed class Theme
{
    private const string SettingsName = "theme.yml";

    // The templates' files, by the names that the engine knows them by.
    private readonly ImmutableDictionary<string, SourceFile> _files;

    private Theme(ImmutableDictionary<string, Template> templates, ImmutableDictionary<string, SourceFile> files, ImmutableDictionary<string, OutputFile> assets, UInt128 fingerprint)
    {
        Fingerprint = fingerprint;
        _files = files;
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
    /// <param name="place">Where it is named.</param>
    /// <param name="severities">Severities set for rules.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static Theme? Read(string themes, string name, Location place, Severities severities, FindingBag findings)
    {
        var found = new FindingBag();
        var theme = Read(themes, name, place, found);
        foreach (var finding in found.Findings)
            findings.Add(severities.Apply(finding));
        // What cannot be read cannot be let stand.
        return found.Findings.Any(f => severities.Apply(f).Severity == Severity.Error || (f.Severity == Severity.Error && f.Rule != Rules.BrokenLink)) ? null : theme;
    }

    private static Theme? Read(string themes, string name, Location place, FindingBag findings)
    {
        var templates = ImmutableDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        var files = ImmutableDictionary.CreateBuilder<string, SourceFile>(StringComparer.Ordinal);
        var assets = new ThemeAssets();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fingerprint = new Fingerprint();
        for (var (next, named) = ((string?)name, place); next is not null;)
        {
            var folder = Path.Combine(themes, next);
            var settingsPath = Path.Combine(folder, SettingsName);
            var display = $"themes/{next}";
            if (!HasSettings(folder))
            {
                findings.Add(Missing(themes, next, named));
                return null;
            }
            if (!seen.Add(next))
            {
                findings.Add(Rules.InvalidValue, named, $"The theme `{next}` extends itself.");
                return null;
            }
            foreach (var path in Files(folder).Order(StringComparer.Ordinal))
                ReadFile(path, Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), display, templates, files, assets, fingerprint, findings);
            (next, named) = ReadSettings(settingsPath, $"{display}/theme.yml", findings);
        }
        var published = assets.Publish(findings);
        foreach (var (asset, file) in published.OrderBy(a => a.Key, StringComparer.Ordinal))
            fingerprint.Add(asset).Add(file.Path);
        return new Theme(templates.ToImmutable(), files.ToImmutable(), published, fingerprint.Value);
    }

    /// <summary>What is said where a theme is named that is not there.</summary>
    /// <param name="themes">The folder of all themes.</param>
    /// <param name="name">A name that none of them has.</param>
    /// <param name="place">Where it is named.</param>
    public static Finding Missing(string themes, string name, Location place) => new()
    {
        Rule = Rules.MissingFile,
        Severity = Rules.MissingFile.Severity,
        Place = place,
        Message = $"There is no theme `{name}`: it would be the folder themes/{name}/, with a theme.yml.",
        Help = Known(themes, name),
    };

    /// <summary>The theme that <paramref name="name"/> most likely stands for, and all there are.</summary>
    /// <param name="themes">The folder of all themes.</param>
    /// <param name="name">A name that none of them has.</param>
    public static string Known(string themes, string name)
    {
        string[] known = Directory.Exists(themes) ? [.. Directory.EnumerateDirectories(themes).Where(HasSettings).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)] : [];
        return $"{DidYouMean.Sentence(name, known)} {(known.Length == 0 ? "The site has no themes. Copy the folder themes/ of AIJRI's repository to where aijri.yml is." : $"Themes here: {string.Join(", ", known)}.")}".TrimStart();
    }

    /// <summary>Whether a folder is a theme.</summary>
    public static bool HasSettings(string folder) => File.Exists(Path.Combine(folder, SettingsName));

    // A linked folder could lead back to where it stands.
    private static FileSystemEnumerable<string> Files(string folder) =>
        new(folder, (ref entry) => entry.ToFullPath(), new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    // The nearest theme's file wins, so what is there already stays.
    private static void ReadFile(string path, string relative, string display, ImmutableDictionary<string, Template>.Builder templates,
        ImmutableDictionary<string, SourceFile>.Builder files, ThemeAssets assets, Fingerprint fingerprint, FindingBag findings)
    {
        if (relative.StartsWith("assets/", StringComparison.Ordinal))
            AddAsset(path, relative["assets/".Length..], $"{display}/{relative}", assets, findings);
        else if (relative.EndsWith(".html", StringComparison.Ordinal) && LeadsOut(path, relative))
            findings.Add(Rules.InvalidValue, Location.Whole($"{display}/{relative}"), "The template is a link that leads out of its theme. What is there is not published.", "Put the file itself into the theme.");
        else if (relative.EndsWith(".html", StringComparison.Ordinal) && !templates.ContainsKey(relative))
        {
            var file = SourceFile.Read(path, $"{display}/{relative}");
            var template = Template.Parse(file.Text, file.Path);
            if (WholeFile.Is(file, findings))
                ReportErrors(file, template, findings);
            if (file.IsWhole && relative.StartsWith("layouts/", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(file.Text))
                findings.Add(Rules.TemplateError, Location.Whole(file.Path), "The layout is empty, and its pages would be too.", "Remove the file to have that of the theme it extends.");
            if (file.Text.Contains('\r', StringComparison.Ordinal) && template.Page is { } page)
                EndLines(page);
            if (!template.HasErrors)
                BlockedMarkup.Report(file, findings);
            templates.Add(relative, template);
            files.Add(file.Path, file);
            fingerprint.Add(relative).Add(file.Fingerprint());
        }
    }

    private static void AddAsset(string path, string name, string display, ThemeAssets assets, FindingBag findings)
    {
        if (name.Any(c => char.IsControl(c) || c == '\\'))
            findings.Add(Rules.InvalidValue, Location.Whole(display), "The asset's name has a backslash or a control character, and cannot be an address.", "Rename the file.");
        else if (LeadsOut(path, name))
            findings.Add(Rules.InvalidValue, Location.Whole(display), "The asset is a link that leads out of its theme's assets. What is there is not published.", "Put the file itself into assets/.");
        else
            assets.Add(name, path, display);
    }

    // Whether a file is a link to what is not in the folder that its name begins in.
    private static bool LeadsOut(string path, string name) =>
        new FileInfo(path).LinkTarget is not null && !FolderPath.Contains(FolderPath.Followed(Path.GetFullPath(path[..^name.Length])), FolderPath.Followed(Path.GetFullPath(path)));

    private static void ReportErrors(SourceFile file, Template template, FindingBag findings)
    {
        if (template.HasErrors && TemplateBlocks.Open(file.Text, file.Path) is { } block)
        {
            findings.Add(Rules.TemplateError, At(file, new(file.Path, block.Token.Start, block.Token.End)), block.Message, block.Help);
            return;
        }
        // What the parser says of the rest of a line follows from the first mistake on it.
        foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error).DistinctBy(m => m.Span.Start.Line))
            findings.Add(Rules.TemplateError, At(file, message.Span), message.Message);
        // The parser takes what is not closed to the end of the file for code, or for a remark.
        var open = new Lexer(file.Text, file.Path).LastOrDefault(t => t.Type is TokenType.CodeEnter or TokenType.CodeExit);
        if (!template.HasErrors && open.Type == TokenType.CodeEnter)
            findings.Add(Rules.TemplateError, At(file, new(file.Path, open.Start, open.End)), "`{{` is never closed.", "It ends with `}}`.");
    }

    // Pages have one kind of line end, whatever their templates have.
    private static void EndLines(ScriptNode node)
    {
        if (node is ScriptRawStatement raw)
            raw.Text = new ScriptStringSlice(raw.Text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        foreach (var child in node.Children)
            EndLines(child);
    }

    private static (string? Extends, Location Named) ReadSettings(string path, string display, FindingBag findings)
    {
        var file = SourceFile.Read(path, display);
        if (YamlReader.ReadMap(file, new Sources.SourceSpan(0, file.Text.Length), findings) is not { } map)
            return default;
        var keys = new YamlKeys(map, file, findings);
        keys.Required("name");
        keys.Text("description");
        keys.Text("version");
        var extends = keys.Name("extends");
        keys.Finish();
        return extends is { } other ? (other.Text, file.Locate(other.Span)) : default;
    }

    /// <summary>A place in a template, as the engine names it.</summary>
    internal Location Locate(Scriban.Parsing.SourceSpan span) =>
        span.FileName is { } name && _files.TryGetValue(name, out var file) ? At(file, span) : Location.Whole(span.FileName ?? "");

    /// <summary>Where a template, between two places that the engine names, has a text; the first of them where it does not.</summary>
    internal Location Locate(Scriban.Parsing.SourceSpan span, string text)
    {
        if (span.FileName is not { } name || !_files.TryGetValue(name, out var file))
            return Locate(span);
        var at = file.Text.IndexOf(text, span.Start.Offset, Math.Max(0, Math.Min(span.End.Offset + 1, file.Text.Length) - span.Start.Offset), StringComparison.Ordinal);
        return at < 0 ? At(file, span) : file.Locate(new Sources.SourceSpan(at, at + text.Length));
    }

    // The end that the engine names is included.
    private static Location At(SourceFile file, Scriban.Parsing.SourceSpan span) =>
        file.Locate(new Sources.SourceSpan(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1)));
}
