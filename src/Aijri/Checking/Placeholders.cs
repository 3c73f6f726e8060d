using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;

namespace Aijri.Checking;

/// <summary>The words that a first draft has where its author's are to stand.</summary>
public static class Placeholders
{
    /// <summary>The names of a first draft's tasks.</summary>
    public static readonly ImmutableArray<string> Tasks = ["The task that takes most of the week", "Another task", "A third task"];

    /// <summary>Reports, once, those that are left in an assessment that is no draft any more.</summary>
    internal static void Check(Assessment assessment, FindingBag findings)
    {
        if (assessment.Front.Status == FrontMatter.Draft)
            return;
        var left = (assessment.Tasks?.Rows ?? []).Select(r => r.Name).Where(n => Tasks.Contains(n.Text)).ToList();
        if (left is not [var first, ..])
            return;
        findings.Add(new Finding
        {
            Rule = Rules.Placeholder,
            Severity = Rules.Placeholder.Severity,
            Place = assessment.File.Locate(first.Span),
            Message = $"\"{first}\" is what the first draft says, and this is no draft any more.",
            Help = "Write the task, or `status: draft` in front matter.",
            Related = [.. left.Skip(1).Select(n => new Related(assessment.File.Locate(n.Span), $"so is this: \"{n}\""))],
        });
    }
}
