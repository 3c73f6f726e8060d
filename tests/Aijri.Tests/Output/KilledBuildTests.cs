using System.Diagnostics;
using System.Globalization;

namespace Aijri.Tests.Output;

/// <summary>The command as a process of its own, killed at whatever moment.</summary>
public sealed class KilledBuildTests
{
    [Fact]
    public void A_build_that_is_killed_leaves_the_old_site_or_the_new_one_and_never_a_mixture()
    {
        using var site = new TestSite();
        site.Write("output/CNAME", "x.example");
        var (now, next) = ("1", "2");
        var texts = new Dictionary<string, string>();
        var length = 0;
        foreach (var note in (string[])[next, now])
        {
            Documents(site, note);
            var clock = Stopwatch.StartNew();
            Assert.Equal(0, Run(site, int.MaxValue));
            length = (int)clock.ElapsedMilliseconds;
            texts[note] = Text(site);
        }
        Assert.NotEqual(texts[now], texts[next]);
        var (olds, news, wait, step) = (0, 0, length * 3 / 4, length / 4);
        for (var i = 0; i < 10; i++)
        {
            Documents(site, next);
            Run(site, wait);
            var text = Text(site);
            Assert.True(text == texts[now] || text == texts[next], string.Create(CultureInfo.InvariantCulture, $"A mixture after {wait} ms of about {length}."));
            // Ever nearer to the moment at which the one becomes the other.
            if (text == texts[now])
                (olds, wait) = (olds + 1, wait + step);
            else
                (news, wait, now, next) = (news + 1, Math.Max(1, wait - step), next, now);
            step = Math.Max(4, step * 2 / 3);
        }
        Assert.True(olds > 0 && news > 0, $"{olds} old, {news} new: no kill came near the moment.");
    }

    private static void Documents(TestSite site, string note)
    {
        for (var i = 0; i < 40; i++)
            site.Write($"content/roles/r{i}.md", Example.With("Fog.", $"Fog {note}.", Example.With("Lighthouse Keeper", $"Keeper {(char)('A' + i / 10)}{(char)('A' + i % 10)}")));
    }

    private static string Text(TestSite site) => string.Join('\n', site.Published().Select(f => $"{f.Key} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(f.Value))}"));

    // The exit code, or −1 for one that was killed after so many milliseconds.
    private static int Run(TestSite site, int milliseconds)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Aijri.Cli.Program).Assembly.Location, "build", "--root", site.Root, "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        if (process.WaitForExit(milliseconds == int.MaxValue ? 60_000 : milliseconds))
            return process.ExitCode;
        process.Kill();
        process.WaitForExit();
        return -1;
    }
}
