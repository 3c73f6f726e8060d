using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>What one document quotes, and what of it is wrong, put into words.</summary>
/// <param name="own">The document's role.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class QuotationFindings(Role own, FindingBag findings)
{
    private readonly ImmutableArray<Quotation>.Builder _quotations = ImmutableArray.CreateBuilder<Quotation>();

    // Those that are right of several roles of one name, by their place.
    private readonly Dictionary<int, IReadOnlyList<Role>> _shared = [];

    private SourceFile? _file;

    /// <summary>All quotations. Of several roles of one name that have what is quoted, it is of one that is quoted elsewhere with what no other has; else of the first.</summary>
    public ImmutableArray<Quotation> Quotations()
    {
        if (_shared.Count == 0)
            return _quotations.ToImmutable();
        var known = _quotations.Where((q, i) => q.IsRight && !_shared.ContainsKey(i)).Select(q => q.Of).ToHashSet(StringComparer.Ordinal);
        return [.. _quotations.Select((q, i) => _shared.GetValueOrDefault(i)?.FirstOrDefault(r => known.Contains(r.Slug)) is { } role ? q with { Of = role.Slug } : q)];
    }

    // Read only where there is something to say.
    private SourceFile File => _file ??= own.File.Read();

    /// <summary>The place of a span of the document.</summary>
    public Location Locate(SourceSpan span) => File.Locate(span);

    /// <summary>Counts what is quoted of a role, or of one of several of one name.</summary>
    public void Count(Passage passage, IReadOnlyList<Role> of, SourceSpan span, bool isRight, string? part = null)
    {
        if (of.Count > 1)
            _shared.Add(_quotations.Count, of);
        _quotations.Add(new(of[0].Slug, span, string.Intern(passage.Text.Substring(span.Start - passage.Offset, span.Length)), isRight, part));
    }

    /// <summary>Takes back what was held to be a claim of the role itself.</summary>
    public void TakeBack(SourceSpan span)
    {
        var place = Locate(span);
        findings.Remove(f => IsOwn(f, place));
    }

    /// <summary>Makes a warning of what was held to be a claim of the role itself: it is what <paramref name="other"/> has, who may be spoken of.</summary>
    public void Doubt(SourceSpan span, Role other)
    {
        var place = Locate(span);
        findings.Replace(f => IsOwn(f, place), f => f with { Rule = Rules.ProseDoubt, Severity = Rules.ProseDoubt.Severity, Fix = null, Help = $"{other.Title} has it: say whose it is." });
    }

    private static bool IsOwn(Finding finding, Location place) => finding.Place == place && finding.Claim?.StartsWith("prose.", StringComparison.Ordinal) == true;

    /// <summary>Reports at a token.</summary>
    public void Report(Passage passage, int token, Rule rule, string message) =>
        findings.Add(rule, Locate(passage.InFile(passage.Tokens[token].Start, passage.Tokens[token].End)), message);

    /// <summary>Adds a finding, where there is one.</summary>
    public void Add(Finding? finding)
    {
        if (finding is not null)
            findings.Add(finding);
    }

    /// <summary>A number that is not the role's.</summary>
    /// <param name="stated">The number.</param>
    /// <param name="role">The role.</param>
    /// <param name="what">What it is quoted as.</param>
    /// <param name="value">What it should be.</param>
    /// <param name="decimals">How many decimals that is printed with.</param>
    /// <param name="since">What <see cref="Since"/> says of it.</param>
    /// <param name="isCertain">Whether nothing else can be meant.</param>
    /// <param name="isExchanged">Whether another role named here has that number.</param>
    /// <param name="others">What other roles of the same name have.</param>
    public void Stale(Stated stated, Role role, string what, decimal value, int decimals, string? since, bool isCertain, bool isExchanged, IReadOnlyList<string> others)
    {
        var expected = Computed.Rounded(value, decimals);
        var rule = isCertain ? Rules.StaleQuotation : Rules.ProseDoubt;
        findings.Add(new Finding
        {
            Rule = rule,
            Severity = rule.Severity,
            Place = Locate(stated.Span),
            Message = $"{role.Title} is quoted with {stated}, but its {what} is {expected}{since}{(others.Count == 0 ? "" : $", or {string.Join(" or ", others)}: there is more than one of that name")}.",
            Stated = stated.ToString(),
            Expected = expected,
            Difference = stated.Value - value,
            Derivation = $"{what} of {role.Title} ({role.File.Path}) = {Computed.Exact(value)}",
            Cause = since is not null ? "an older value" : Slip.Between(stated.ToString(), expected),
            Claim = $"quotation.{role.Slug}.{(what == "score" ? "score" : Slug.From(what))}",
            Fix = !isCertain || isExchanged || others.Count > 0 ? null : new Fix(true, [new Edit(Locate(stated.Span), expected.Replace('−', File.Minus))]),
        });
    }

    /// <summary>A number that is nobody's of those it may be.</summary>
    /// <param name="stated">The number.</param>
    /// <param name="near">The values that it is a slip away from; of two, only the author knows which is meant.</param>
    /// <param name="candidates">The values that it may be.</param>
    /// <param name="own">The document's role.</param>
    public void Nobodys(Stated stated, RoleValue[] near, IEnumerable<RoleValue> candidates, Role own)
    {
        var texts = near.DistinctBy(c => c.Role.Slug).Select(c => (c.Role, Value: Computed.Rounded(c.Value, c.Decimals))).ToArray();
        var expected = texts.Select(t => t.Value).Distinct().ToArray() is [var only] ? only : null;
        findings.Add(new Finding
        {
            Rule = Rules.ProseDoubt,
            Severity = Rules.ProseDoubt.Severity,
            Place = Locate(stated.Span),
            Message = $"{stated} is neither this role's value nor that of a role named here{(texts.Length == 0 ? "" : $"; {string.Join(", ", texts.Select(t => $"{t.Role.Title} has {t.Value}"))}")}.",
            Stated = stated.ToString(),
            Expected = expected,
            Derivation = string.Join(", ", candidates.DistinctBy(c => c.Role.Slug).Select(c => $"{c.Role.Title} {Computed.Rounded(c.Value, stated.Decimals)}")),
            Cause = expected is null ? null : Slip.Between(stated.ToString(), expected),
            Claim = texts is [({ } role, _)] && role != own ? $"quotation.{role.Slug}.value" : "prose.open",
        });
    }

    /// <summary>A zone or label that is not the role's: a decision, where nothing else can be meant.</summary>
    public void StaleZone(SourceSpan span, string stated, Role role, string expected, bool isCertain)
    {
        var rule = isCertain ? Rules.StaleQuotation : Rules.ProseDoubt;
        findings.Add(new Finding
        {
            Rule = rule,
            Severity = rule.Severity,
            Place = Locate(span),
            Message = $"{role.Title} is quoted as {stated}, but it is {expected} at {role.ShownScore}.",
            IsDecision = isCertain,
            Stated = stated,
            Expected = expected,
            Derivation = $"{role.File.Path} publishes {role.ShownScore}, {role.FullLabel}",
            Claim = $"quotation.{role.Slug}.zone",
            Fix = isCertain ? new Fix(false, [new Edit(Locate(span), expected)]) : null,
        });
    }

    /// <summary>Since when an older score is no longer the role's, as the end of a sentence; null where its history does not have it.</summary>
    public static string? Since(Role role, decimal quoted)
    {
        for (var i = 0; i < role.History.Length; i++)
        {
            if (role.History[i].Score != quoted)
                continue;
            var since = i == 0 ? role.Assessed : role.History[i - 1].Date;
            return since is { } day ? $" since {Dates.Iso(day)}" : " now";
        }
        return null;
    }
}
