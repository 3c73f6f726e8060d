using System.Net;
using Aijri.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aijri.Browser;

/// <summary>Serves a built site below <c>/sub/</c> as a careful host would: with the strict policy as a header, and the 404 page for what is not there.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly string _folder;

    private SiteServer(string folder)
    {
        _folder = folder;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, port: 0));
        _host = builder.Build();
        _host.Run(AnswerAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _host.Urls.Single();

    /// <summary>The site's address.</summary>
    public string Root => Origin + "/sub/";

    /// <summary>Serves <paramref name="folder"/>, which may be filled later.</summary>
    public static async Task<SiteServer> StartAsync(string folder)
    {
        var server = new SiteServer(folder);
        await server._host.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        path = path.StartsWith("/sub/", StringComparison.Ordinal) ? path["/sub/".Length..] : "404.html";
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        var file = Path.Combine(_folder, path);
        var found = !path.Contains("..", StringComparison.Ordinal) && File.Exists(file);
        var bytes = await File.ReadAllBytesAsync(found ? file : Path.Combine(_folder, "404.html"), context.RequestAborted);
        var response = context.Response;
        response.StatusCode = found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        response.ContentType = TypeOf(found ? file : ".html");
        response.ContentLength = bytes.Length;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy.Header;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".xml" => "application/xml",
        ".md" => "text/markdown; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
