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
        var url = keys.Text("url");
        keys.Require("url");
        if (url is { } address && !(Uri.TryCreate(address.Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            keys.Report(address.Span, $"`url` must be an http or https address, not `{address}`.");
        keys.Finish();
        return new License(name, url?.Text ?? "");
    }
}
