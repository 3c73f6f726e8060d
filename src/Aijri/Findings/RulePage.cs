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
}
