namespace Aijri.Tests.Cli;

/// <summary>Two states of some documents, each in a folder, for the commands that print what moves.</summary>
internal sealed class MovesSite : IDisposable
{
    private readonly TestSite _site = new(isEmpty: true);

    /// <summary>Lighthouse Keeper: 44.2, Yellow (Moderate).</summary>
    public const string Keeper = Example.Text;

    /// <summary>The keeper with better wages: 48.1, Green (Transforming).</summary>
    public static readonly string GreenKeeper = Example.With("| Wage Trends | 0 |", "| Wage Trends | 2 |");

    /// <summary>Harbour Pilot: 46.1, Yellow (Moderate); it quotes the keeper.</summary>
    public static readonly string Pilot = Example.With("Fair.", "It stands above Lighthouse Keeper (44.2, Yellow).",
        Example.With("| Company Actions | 0 |", "| Company Actions | 1 |", Example.With("Lighthouse Keeper", "Harbour Pilot")));

    public string Root => _site.Root;

    public string Old => Path.Combine(Root, "old");

    public string New => Path.Combine(Root, "new");

    public void Write(string path, string text) => _site.Write(path, text);

    /// <summary>What changed from one text of the keeper to another; the pilot stands beside it in both.</summary>
    public string Between(string old, string @new, params string[] options)
    {
        Write("old/keeper.md", old);
        Write("new/keeper.md", @new);
        return Diff(options);
    }

    /// <summary>What changed from the one folder to the other.</summary>
    public string Diff(params string[] options)
    {
        var (exit, output, error) = TestSite.Command(["diff", Old, New, .. options]);
        Assert.Equal((0, ""), (exit, error));
        return output.Replace(Old, "OLD", StringComparison.Ordinal).Replace(New, "NEW", StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
