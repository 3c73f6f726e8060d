using System.Collections.Immutable;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Scoring;

/// <summary>Reads a methodology file. Every key is required unless it says otherwise; unknown keys are errors.</summary>
internal static class MethodologyReader
{
    public static Methodology? Read(SourceFile file, FindingBag findings)
    {
        var before = findings.Count;
        if (YamlReader.ReadMap(file, new SourceSpan(0, file.Text.Length), findings) is not { } map)
            return null;
        var keys = new YamlKeys(map, file, findings);
        keys.Require("zone-basis");
        keys.OneOf("zone-basis", "published");
        var methodology = new Methodology
        {
            Fingerprint = file.Fingerprint(),
            Id = keys.Required("id"),
            Name = keys.Required("name"),
            Tasks = Tasks(keys.RequiredKeys("tasks")),
            TaskResistance = TaskResistance(keys.RequiredKeys("task-resistance")),
            Evidence = Scale(keys.RequiredKeys("evidence"), hasModifier: true),
            Barriers = Scale(keys.RequiredKeys("barriers"), hasModifier: true),
            Protective = Scale(keys.RequiredKeys("protective"), hasModifier: false),
            Growth = Scale(keys.RequiredKeys("growth"), hasModifier: true, isOneRow: true),
            Score = Score(keys.RequiredKeys("score")),
            Zones = Zones(keys),
            SubLabels = [.. keys.Maps("sub-labels").Select(SubLabel)],
            ShareFromScore = keys.RequiredWhole("share-from-score"),
        };
        if (keys.Map.Find("share-from-score") is { } share && !IsScore(methodology.ShareFromScore, methodology.Tasks))
            keys.Report(share.Value.Span, $"No task has the score {methodology.ShareFromScore}; the range is {methodology.Tasks.Score.Min} to {methodology.Tasks.Score.Max}.");
        keys.Finish();
        CheckLabels(methodology, keys);
        return findings.Count == before ? methodology : null;
    }

    private static TaskScale Tasks(YamlKeys keys)
    {
        var (name, modes) = (keys.Required("name"), Names(keys, "modes"));
        var tasks = new TaskScale(name, Range(keys.RequiredKeys("score")), Number(keys, "total-time", isPositive: true), modes, Meaning(keys, modes));
        keys.Finish();
        return tasks;
    }

    private static TaskResistanceRule TaskResistance(YamlKeys keys)
    {
        var rule = new TaskResistanceRule(keys.Required("name"), Number(keys, "constant"), Number(keys, "min"), Number(keys, "max"), Decimals(keys, "decimals"));
        if (rule.Min >= rule.Max && keys.Has("min") && keys.Map.Find("max") is { } max)
            keys.Report(max.Value.Span, "`min` must be below `max`.");
        keys.Finish();
        return rule;
    }

    private static ScoreScale Scale(YamlKeys keys, bool hasModifier, bool isOneRow = false)
    {
        var name = keys.Required("name");
        var dimensions = isOneRow ? [name] : Names(keys, "dimensions");
        var scale = new ScoreScale(name, dimensions, Range(keys.RequiredKeys("score")),
            hasModifier ? Modifier(keys.RequiredKeys("modifier")) : null, isOneRow ? new ScaleMeaning(keys.Text("meaning")?.Text, []) : Meaning(keys, dimensions));
        scale = scale with { Aliases = [.. keys.Maps("also").Select(entry => Alias(entry, scale))] };
        keys.Finish();
        return scale;
    }

    private static ScaleMeaning Meaning(YamlKeys keys, ImmutableArray<string> names)
    {
        var each = keys.Keys("meanings");
        var meaning = new ScaleMeaning(keys.Text("meaning")?.Text, [.. names.Select(n => each.Text(n)?.Text)]);
        if (!names.IsEmpty)
            each.Finish();
        return meaning;
    }

    private static DimensionAlias Alias(YamlKeys keys, ScoreScale scale)
    {
        var alias = new DimensionAlias(keys.Required("name"), keys.Required("dimension"));
        if (!scale.Dimensions.Contains(alias.Dimension))
            keys.Report(keys.Map.Span, $"\"{alias.Dimension}\" is no dimension of \"{scale.Name}\".", DidYouMean.Sentence(alias.Dimension, scale.Dimensions));
        keys.Finish();
        return alias;
    }

    private static ModifierRule Modifier(YamlKeys keys)
    {
        var rule = new ModifierRule(keys.Required("name"), Number(keys, "base"), Number(keys, "coefficient"), Decimals(keys, "decimals"));
        keys.Finish();
        return rule;
    }

    private static ScoreRule Score(YamlKeys keys)
    {
        keys.Require("rounding");
        var rounding = keys.OneOf("rounding", "half-up", "half-even") == "half-even" ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero;
        var rule = new ScoreRule(keys.Required("name"), Number(keys, "offset"), Number(keys, "divisor", 0.001m), Number(keys, "scale"),
            Decimals(keys, "decimals"), rounding, Decimals(keys, "raw-decimals"));
        keys.Finish();
        return rule;
    }

