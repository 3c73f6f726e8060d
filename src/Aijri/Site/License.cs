using Aijri.Documents;

namespace Aijri.Site;

/// <summary>The terms under which others may use what a site publishes.</summary>
/// <param name="Name">Its name, as people and SPDX write it: "CC-BY-4.0".</param>
/// <param name="Url">Where it can be read: http or https.</param>
public sealed record License(string Name, string Url)
{
    internal static License Read(YamlKeys keys)
    {
        var name = keys.Required("name");
        keys.Require("url");
        Uri? uri = null;
        if (keys.Text("url") is { } url && !(Uri.TryCreate(url.Text, UriKind.Absolute, out uri) && uri.Scheme is "http" or "https"))
            keys.Report(url.Span, $"`url` must be an http or https address, not `{url}`.");
        keys.Finish();
        return new License(name, uri?.AbsoluteUri ?? "");
    }
}
