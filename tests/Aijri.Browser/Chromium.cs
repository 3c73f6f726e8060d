namespace Aijri.Browser;

/// <summary>The machine's own Chromium. Nothing is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program { get; } = Candidates().FirstOrDefault(File.Exists);

    /// <summary>Whether tests fail where there is none, instead of being skipped.</summary>
    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("AIJRI_REQUIRE_BROWSER") is { Length: > 0 };

    /// <summary>Why a test is skipped; null when it runs.</summary>
    public static string? WhySkipped { get; } = Program is null && !IsRequired
        ? $"There is no Chromium here ({string.Join(", ", Candidates())}). Name one in AIJRI_CHROMIUM, or install Debian's package chromium." : null;

    private static string[] Candidates() => Environment.GetEnvironmentVariable("AIJRI_CHROMIUM") is { Length: > 0 } named ? [named] : Places;
}

/// <summary>A test in a real browser: visibly skipped where there is none, unless one is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.WhySkipped;
}

/// <summary>The same for several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.WhySkipped;
}
