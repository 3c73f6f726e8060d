using Aijri.Sources;

namespace Aijri.Findings;

/// <summary>The findings of one stage over one file, in the order they came.</summary>
public sealed class FindingBag
{
    private readonly List<Finding> _findings = [];

    /// <summary>All so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How many so far.</summary>
    public int Count => _findings.Count;

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors => _findings.Exists(f => f.Severity == Severity.Error);

    /// <summary>Adds a finding as it is.</summary>
    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Takes back what a later stage, which knows more, finds to be right.</summary>
    internal void Remove(Predicate<Finding> isRight) => _findings.RemoveAll(isRight);

    /// <summary>Puts another in the place of each that a later stage, which knows more, sees otherwise.</summary>
    internal void Replace(Predicate<Finding> which, Func<Finding, Finding> with)
    {
        for (var i = 0; i < _findings.Count; i++)
        {
            if (which(_findings[i]))
                _findings[i] = with(_findings[i]);
        }
    }

    /// <summary>Adds a finding with the rule's own severity.</summary>
    public void Add(Rule rule, Location place, string message, string? help = null) =>
        _findings.Add(new Finding { Rule = rule, Severity = rule.Severity, Place = place, Message = message, Help = help });

    /// <summary>Adds a finding at a span of <paramref name="file"/>.</summary>
    public void Add(Rule rule, SourceFile file, SourceSpan span, string message, string? help = null) =>
        Add(rule, file.Locate(span), message, help);
}
