using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering;

/// <summary>The assets of a theme under the names that they are published with. A name holds a hash of the content, so style sheets and scripts are given the names of the assets that they load.</summary>
internal sealed partial class ThemeAssets
{
    // By their path below assets/.
    private readonly Dictionary<string, (string Path, string Display)> _files = new(StringComparer.Ordinal);

    private readonly Dictionary<string, OutputFile> _published = new(StringComparer.Ordinal);

    // Those that are being published, each loaded by the one before.
    private readonly List<string> _loading = [];

    /// <summary>Adds an asset; the first of a name wins.</summary>
    /// <param name="name">Its path below <c>assets/</c>.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="display">What findings call it.</param>
    public void Add(string name, string path, string display) => _files.TryAdd(name, (path, display));

    /// <summary>Reads all that were added.</summary>
    /// <param name="findings">Receives what style sheets and scripts load that is not there, or that pages forbid.</param>
    /// <returns>By their path below <c>assets/</c>.</returns>
    public ImmutableDictionary<string, OutputFile> Publish(FindingBag findings)
    {
        foreach (var name in _files.Keys.Order(StringComparer.Ordinal))
            Published(name, findings);
        return _published.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private OutputFile Published(string name, FindingBag findings)
    {
        if (_published.TryGetValue(name, out var known))
            return known;
        var (path, display) = _files[name];
        _loading.Add(name);
        var bytes = AddressesIn(name) is { } addresses ? WithNames(name, SourceFile.Read(path, display), addresses, findings) : null;
        _loading.Remove(name);
        return _published[name] = Hashed(name, bytes ?? SpecialFile.ReadAllBytes(path));
    }

    private static bool IsStyleSheet(string name) => Path.GetExtension(name) == ".css";

    private static Regex? AddressesIn(string name) => IsStyleSheet(name) ? InStyleSheet() : Path.GetExtension(name) is ".js" or ".mjs" ? InScript() : null;

    // Null where it can stay as it is.
    private byte[]? WithNames(string name, SourceFile file, Regex addresses, FindingBag findings)
    {
        if (!file.IsWhole)
        {
            // It is published all the same: browsers take what is no UTF-8, and more of it.
            var rule = file.IsTooLarge ? Rules.FileTooLarge : Rules.InvalidUtf8;
            findings.Add(new Finding { Rule = rule, Severity = Severity.Warning, Place = Location.Whole(file.Path), Message = $"What this asset loads is not known: it is {(file.IsTooLarge ? "too large" : "not UTF-8 text")}. It is published as it is." });
            return null;
        }
        StringBuilder? text = null;
        var copied = 0;
        foreach (var address in addresses.Matches(file.Text).Select(m => m.Groups["address"]).Where(a => a.Length > 0 && a.Value[0] != '#'))
        {
            // A script is not read as browsers read it: what looks like an import within a text or a remark is left alone, unless it names an asset.
            var isSure = IsStyleSheet(name) || IsCode(file.Text.AsSpan(0, address.Index));
            if (Asset(name, address.Value, file.Locate(new SourceSpan(address.Index, address.Index + address.Length)), isSure, findings) is not { } asset)
                continue;
            var path = DocumentLinks.PathOf(address.Value);
            (text ??= new()).Append(file.Text, copied, address.Index + path.LastIndexOf('/') + 1 - copied).Append(Uri.EscapeDataString(Path.GetFileName(asset.Path)));
            copied = address.Index + path.Length;
        }
        return text is null ? null : Encoding.UTF8.GetBytes(text.Append(file.Text, copied, file.Text.Length - copied).ToString());
    }

    // Whether neither a text nor a remark begins before it on its line.
    private static bool IsCode(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart();
        return line[..^1].IndexOfAny('\'', '"', '`') < 0 && line.IndexOf("//") < 0 && !line.StartsWith("*") && !line.StartsWith("/*");
    }

    // The asset that an address in another means; null, with a finding, where it means none.
    private OutputFile? Asset(string from, string address, Location place, bool isSure, FindingBag findings)
    {
        if (address.StartsWith("//", StringComparison.Ordinal) || Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile)
        {
            Tell(Rules.BlockedContent, $"Pages load nothing from elsewhere, so `{(address.Length > 60 ? address[..60] + "…" : address)}` is never loaded.", "Put the file into assets/, and name it by its path from this one.");
            return null;
        }
        var path = Uri.UnescapeDataString(DocumentLinks.PathOf(address));
        var isNamed = IsStyleSheet(from) || path.StartsWith('.');
        if (!isNamed || FolderPath.Beside(from, path) is not { } name || !_files.ContainsKey(name))
        {
            Tell(Rules.BrokenLink, $"`{address}` is none of the theme's assets.", Meant(from, path) ?? "Assets are named by their path from the file that loads them.");
            return null;
        }
        if (!_loading.Contains(name))
            return Published(name, findings);
        Tell(Rules.InvalidValue, name == from ? "This loads itself." : $"This loads {name}, which loads this one.", "An asset's name holds a hash of its content, and neither could be known first.");
        return null;

        void Tell(Rule rule, string message, string help)
        {
            if (isSure)
                findings.Add(rule, place, message, help);
        }
    }

    // An asset of nearly that name, wherever it is.
    private string? Meant(string from, string path)
    {
        var names = _files.Keys.Order(StringComparer.Ordinal).ToLookup(k => k.Split('/')[^1], StringComparer.Ordinal);
        return DidYouMean.Nearest(path.Split('/')[^1], names.Select(n => n.Key)) is { } meant ? $"Did you mean `{FolderPath.Between(from, names[meant].First())}`?" : null;
    }

    private static OutputFile Hashed(string name, byte[] bytes)
    {
        var hash = Sha256.Of(bytes)[..10];
        var dot = name.LastIndexOf('.');
        return new OutputFile(dot <= name.LastIndexOf('/') + 1 ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }

    // Remarks, namespaces and other texts come first: what they say is not loaded. A text that is not closed ends with its line.
    [GeneratedRegex("""
        /\*.*?(?:\*/|\z)
        | @namespace[^;]*
        | @import(?>(?:\s|/\*.*?\*/)*)(?:"(?<address>[^"\n]*)"|'(?<address>[^'\n]*)')
        | url\((?>\s*)(?:"(?<address>[^"\n]*)"|'(?<address>[^'\n]*)'|(?<address>[^"'()\s]*))\s*\)
        | "(?>(?:\\.|[^"\\\n])*)"? | '(?>(?:\\.|[^'\\\n])*)'?
        """, Options | RegexOptions.IgnoreCase)]
    private static partial Regex InStyleSheet();

    // Modules and files that are named by a text as it stands.
    [GeneratedRegex("""
        (?<![\w$.])(?:
            import\s*(?:[\w$*{][^'"`;()]*?\bfrom\s*)? | export\s*[*{][^'"`;()]*?\bfrom\s*
        )(?<quote>["'])(?<address>[^"'\n]+)\k<quote>
        | (?<![\w$.])import\s*\(\s*(?:/\*.*?\*/\s*)?(?<quote>["'])(?<address>[^"'\n]+)\k<quote>\s*[,)]
        | new\s+URL\(\s*(?<quote>["'])(?<address>\.[^"'\n]+)\k<quote>\s*,\s*import\.meta\.url
        """, Options)]
    private static partial Regex InScript();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline;
}
