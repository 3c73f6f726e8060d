namespace Aijri.Rendering;

/// <summary>What pages may load and run: the site's own files and nothing else, and no script or style within the page.</summary>
public static class ContentSecurityPolicy
{
    /// <summary>For a page's <c>meta</c> element.</summary>
    public const string Meta = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>For the server's header, which can say more: that no other site may show a page within one of its own.</summary>
    public const string Header = Meta + "; frame-ancestors 'none'";
}
