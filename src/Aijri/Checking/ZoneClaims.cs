using System.Collections.Immutable;
using System.Globalization;
using Aijri.Assessments;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Checking;

/// <summary>Claims of the override line, the zone line and its thresholds.</summary>
internal static class ZoneClaims
{
    /// <summary>Adds them; the claim that states the zone first, or null, goes on to the sub-label.</summary>
    public static Claim? Add(ScoredAssessment scored, ClaimList claims, Claim? score)
    {
        Override(scored, claims, score);
        Claim? first = null;
        for (var i = 0; i < scored.Assessment.Zone.Length; i++)
        {
            var line = scored.Assessment.Zone[i];
            var id = i == 0 ? "zone" : $"zone-{(i + 1).ToString(CultureInfo.InvariantCulture)}";
            var claim = Zone(scored, claims, id, "The zone", Rules.ZoneMismatch, WithSecond(scored.Methodology, claims, line), score);
            first ??= claim;
            Label(scored, claims, $"{id}.label", line, claim);
            // A threshold or the distance to it may stand there too; an adjusted score may stand for the formula's or beside it.
            if (line.Score is { } again && scored.Methodology.Zones.All(z => z.From != again.Value && (z.From is null || scored.PublishedScore is null || Math.Abs(z.From.Value - scored.PublishedScore.Value) != again.Value)) && !(scored.IsOverridden && scored.FormulaScore is { } formula && again.Agrees(formula)))
                claims.Repeat($"{id}.score", "The score on the zone line", Rules.RepeatMismatch, again, ProseClaims.ValueOf(scored, Quantity.Score), scored.IsOverridden ? null : score);
            for (var n = 0; n < line.Distances.Length; n++)
                Distance(scored, claims, n == 0 ? $"{id}.distance" : $"{id}.distance-{(n + 1).ToString(CultureInfo.InvariantCulture)}", line.Distances[n], score);
            foreach (var threshold in line.Thresholds)
                Threshold(scored.Methodology, claims, id, Misnamed(scored.Methodology, line.Thresholds, threshold, claims, id));
        }
        return first;
    }

    // "3.8 points below Green", "20.2 points above the threshold": above a zone may be above its lower end or its upper one. With an override, either score may be meant.
    private static void Distance(ScoredAssessment scored, ClaimList claims, string id, PrintedDistance distance, Claim? stated)
    {
        if (scored is not { Zone: { } own, PublishedScore: { } score, IsOverridden: false })
            return;
        var m = scored.Methodology;
        var of = distance.Of.Text;
        var named = m.FindZone(of);
        // What is no zone is the threshold of the line's own, or something else; "47.1 below Green" says what the score is.
        if ((named is null && !(of.Length == 0 || of is "threshold" or "line" or "mark" or "boundary" or "border")) || (!distance.HasUnit && distance.Points.Agrees(score)))
            return;
        if (named is not null && !Side(scored, claims, $"{id}.side", Rules.RepeatMismatch, distance.Of, named, distance.IsAbove, score))
            return;
        decimal?[] edges = distance.IsAbove ? named is null ? [own.From] : [m.Above(named), named.From] : [named is null ? m.Above(own) : named.From];
        decimal[] distances = [.. edges.OfType<decimal>().Where(e => distance.IsAbove ? score >= e : score < e).Select(e => Math.Abs(score - e))];
        if (distances.Length == 0)
            return;
        var right = distances.FirstOrDefault(d => distance.Points.Agrees(d), distances[0]);
        var edge = distance.IsAbove ? score - right : score + right;
        claims.Number(id, "The distance on the zone line", Rules.RepeatMismatch, distance.Points, new Computed("distance", right, () => "from the published score to the threshold", m.Score.Decimals),
            stated is null ? [] : [stated], v => Math.Abs(v[0] - edge), allowsConvention: false);
    }

    /// <summary>Holds a zone that the role is said to be above or below to the side on which it is; whether it is there.</summary>
    public static bool Side(ScoredAssessment scored, ClaimList claims, string id, Rule rule, StatedText label, Zone zone, bool isAbove, decimal score)
    {
        var m = scored.Methodology;
        bool Holds(Zone z) => IsOnSide(m, z, isAbove, score);
        var expected = isAbove ? m.Zones.FirstOrDefault(Holds) : m.Zones.LastOrDefault(Holds);
        // "below Green" of a role in the highest zone, "above Red" of one in the lowest: there is none.
        claims.Words(id, $"The zone that this puts the role {(isAbove ? "above" : "below")}", rule, label, Holds(zone) ? label.Text : expected?.Name ?? "none", Holds(zone), Derivation(scored));
        return Holds(zone);
    }

    /// <summary>Whether a score is above or below a zone; above one that it is in, too.</summary>
    public static bool IsOnSide(Methodology m, Zone zone, bool isAbove, decimal score) => isAbove ? score >= (zone.From ?? m.Above(zone)) : zone.From is { } from && score < from;

