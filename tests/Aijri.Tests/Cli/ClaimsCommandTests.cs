namespace Aijri.Tests.Cli;

public sealed class ClaimsCommandTests
{
    [Fact]
    public void Every_number_of_a_document_is_accounted_for()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("Fair.", "The 44.2 AIJRI is fair. Version 3.55 of 2025 cost $12.\n\nA Harbour Pilot (61.0) is better off.");
        site.Write("x.md", text);
        var output = TestSite.Command("claims", Path.Combine(site.Root, "x.md")).Output;
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(System.Text.RegularExpressions.Regex.Count(text, @"\d+([.,]\d+)*"), lines.Length - 1);
        Assert.Contains(lines, l => l.Contains("44.2 ", StringComparison.Ordinal) && l.EndsWith("echo       prose.score", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("61.0 ", StringComparison.Ordinal) && l.EndsWith("echo", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("3.55 ", StringComparison.Ordinal) && l.EndsWith("unclaimed", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("2025 ", StringComparison.Ordinal) && l.EndsWith("external", StringComparison.Ordinal));
        Assert.Contains(" unclaimed.", lines[^1], StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(TestSite.Command("claims", Path.Combine(site.Root, "x.md"), "--format", "json").Output);
        Assert.Equal(lines.Length - 1, json.RootElement.GetProperty("numbers").GetArrayLength());
    }

    [Fact]
    public void Every_number_of_the_example_is_protected()
    {
        using var site = new TestSite(isEmpty: true);
        site.Write("x.md", Files.Read("docs", "rules", "example.md"));
        Assert.EndsWith("every number is protected.\n", TestSite.Command("mutate", Path.Combine(site.Root, "x.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_nothing_protects_is_listed_and_the_document_stays()
    {
        using var site = new TestSite(isEmpty: true);
        var text = Example.With("None — the", "None — version 1.55 of the", Files.Read("docs", "rules", "example.md"));
        site.Write("x.md", text);
        var output = TestSite.Command("mutate", Path.Combine(site.Root, "x.md")).Output;
        Assert.Contains("1.55 could be 2.55", output, StringComparison.Ordinal);
        Assert.Contains("1 number is not protected.", output, StringComparison.Ordinal);
        Assert.Equal(text, site.Read("x.md"));
    }
}
