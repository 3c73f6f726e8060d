namespace Aijri.Cli.Reports;

/// <summary>A report that was asked for.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">Where it goes; null: standard output.</param>
internal readonly record struct ReportTarget(string Format, string? File)
{
    /// <summary>The formats, the default first.</summary>
    public static readonly string[] Formats = ["text", "json", "sarif", "github", "junit"];

    /// <summary>Reads <c>FORMAT</c> or <c>FORMAT=FILE</c>.</summary>
    /// <exception cref="UsageException">There is no such format, or no file after the sign.</exception>
    public static ReportTarget Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var format = equals < 0 ? text : text[..equals];
        if (!Formats.Contains(format))
            throw new UsageException($"--format: `{format}` is not one of {string.Join(", ", Formats)}. {Findings.DidYouMean.Sentence(format, Formats)}".TrimEnd());
        if (equals == text.Length - 1)
            throw new UsageException($"--format: `{text}` names no file. Write {format}=FILE, or {format} for standard output.");
        return new ReportTarget(format, equals < 0 ? null : text[(equals + 1)..]);
    }
}
