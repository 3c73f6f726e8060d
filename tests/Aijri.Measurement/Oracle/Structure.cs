namespace Aijri.Measurement.Oracle;

/// <summary>Whether every row that the method asks for is there, once.</summary>
internal static class Structure
{
    private static readonly string[] Required =
    [
        .. Method.Evidence.Select(d => $"evidence.{d}.score"), .. Method.Barriers.Select(d => $"barriers.{d}.score"), .. Method.Protective.Select(d => $"protective.{d}.score"),
        "growth.score", "protective.total.value", "evidence.total.value", "barriers.total.value", "tasks.total.time", "tasks.total.weighted",
        "composite.resistance.value", "composite.evidence.result", "composite.barriers.result", "composite.growth.result", "sub-label.label.zone",
    ];

    private static readonly string[] AtMostOnce = ["sub-label.share", "sub-label.growth"];

    public static void Check(Reading reading, HashSet<string> wrong)
    {
        if (reading.Title.Length == 0 && !reading.Text.Contains("\ntitle:", StringComparison.Ordinal))
            wrong.Add("title");
        foreach (var id in Required)
        {
            if (reading.Find(id) is null)
                wrong.Add(id);
        }
        foreach (var id in Required.Concat(AtMostOnce))
        {
            if (reading.Find(id + "#2") is not null)
                wrong.Add(id + "#2");
        }
    }
}