    // "Yellow (Urgent)", "Yellow – Urgent"
    private static void Label(ScoredAssessment scored, ClaimList claims, string id, ZoneStatement line, Claim zone)
    {
        foreach (var place in (ReadOnlySpan<SourceSpan>)[line.Bracket, line.Remark])
        {
            var text = claims.Text(place);
            var word = text.Trim(' ', '*', '_', '–', '—', '-', ':', ',', '.');
            if (word.Length == 0 || scored.SubLabel is not { } due || scored.Methodology.SubLabels.All(r => !Same(r.Label, word)))
                continue;
            var start = place.Start + text.IndexOf(word, StringComparison.Ordinal);
            claims.Words(id, "The sub-label on the zone line", due.IsSiteChoice ? Rules.SubLabelChoice : Rules.SubLabelMismatch, new StatedText(word, new SourceSpan(start, start + word.Length)), Cased(due.Label, word), Same(word, due.Label), $"the sub-label is {due.FullLabel}", zone, isLabel: true);
        }
    }

    // "RED/YELLOW", "Red to Yellow": a role is in one zone.
    private static StatedText WithSecond(Methodology methodology, ClaimList claims, ZoneStatement line)
    {
        var rest = claims.Text(line.Remark);
        var at = rest.AsSpan().IndexOfAnyExcept("*_/|&-–— ");
        foreach (var word in (ReadOnlySpan<string>)["to ", "or ", "and "])
            at += at > 0 && rest.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) ? word.Length : 0;
        foreach (var zone in methodology.Zones)
        {
            var end = at + zone.Name.Length;
            if (at > 0 && rest.AsSpan(at).StartsWith(zone.Name, StringComparison.OrdinalIgnoreCase) && (end == rest.Length || !char.IsLetter(rest[end])) && !Same(zone.Name, line.Zone.Text))
                return new StatedText(line.Zone.Text + rest[..end], line.Zone.Span with { End = line.Remark.Start + end });
        }
        return line.Zone;
    }

    /// <summary>A stated zone, which follows from the published score.</summary>
    public static Claim Zone(ScoredAssessment scored, ClaimList claims, string id, string what, Rule rule, StatedText stated, Claim? score, Claim? upstream = null)
    {
        var isRight = scored.Zone is { } zone && stated.Text.Equals(zone.Name, StringComparison.OrdinalIgnoreCase);
        // The zone of a score that is itself wrong was carried forward with it.
        var isCarried = score is { IsBad: true, Number: { } number } && stated.Text.Equals(scored.Methodology.ZoneOf(number.Value).Name, StringComparison.OrdinalIgnoreCase);
        return claims.Words(id, what, rule, stated, Cased(scored.Zone?.Name, stated.Text), isRight, Derivation(scored), isCarried ? score : SameWords(stated, upstream), isLabel: true);
    }

    /// <summary>A wrong claim in the same words, which these repeat; null when there is none.</summary>
    public static Claim? SameWords(StatedText stated, Claim? upstream) =>
        upstream is { IsBad: true } && stated.Text.Equals(upstream.Stated, StringComparison.OrdinalIgnoreCase) ? upstream : null;

    /// <summary>How the zone comes about: "68.2 is at least 48".</summary>
    public static string? Derivation(ScoredAssessment scored)
    {
        if (scored is not { PublishedScore: { } score, Zone: { } zone })
            return null;
        var printed = scored.Methodology.Score.Show(score);
        return $"{printed} is {Bounds(zone, scored.Methodology.Above(zone))}";
    }

    /// <summary>The word in capitals where the one it replaces is.</summary>
    public static string? Cased(string? name, string like) => name is not null && like.Length > 1 && like.All(char.IsUpper) ? name.ToUpperInvariant() : name;

    private static void Override(ScoredAssessment scored, ClaimList claims, Claim? score)
    {
        if (scored.Assessment.Override is not { } line)
            return;
        if (line.Formula is { } formula)
            claims.Number("override.formula", "The formula score", Rules.RepeatMismatch, formula, scored.Score, score is null ? [] : [score], v => v[0], allowsConvention: false);
        if (line is { Published: { } published, Formula: { } from, Distance: { } distance } && scored.Score is { } computed && from.Agrees(computed.Value))
            claims.Number("override.distance", "The distance between the two scores", Rules.RepeatMismatch, distance, new Computed("distance", Math.Abs(published.Value - from.Value), () => $"{Computed.Exact(Math.Max(published.Value, from.Value), 1)} − {Computed.Exact(Math.Min(published.Value, from.Value), 1)}", 1), allowsConvention: false);
        if (line is { Published: null, Formula: null, IsUnclear: false })
            claims.Words("override", "The override", Rules.RepeatMismatch, line.Text with { Span = new SourceSpan(line.Text.Span.Start, line.Text.Span.Start + 4) }, line.Text.Text, isRight: true, "no score is published in place of the formula's");
    }

    private static void Threshold(Methodology methodology, ClaimList claims, string id, PrintedThreshold printed)
    {
        var zoneId = $"{id}.threshold.{Slug.From(printed.Zone.Text)}";
        if (methodology.FindZone(printed.Zone.Text) is not { } zone)
        {
            // "by 20.2 points" names no zone, nor means to.
            if (printed is { Comparison: '-', High: null } && DidYouMean.Nearest(printed.Zone.Text, methodology.Zones.Select(z => z.Name)) is null)
                return;
            claims.Words(zoneId, "The zone printed here", Rules.ThresholdMismatch, printed.Zone,
                DidYouMean.Nearest(printed.Zone.Text, methodology.Zones.Select(z => z.Name)) ?? (methodology.Zones.FirstOrDefault(z => z.From == printed.Low.Value) ?? methodology.Zones[0]).Name, isRight: false, "zones are named by the methodology");
            return;
        }
        var above = methodology.Above(zone);
        var isRange = printed.High is not null;
        if (!isRange && WrongSign(printed, zone.From, above) is { } sign)
        {
            claims.Words($"{zoneId}.sign", "The sign before this threshold", Rules.ThresholdMismatch, new StatedText(claims.Text(printed.Sign), printed.Sign), sign, isRight: false, $"{zone.Name} is {Bounds(zone, above)}");
            return;
        }
        // "Yellow 2547": the mark between the ends is lost.
        if (!isRange && printed is { Comparison: '-', Low.Decimals: 0 } && zone.From is { } begins && above is { } ends && Computed.Exact(begins) is var from && $"{from}{Computed.Exact(ends - printed.Low.Unit)}" is var joined && joined == claims.Text(printed.Low.Span))
        {
            claims.Words($"{zoneId}.range", $"The range of {zone.Name}", Rules.ThresholdMismatch, new StatedText(joined, printed.Low.Span), $"{from}-{joined[from.Length..]}", isRight: false, $"{zone.Name} is {Bounds(zone, above)}");
            return;
        }
        if (isRange || printed.Comparison is '≥' or '>' or '-')
            claims.Constant($"{zoneId}.from", $"The lower end of {zone.Name}", Rules.ThresholdMismatch, printed.Low, (zone.From ?? 0) - (printed.Comparison == '>' ? printed.Low.Unit : 0));
        // "25-47" and "25-47.9" are the same rule at the digits they print.
        if (printed.High is { } high)
            claims.Constant($"{zoneId}.to", $"The upper end of {zone.Name}", Rules.ThresholdMismatch, high, above - high.Unit ?? methodology.Score.Scale);
        else if (printed.Comparison is '<' or '≤')
            claims.Constant($"{zoneId}.to", $"The upper end of {zone.Name}", Rules.ThresholdMismatch, printed.Low, above is null ? methodology.Score.Scale : above.Value - (printed.Comparison == '≤' ? printed.Low.Unit : 0));
    }

    // "Green ≥48, Green 25-47", "Red ≥48, Green <25": where the numbers are those of another zone, and that one's do not stand beside its own name, the word is wrong.
    private static PrintedThreshold Misnamed(Methodology methodology, ImmutableArray<PrintedThreshold> all, PrintedThreshold printed, ClaimList claims, string id)
    {
        if (all.Length < 2 || methodology.FindZone(printed.Zone.Text) is not { } named || Fits(methodology, named, printed))
            return printed;
        if (methodology.Zones.FirstOrDefault(z => z != named && Fits(methodology, z, printed) && !all.Any(t => Same(t.Zone.Text, z.Name) && Fits(methodology, z, t))) is not { } meant)
            return printed;
        var isSwapped = all.Any(t => Same(t.Zone.Text, meant.Name));
        // One number can fit by chance: a zone that is named twice, or two that changed places, leave no doubt.
        if (!isSwapped && all.Count(t => Same(t.Zone.Text, printed.Zone.Text)) < 2)
            return printed;
        var other = claims.Find($"{id}.threshold.{Slug.From(named.Name)}.name");
        claims.Words($"{id}.threshold.{Slug.From(meant.Name)}.name", "The zone printed here", Rules.ThresholdMismatch, printed.Zone, Cased(meant.Name, printed.Zone.Text), isRight: false, $"{meant.Name} is {Bounds(meant, methodology.Above(meant))}", isSwapped ? other : null);
        return printed with { Zone = printed.Zone with { Text = meant.Name } };
    }

    private static bool Fits(Methodology methodology, Zone zone, PrintedThreshold printed) =>
        printed.High is not null || printed.Comparison is not ('<' or '≤') ? printed.Low.Value == (zone.From ?? 0) : zone.From is null && printed.Low.Value == methodology.Above(zone);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    // The number is the zone's, on the other side.
    private static string? WrongSign(PrintedThreshold printed, decimal? from, decimal? above) => printed.Comparison switch
    {
        '<' or '≤' or '>' when printed.Sign.Length > 0 && printed.Low.Value == from => "≥",
        '≤' when printed.Sign.Length > 0 && from is null && printed.Low.Value == above => "<",
        '≥' or '>' when printed.Sign.Length > 0 && from is null && printed.Low.Value == above => "<",
        _ => null,
    };

    /// <summary>Where a zone begins and ends, in words: "at least 25 and below 48".</summary>
    public static string Bounds(Zone zone, decimal? above) =>
        (zone.From is { } from ? $"at least {Computed.Exact(from)}" : "") + (zone.From is not null && above is not null ? " and " : "") + (above is { } end ? $"below {Computed.Exact(end)}" : "");
}
