using System.Diagnostics;

namespace Aijri.Browser;

/// <summary>The Nu HTML checker over every page and stylesheet. What it says of the Content-Security-Policy is left out: it takes data blocks for scripts, and in files it knows no host that <c>'self'</c> could mean. The browser judges that.</summary>
[Collection(OneSite.Name)]
public sealed class NuCheckerTests(PublishedSite site)
{
    [NuCheckerFact]
    public async Task It_finds_no_error_and_no_warning()
    {
        Assert.NotEmpty(site.Pages);
        using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", NuCheckerFactAttribute.Jar!, "--Werror", "--also-check-css", "--skip-non-html", "--filterpattern", ".*violates Content Security Policy.*", site.Output])
        {
            RedirectStandardError = true,
        })!;
        var said = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        Assert.Equal("", said);
        Assert.Equal(0, checker.ExitCode);
    }
}

/// <summary>A test that needs the Nu HTML checker: visibly skipped where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NuCheckerFactAttribute : FactAttribute
{
    public NuCheckerFactAttribute() => Skip = Chromium.WhySkipped ?? (Jar is null ? "AIJRI_VNU names no vnu.jar (npm package vnu-jar)." : null);

    /// <summary>The checker; null where none is named.</summary>
    public static string? Jar { get; } = Environment.GetEnvironmentVariable("AIJRI_VNU") is { Length: > 0 } named ? named : null;
}
