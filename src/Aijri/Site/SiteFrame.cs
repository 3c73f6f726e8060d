using System.Buffers;
using System.Globalization;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>What every page knows of the site: how it is configured, its version of the method, and where its pages are.</summary>
/// <remarks>A page that is kept from one build to the next sees this, its own documents and what <see cref="RelatedRoles"/> holds: nothing else of the site.</remarks>
/// <param name="Settings">The site's configuration.</param>
/// <param name="Methodology">The site's version of the method.</param>
public record SiteFrame(SiteSettings Settings, Methodology Methodology)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    private readonly Dictionary<string, Category> _categories = Settings.Categories.DistinctBy(c => c.Name).ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The category of a role, which the site need not declare; null when it has none.</summary>
    public Category? CategoryOf(Role role) => role.Category is { } name ? _categories.GetValueOrDefault(name) ?? Category.Undeclared(name) : null;

    /// <summary>The site's path: "/" or "/sub/".</summary>
    public string Base { get; } = Settings.BaseUrl?.AbsolutePath ?? "/";

    /// <summary>The site's absolute address, which ends with a slash; null when it has none.</summary>
    public string? Root { get; } = Settings.BaseUrl?.AbsoluteUri;

    /// <summary>The address of <paramref name="path"/> within the site.</summary>
    public string Url(string path) => Base + path;

    /// <summary>The absolute address of <paramref name="path"/>; null when the site has none.</summary>
    public string? Canonical(string path) => Root is null ? null : IsPlain(path) ? Root + path : new Uri(Settings.BaseUrl!, path).AbsoluteUri;

    /// <summary>Whether a path below the site's means itself: nearly all do, and need not be taken apart.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> path) => !path.ContainsAnyExcept(Plain) && !path.StartsWith('/') && !path.EndsWith('.') && path.IndexOf("./") < 0;

    /// <summary>The address of <paramref name="path"/> as data gives it: absolute where the site has one, else from the server's root.</summary>
    public string Address(string path) => Canonical(path) ?? Url(path);

    /// <summary>Where the source of a role's document can be read, and a line of it; null when the site does not say.</summary>
    public string? SourceUrl(Role role, int? line)
    {
        if (Settings.SourceUrl is not { } root)
            return null;
        // A path may hold what means something in an address.
        var path = string.Join('/', $"{Settings.Content}/{role.File.Path}".Split('/').Where(p => p is not ("" or ".")).Select(Uri.EscapeDataString));
        return line is { } l ? string.Create(CultureInfo.InvariantCulture, $"{root}{path}#L{l}") : root + path;
    }
}
