namespace Aijri.Findings;

/// <summary>The page of a rule under <c>docs/rules/</c>, which the program carries.</summary>
public static class RulePage
{
    /// <summary>The page's markdown.</summary>
    public static string Of(Rule rule)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{rule.Id}-{rule.Name}.md")
            ?? throw new InvalidDataException($"The page of {rule.Id} was not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What stands in a page below the heading <paramref name="name"/> of the second level, up to the next one.</summary>
    /// <exception cref="InvalidDataException">The page has no such section.</exception>
    public static string Section(string page, string name)
    {
        var heading = $"\n## {name}\n";
        var at = page.IndexOf(heading, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidDataException($"The page has no section \"{name}\".");
        var rest = page.AsSpan(at + heading.Length);
        var end = rest.IndexOf("\n## ", StringComparison.Ordinal);
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }
}
