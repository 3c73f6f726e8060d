using System.Text;
using Aijri.Output;
using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Rendering.Data;

/// <summary>Files of plain text: for robots, for language models, and for the servers that read <c>_headers</c>.</summary>
internal static class TextFiles
{
    public const string RobotsPath = "robots.txt";
    public const string LlmsPath = "llms.txt";
    public const string HeadersPath = "_headers";
    public const string RedirectsPath = "_redirects";

    // Beyond it a list of all roles helps nobody who reads it whole.
    private const int MostListed = 1000;

    /// <summary><c>robots.txt</c>: everything may be read, and where the sitemap is. Robots look for it at a server's root only.</summary>
    public static OutputFile Robots(SiteModel site) =>
        File(RobotsPath, "User-agent: *\nAllow: /\n" + (site.Canonical(Sitemap.Path) is { } sitemap ? $"\nSitemap: {sitemap}\n" : ""));

    /// <summary><c>llms.txt</c>: what the site is and where its pages are as markdown, in the form that llmstxt.org proposes.</summary>
    public static OutputFile Llms(SiteModel site)
    {
        var text = new StringBuilder($"# {RoleMarkdown.Plain(site.Settings.Title)}\n\n");
        if (site.Settings.Description.Length > 0)
            text.Append($"> {RoleMarkdown.Plain(site.Settings.Description)}\n\n");
        text.Append($"Scores follow from inputs by a published formula, {RoleMarkdown.Plain(site.Methodology.Name)}, and every stated figure was recomputed when the site was built. {Zones(site.Methodology)}\n\n");
        if (SitePagesModel.StatusNotice(site) is { } notice)
            text.Append($"{notice}\n\n");
        text.Append("## Data\n\n");
        Item("All roles, JSON", RolesJson.Path, "score, zone, inputs by group and margin of every role");
        Item("All roles, CSV", RolesCsv.Path, "the same as a table");
        Item("The method, JSON", MethodologyJson.Path, "ranges, coefficients, thresholds and label rules");
        text.Append("\nBeside each page of a role stand `index.md`, the page as markdown, and `index.json`, its inputs, derivation and claims.\n\n## Roles\n\n");
        if (site.Roles.Length > MostListed)
            text.Append($"There are {site.Roles.Length} roles; the files above list them.\n");
        else
        {
            foreach (var role in site.Roles)
                Item(role.Title!, RoleFiles.Path(role, RoleMarkdown.Name), $"{role.ShownScore}, {role.FullLabel}{RoleModel.Mark(role)}{(role.Seniority is { } seniority ? $"; {RoleMarkdown.Plain(seniority)}" : "")}");
        }
        return File(LlmsPath, text.ToString());

        void Item(string name, string path, string words) => text.Append($"- [{RoleMarkdown.Plain(name)}]({site.Address(path)}): {words}\n");
    }

    /// <summary><c>_headers</c>: the headers that the site asks its server for, in the form that Netlify and Cloudflare Pages read; for others, what to set.</summary>
    public static OutputFile Headers(SiteModel site) => File(HeadersPath, $"""
        {site.Base}*
          Content-Security-Policy: {ContentSecurityPolicy.Header}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=()
          Access-Control-Allow-Origin: *
        {site.Base}assets/*
          Cache-Control: public, max-age=31536000, immutable

        """);

    /// <summary><c>_redirects</c>: old addresses and new ones, in the form that Netlify and Cloudflare Pages read; null when there are none.</summary>
    public static OutputFile? Redirects(SiteModel site)
    {
        var lines = string.Concat(Redirect.Of(site).Select(r => $"{site.Url(r.Path)} {site.Url(r.Target)} 301\n"));
        return lines.Length == 0 ? null : File(RedirectsPath, lines);
    }

    private static string Zones(Methodology methodology) => string.Join(' ', methodology.Zones.Select(z => RoleMarkdown.Plain($"{z.Name}{(z.From is { } from ? $" from {Computed.Exact(from)}" : "")}: {z.Meaning}")));

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
