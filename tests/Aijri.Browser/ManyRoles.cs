using System.Globalization;
using System.Text.Json;
using Aijri.Benchmarks.Corpus;

namespace Aijri.Browser;

/// <summary>The repository's documents among more than a thousand others, built and served.</summary>
public sealed class ManyRoles : IAsyncLifetime
{
    private const int Others = 1_180;

    private readonly string _folder = Directory.CreateTempSubdirectory("aijri-many-").FullName;
    private SiteServer? _server;

    /// <summary>The folder it is in.</summary>
    public string Output => Path.Combine(_folder, "output");

    /// <summary>The site's address, with a slash at its end.</summary>
    public string Root => _server!.Root;

    /// <summary>The published roles, highest score first, as the site's own data has them.</summary>
    public IReadOnlyList<(string Title, string Zone, decimal Evidence)> Roles { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.WhySkipped is not null)
            return;
        foreach (var file in (string[])["content", "themes", "aijri.yml"])
            Copy(file);
        for (var i = 0; i < Others; i++)
            await File.WriteAllTextAsync(Path.Combine(_folder, "content", "roles", $"other-{i.ToString(CultureInfo.InvariantCulture)}.md"), Assessment.Write(seed: 1, i, Others));
        Directory.CreateDirectory(Output);
        _server = await SiteServer.StartAsync(Output);
        PublishedSite.Build(_folder, Output, Root);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Output, "data", "roles.json")));
        Roles = [.. json.RootElement.GetProperty("roles").EnumerateArray().Select(r => (r.GetProperty("title").GetString()!, r.GetProperty("zone").GetString()!, r.GetProperty("evidence").GetDecimal()))];
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Copy(string name)
    {
        var from = Repository.Path(name);
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [from])
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
