using System.Net;
using System.Net.Sockets;
using Aijri.Rendering;

namespace Aijri.Browser;

/// <summary>Serves a built site below <c>/sub/</c> as a careful host would: with the strict policy as a header, and the 404 page for what is not there.</summary>
internal sealed class SiteServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    private SiteServer(string folder, int port)
    {
        (_folder, Origin) = (folder, $"http://127.0.0.1:{port}");
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>The site's address.</summary>
    public string Root => Origin + "/sub/";

    /// <summary>Serves <paramref name="folder"/>, which may be filled later.</summary>
    public static SiteServer Start(string folder)
    {
        // Another program may take a free port first.
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new SiteServer(folder, FreePort());
            }
            catch (HttpListenerException) when (tries < 5)
            {
            }
        }
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            // A browser that does not read its answer keeps nobody waiting.
            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        path = path.StartsWith("/sub/", StringComparison.Ordinal) ? path["/sub/".Length..] : "404.html";
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        var file = Path.Combine(_folder, path);
        var found = !path.Contains("..", StringComparison.Ordinal) && File.Exists(file);
        var bytes = await File.ReadAllBytesAsync(found ? file : Path.Combine(_folder, "404.html"));
        var response = context.Response;
        // The listener now and then forgets a connection that is used again.
        response.KeepAlive = false;
        response.StatusCode = found ? 200 : 404;
        response.ContentType = TypeOf(found ? file : ".html");
        response.Headers["Content-Security-Policy"] = ContentSecurityPolicy.Header;
        response.Headers["X-Content-Type-Options"] = "nosniff";
        try
        {
            response.ContentLength64 = bytes.Length;
            if (context.Request.HttpMethod != "HEAD")
                await response.OutputStream.WriteAsync(bytes);
            response.Close();
        }
        catch (HttpListenerException)
        {
            // The browser went to another page before it had this one.
            response.Abort();
        }
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
