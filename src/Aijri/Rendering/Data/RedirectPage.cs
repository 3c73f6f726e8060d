using System.Text;
using Aijri.Output;
using Aijri.Site;

namespace Aijri.Rendering.Data;

/// <summary>What stands at an old address: a page that leads to the new one by itself, and a link for where it does not.</summary>
internal static class RedirectPage
{
    public static OutputFile Of(Redirect redirect, SiteModel site)
    {
        var target = Html.Escape(site.Url(redirect.Target));
        var title = Html.Escape(redirect.Role.ShownTitle);
        var canonical = site.Canonical(redirect.Target) is { } address ? $"\n  <link rel=\"canonical\" href=\"{Html.Escape(address)}\">" : "";
        return new OutputFile(redirect.File, Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta http-equiv="Content-Security-Policy" content="{Html.Escape(ContentSecurityPolicy.Meta)}">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta name="description" content="{title} has moved to another address.">
              <meta http-equiv="refresh" content="0; url={target}">{canonical}
              <title>{title} has moved · {Html.Escape(site.Settings.Title)}</title>
            </head>
            <body>
              <main>
                <h1>{title} has moved</h1>
                <p><a href="{target}">Go to its page</a></p>
              </main>
            </body>
            </html>

            """));
    }
}