    private static ImmutableArray<Zone> Zones(YamlKeys keys)
    {
        var zones = ImmutableArray.CreateBuilder<Zone>();
        foreach (var entry in keys.Maps("zones"))
        {
            var zone = new Zone(entry.Required("name"), entry.Number("from"), entry.Required("meaning"));
            entry.Finish();
            if (zones.Count > 0 && !(zones[^1].From is { } above && (zone.From is null || zone.From < above)))
                entry.Report(entry.Map.Span, "Zones stand from the highest down, each with a lower `from` than the one above.");
            zones.Add(zone);
        }
        keys.Require("zones");
        if (keys.Map.Find("zones") is { Value: YamlList } key && (zones.Count == 0 || zones[^1].From is not null))
            keys.Report(key.KeySpan, "The last of `zones` must have no `from`, so that every score has a zone.");
        return zones.ToImmutable();
    }

    private static SubLabelRule SubLabel(YamlKeys keys)
    {
        var rule = new SubLabelRule(keys.Required("zone"), keys.Required("label"), keys.Whole("growth"), keys.Whole("share-from-score"), keys.Number("share-at-least"),
            keys.OneOf("enforce", "error", "warning") == "error" ? Severity.Error : Severity.Warning,
            keys.OneOf("basis", "method", "site") != "method", keys.Text("meaning")?.Text);
        if (rule.ShareAtLeast is null != rule.ShareFromScore is null)
            keys.Report(keys.Map.Span, "`share-from-score` and `share-at-least` belong together.");
        if (rule.ShareAtLeast is < 0 or > 100)
            keys.Report(keys.Map.Find("share-at-least")!.Value.Span, "`share-at-least` must be from 0 to 100 per cent.");
        keys.Finish();
        return rule;
    }

    private static void CheckLabels(Methodology methodology, YamlKeys keys)
    {
        foreach (var rule in methodology.SubLabels)
        {
            if (rule.ShareFromScore is { } from && !IsScore(from, methodology.Tasks))
                keys.Report(keys.Map.Find("sub-labels")!.KeySpan, $"The label \"{rule.Label}\" counts tasks from {from}, and no task has that score; the range is {methodology.Tasks.Score.Min} to {methodology.Tasks.Score.Max}.");
            if (rule.Growth is { } growth && methodology.Growth.Score is var range && range.Min < range.Max && !range.Contains(growth))
                keys.Report(keys.Map.Find("sub-labels")!.KeySpan, $"The label \"{rule.Label}\" asks for a growth of {growth}, and none is; the range is {range.Min} to {range.Max}.");
            if (!methodology.Zones.IsEmpty && methodology.FindZone(rule.Zone) is null)
                keys.Report(keys.Map.Find("sub-labels")!.KeySpan, $"The label \"{rule.Label}\" names a zone `{rule.Zone}` that is not among `zones`.", DidYouMean.Sentence(rule.Zone, methodology.Zones.Select(z => z.Name)));
        }
    }

    // Where the range cannot be read, that is said of it alone.
    private static bool IsScore(int score, TaskScale tasks) => tasks.Score.Min >= tasks.Score.Max || tasks.Score.Contains(score);

    private static ScoreRange Range(YamlKeys keys)
    {
        var range = new ScoreRange(keys.RequiredWhole("min"), keys.RequiredWhole("max"));
        if (range.Min < -100 || range.Max > 100)
            keys.Report(keys.Map.Span, "A score is between -100 and 100.");
        else if (range.Min >= range.Max && keys.Has("min") && keys.Has("max"))
            keys.Report(keys.Map.Span, "`min` must be below `max`.");
        keys.Finish();
        return range.Min < -100 || range.Max > 100 ? default : range;
    }

    // Bounds that no method comes near, and within which no product of its numbers overflows.
    private static decimal Number(YamlKeys keys, string key, decimal least = 0, bool isPositive = false)
    {
        if (keys.Number(key) is not { } number)
        {
            keys.Require(key);
            return 0;
        }
        if (Math.Abs(number) > 1_000 || number.Scale > 6)
            keys.Report(keys.Map.Find(key)!.Value.Span, $"`{key}` must be from -1000 to 1000, with at most six decimals.");
        else if (isPositive && number <= 0)
            keys.Report(keys.Map.Find(key)!.Value.Span, $"`{key}` must be above 0.");
        else if (Math.Abs(number) < least)
            keys.Report(keys.Map.Find(key)!.Value.Span, $"`{key}` must not be 0, nor nearer to it than {Computed.Exact(least)}.");
        else
            return number;
        return 0;
    }

    private static int Decimals(YamlKeys keys, string key)
    {
        var decimals = keys.RequiredWhole(key);
        if (decimals is >= 0 and <= 10)
            return decimals;
        keys.Report(keys.Map.Find(key)!.Value.Span, $"`{key}` must be from 0 to 10.");
        return 0;
    }

    private static ImmutableArray<string> Names(YamlKeys keys, string key)
    {
        var names = keys.Texts(key);
        keys.Require(key);
        if (names.IsEmpty && keys.Map.Find(key) is { Value: YamlList } list)
            keys.Report(list.KeySpan, $"`{key}` must list at least one name.");
        foreach (var twice in names.GroupBy(n => SectionNames.Fold(n.Text)).SelectMany(g => g.Skip(1)))
            keys.Report(twice.Span, $"`{key}` lists \"{twice}\" twice.");
        return [.. names.Select(n => n.Text)];
    }
}
