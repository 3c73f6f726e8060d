using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Gathers the claims of one document. Each is judged when it is added, so what it follows from must be added before it.</summary>
internal sealed class ClaimList(SourceFile file)
{
    // As many as most documents make.
    private const int Usual = 96;

    private readonly List<Claim> _claims = new(Usual);
    private readonly Dictionary<string, Claim> _byId = new(Usual, StringComparer.Ordinal);

    // How many have an identity already but for the number behind it.
    private Dictionary<string, int>? _copies;

    // What is known of all claims when the first wrong one is settled: which values are printed rightly with how many decimals,
    // with how many decimals and how often each value is printed, and with how many numbers of a kind are.
    private HashSet<(decimal?, int?)>? _right;
    private Dictionary<(decimal?, int?), Dictionary<int, int>>? _ofValue;
    private Dictionary<string, int[]>? _ofKind;

    /// <summary>All claims, in the order of the text.</summary>
    public ImmutableArray<Claim> InTextOrder()
    {
        // Those of one token stay in the order in which they were added.
        var order = new (int Start, int End, int Added)[_claims.Count];
        var ordered = new Claim[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ordered[i] = Settled(_claims[i]);
            order[i] = (ordered[i].Span.Start, ordered[i].Span.End, i);
        }
        Array.Sort(order, ordered);
        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    /// <summary>The claim of this identity; null when the document does not make it.</summary>
    public Claim? Find(string id) => _byId.GetValueOrDefault(id);

    // Cutting off is a convention only where the document keeps to it: printed rightly elsewhere, the number is wrong here.
    private Claim Settled(Claim claim)
    {
        if (claim.Verdict == Verdict.Convention && IsRightElsewhere(claim.Exact, claim.Number!.Value.Decimals))
            claim = claim with { Verdict = Verdict.Wrong };
        return claim.IsVerified || claim is not { Number: { } stated, Exact: { } exact } ? claim : claim with { Expected = WithoutSlip(claim, stated, exact) };
    }

    private bool IsRightElsewhere(decimal? exact, int decimals) =>
        (_right ??= [.. _claims.Where(c => c.Verdict == Verdict.Right).Select(c => (c.Exact, c.Number?.Decimals))]).Contains((exact, decimals));

    // "tasks.3.weighted" and "tasks.4.weighted" are of a kind.
    private static string Kind(string id) => id[..(id.IndexOf('.', StringComparison.Ordinal) is > 0 and var first ? first : id.Length)] + id[(id.LastIndexOf('.') + 1)..];

    // A digit lost or doubled, or a point that moved, changes how many decimals are printed: then they are those of the same value
    // elsewhere, of numbers of its kind, or of the methodology.
    private string? WithoutSlip(Claim claim, Stated stated, decimal exact)
    {
        _ofValue ??= _claims.Where(c => c.Number is not null).GroupBy(c => (c.Exact, c.UsualDecimals)).ToDictionary(g => g.Key, g => g.GroupBy(c => c.Number!.Value.Decimals).ToDictionary(d => d.Key, d => d.Count()));
        int[] usual = [.. _ofValue[(exact, claim.UsualDecimals)].Where(d => d.Key != stated.Decimals || d.Value > 1).Select(d => d.Key)];
        if (usual.Length == 0)
        {
            _ofKind ??= _claims.Where(c => c.Number is not null && c.IsVerified).GroupBy(c => Kind(c.Id), c => c.Number!.Value.Decimals).ToDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
            usual = _ofKind.GetValueOrDefault(Kind(claim.Id), []);
        }
        if (usual.Length == 0)
            usual = [claim.UsualDecimals ?? Math.Min((int)exact.Scale, 4)];
        foreach (var decimals in usual.Contains(stated.Decimals) ? [] : usual)
        {
            var printed = Printed(exact, stated, decimals);
            if (Slip.Between(claim.Stated, printed) is not null)
                return printed;
        }
        return claim.Expected;
    }

    /// <summary>A number that follows from <paramref name="computed"/> and, on its own line, from <paramref name="operands"/>.</summary>
    public Claim Number(string id, string what, Rule rule, Stated stated, Computed? computed,
        ImmutableArray<Claim> operands = default, Func<ReadOnlySpan<decimal>, decimal>? own = null, Func<string?>? ownFormula = null, bool allowsConvention = true, MidpointRounding? half = null, ProseStatement? sentence = null)
    {
        operands = operands.IsDefault ? [] : operands;
        if (operands.IsEmpty)
            own = null;
        var verdict = Agreement.Judge(stated, computed?.Value, operands, own, allowsConvention);
        var exact = computed?.Value ?? own?.Invoke([.. operands.Select(o => o.Number!.Value.Value)]);
        var written = Written(stated);
        var rounding = half ?? computed?.Rounding ?? MidpointRounding.AwayFromZero;
        return Add(new Claim
        {
            Id = id,
            What = what,
            Rule = rule,
            Span = stated.Span,
            Stated = written,
            Expected = exact is not { } e ? null : IsPrintedAs(written, stated, e, rounding) ? written : Printed(e, stated, stated.Decimals, rounding),
            Number = stated,
            Exact = exact,
            UsualDecimals = computed?.Decimals,
            Computed = computed,
            Derivation = computed is null && exact is { } s && ownFormula is not null ? $"{ownFormula()} = {Computed.Exact(s)}" : null,
            Operands = operands,
            Sentence = sentence,
            Verdict = verdict,
            Root = verdict == Verdict.Carried ? RootOf(operands) : null,
        });
    }

    /// <summary>A number that repeats <paramref name="upstream"/>, or an input.</summary>
    public Claim Repeat(string id, string what, Rule rule, Stated stated, Computed? computed, Claim? upstream, ProseStatement? sentence = null)
    {
        // Printed twice with the same decimals, it must be the same number, even where each could be right by itself.
        if (upstream is { IsVerified: true, Number: { } first } && first.Decimals == stated.Decimals && first.Value != stated.Value)
            computed = (computed ?? new Computed(upstream.What, first.Value, () => upstream.Stated, first.Decimals)) with { Value = first.Value };
        return Number(id, what, rule, stated, computed, upstream?.Number is null ? [] : [upstream], values => values[0], upstream is null ? null : () => upstream.What, allowsConvention: upstream is null, sentence: sentence);
    }

    /// <summary>A number that the methodology gives: it must be the same number, however many digits are printed.</summary>
    public Claim Constant(string id, string what, Rule rule, Stated stated, decimal expected, params ReadOnlySpan<decimal> alsoRight)
    {
        var isRight = stated.Value == expected || alsoRight.Contains(stated.Value);
        var text = file.Slice(stated.Span).ToString();
        return Add(new Claim
        {
            Id = id,
            What = what,
            Rule = rule,
            Span = stated.Span,
            Stated = text,
            Expected = isRight ? text : Computed.Exact(expected, Math.Min(stated.Decimals, 10)).Replace('−', MinusLike(stated)),
            Number = stated,
            Exact = isRight ? stated.Value : expected,
            UsualDecimals = expected.Scale,
            Derivation = "given by the methodology",
            Verdict = isRight ? Verdict.Right : Verdict.Wrong,
        });
    }

    /// <summary>Words that must be <paramref name="expected"/>.</summary>
    /// <remarks><paramref name="carriedFrom"/> is a wrong claim that these words follow from, on what it states; null when there is none.</remarks>
    public Claim Words(string id, string what, Rule rule, StatedText stated, string? expected, bool isRight, string? derivation,
        Claim? carriedFrom = null, bool isLabel = false)
    {
        var root = isRight || carriedFrom is null ? null : RootOf([carriedFrom]);
        return Add(new Claim
        {
            Id = id,
            What = what,
            Rule = rule,
            Span = stated.Span,
            Stated = stated.Text,
            Expected = expected,
            Derivation = derivation,
            Verdict = expected is null ? Verdict.NotCheckable : isRight ? Verdict.Right : root is not null ? Verdict.Carried : Verdict.Wrong,
            Root = expected is null ? null : root,
            IsLabel = isLabel,
        });
    }

    /// <summary>The characters of a span.</summary>
    public string Text(SourceSpan span) => file.Slice(span).ToString();

    private Claim Add(Claim claim)
    {
        // A condition that is quoted twice on a line, or a zone printed twice, is two claims.
        var id = claim.Id;
        while (!_byId.TryAdd(claim.Id, claim))
        {
            _copies ??= new(StringComparer.Ordinal);
            var n = _copies[id] = _copies.GetValueOrDefault(id, 1) + 1;
            claim = claim with { Id = $"{id}-{n.ToString(CultureInfo.InvariantCulture)}" };
        }
        _claims.Add(claim);
        return claim;
    }

    private static Claim? RootOf(ImmutableArray<Claim> operands)
    {
        var bad = operands.FirstOrDefault(o => o.IsBad);
        return bad?.Root ?? bad;
    }

    // "1.0 - (3 × 0.04)" states −3, whose sign stands apart.
    private string Written(Stated stated)
    {
        var text = file.Slice(stated.Span);
        return stated.Value < 0 && !NumberReader.IsSign(text[0]) ? $"-{text}" : text.ToString();
    }

    // Most numbers are right and plain: what is expected is what stands there.
    private static bool IsPrintedAs(string written, Stated stated, decimal exact, MidpointRounding rounding) =>
        Math.Round(exact, stated.Decimals, rounding) == stated.Value && stated.Value > 0
        && written.AsSpan().IndexOfAnyExcept("0123456789.") < 0 && (written[0] != '0' || written is ['0', '.', ..]);

    // As the author writes numbers: same decimals, same kind of sign.
    private string Printed(decimal exact, Stated stated, int decimals, MidpointRounding half = MidpointRounding.AwayFromZero)
    {
        var rounded = Math.Round(exact, decimals, half);
        var text = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (rounded < 0)
            return MinusLike(stated) + text;
        return stated.Span.Length > 0 && file.Text[stated.Span.Start] == '+' && rounded > 0 ? "+" + text : text;
    }

    // Its own sign, where it has one.
    private char MinusLike(Stated stated) =>
        stated.Span.Length > 0 && file.Text[stated.Span.Start] is not '+' and var sign && NumberReader.IsSign(sign) ? sign : file.Minus;
}
