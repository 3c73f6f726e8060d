using System.Collections.Immutable;

namespace Aijri.Benchmarks.Corpus;

/// <summary>The inputs of one role of the corpus and what follows from them, by the formula alone.</summary>
internal sealed record Role
{
    private static readonly string[] Grades = ["Apprentice", "Assistant", "Associate", "Chief", "Deputy", "District", "Field", "Head", "Junior", "Lead", "Night", "Principal", "Regional", "Relief", "Resident", "Senior", "Shift", "Staff", "Trainee", "Travelling"];

    private static readonly string[] Fields =
    [
        "Archive", "Bakery", "Boiler", "Brewery", "Bridge", "Cable", "Canal", "Cargo", "Carpet", "Census", "Ceramics", "Cheese", "Cider", "Clock", "Coast", "Cocoa", "Coffee", "Copper", "Court", "Crane",
        "Crop", "Dairy", "Depot", "Dock", "Drainage", "Dredging", "Dye", "Exhibit", "Farm", "Ferry", "Fibre", "Forest", "Freight", "Furnace", "Gallery", "Garden", "Glass", "Grain", "Granite", "Harbour",
        "Hotel", "Ink", "Ledger", "Lens", "Library", "Linen", "Lock", "Lumber", "Map", "Marble", "Market", "Meter", "Mill", "Mine", "Mosaic", "Museum", "Nursery", "Optics", "Orchard", "Organ",
        "Paper", "Parcel", "Parish", "Patent", "Payroll", "Pension", "Piano", "Pipeline", "Plaster", "Port", "Postal", "Pottery", "Press", "Printing", "Quarry", "Queue", "Rail", "Record", "Refinery", "Reservoir",
        "River", "Roofing", "Rope", "Saddle", "Sail", "Salt", "Scaffold", "School", "Seed", "Sewing", "Signal", "Silk", "Soil", "Stage", "Steel", "Stone", "Survey", "Tariff", "Textile", "Theatre",
    ];

    private static readonly string[] Workers =
    [
        "Adjuster", "Adviser", "Analyst", "Appraiser", "Assessor", "Auditor", "Binder", "Broker", "Buyer", "Carrier", "Clerk", "Conductor", "Conservator", "Controller", "Coordinator", "Designer", "Dispatcher", "Drafter", "Driver", "Engineer",
        "Estimator", "Examiner", "Finisher", "Fitter", "Forecaster", "Grader", "Guide", "Inspector", "Installer", "Instructor", "Interpreter", "Keeper", "Manager", "Mechanic", "Mediator", "Operator", "Packer", "Painter", "Planner", "Programmer",
        "Recorder", "Recruiter", "Repairer", "Restorer", "Reviewer", "Scheduler", "Secretary", "Surveyor", "Technician", "Trainer",
    ];

    /// <summary>The categories that roles are of.</summary>
    public static readonly string[] Categories = ["Archives and collections", "Building", "Education", "Energy", "Farming", "Finance", "Health", "Hospitality", "Law", "Manufacturing", "Public service", "Transport"];

    /// <summary>How many roles there can be: no two have one title.</summary>
    public static int Most => Grades.Length * Fields.Length * Workers.Length;

    /// <summary>Its place in the corpus.</summary>
    public required int Index { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its category.</summary>
    public required string Category { get; init; }

    /// <summary>Time in per cent and score of each task.</summary>
    public required ImmutableArray<(int Time, int Score)> Tasks { get; init; }

    /// <summary>Evidence scores.</summary>
    public required ImmutableArray<int> Evidence { get; init; }

    /// <summary>Barrier scores.</summary>
    public required ImmutableArray<int> Barriers { get; init; }

    /// <summary>Principle scores.</summary>
    public required ImmutableArray<int> Principles { get; init; }

    /// <summary>Growth correlation.</summary>
    public required int Growth { get; init; }

    public decimal TaskResistance => 6m - Tasks.Sum(t => t.Time * t.Score / 100m);

    public decimal EvidenceModifier => 1m + 0.04m * Evidence.Sum();

    public decimal BarrierModifier => 1m + 0.02m * Barriers.Sum();

    public decimal GrowthModifier => 1m + 0.05m * Growth;

    public decimal Raw => TaskResistance * EvidenceModifier * BarrierModifier * GrowthModifier;

    public decimal Score => Math.Round((Raw - 0.54m) / 7.93m * 100, 1, MidpointRounding.AwayFromZero);

    /// <summary>Per cent of time at a task score of 3 or more.</summary>
    public int Share => Tasks.Where(t => t.Score >= 3).Sum(t => t.Time);

    public string Zone => Score >= 48 ? "Green" : Score >= 25 ? "Yellow" : "Red";

    /// <summary>"Green (Stable)"; "Red" alone.</summary>
    public string Label => Zone switch
    {
        "Green" => Growth == 2 ? "Green (Accelerated)" : Share >= 20 ? "Green (Transforming)" : "Green (Stable)",
        "Yellow" => Share >= 40 ? "Yellow (Urgent)" : "Yellow (Moderate)",
        _ => "Red",
    };

    /// <summary>Role <paramref name="index"/> of the corpus with this seed.</summary>
    public static Role Draw(int seed, int index)
    {
        var chance = new Chance(seed, index);
        // Neighbours in the corpus are no neighbours in the alphabet: 7919 is prime.
        var name = (int)(index * 7919L % Most);
        var bias = chance.Between(0, 2);
        var tasks = ImmutableArray.CreateBuilder<(int, int)>();
        for (var left = 100; left > 0;)
        {
            var time = tasks.Count >= 8 ? left : Math.Min(left, 5 * chance.Between(1, 5));
            tasks.Add((time, Math.Clamp(chance.Between(1, 3) + bias, 1, 5)));
            left -= time;
        }
        return new Role
        {
            Index = index,
            Title = $"{Grades[name % Grades.Length]} {Fields[name / Grades.Length % Fields.Length]} {Workers[name / Grades.Length / Fields.Length]}",
            Category = chance.Pick<string>(Categories),
            Tasks = tasks.ToImmutable(),
            Evidence = Scores(chance, 5, -2 + (2 - bias) / 2, 2 - bias / 2),
            Barriers = Scores(chance, 5, 0, 2),
            Principles = Scores(chance, 3, 0, 3),
            Growth = chance.Between(-2, 2),
        };
    }

    private static ImmutableArray<int> Scores(Chance chance, int count, int low, int high) => [.. Enumerable.Range(0, count).Select(_ => chance.Between(low, high))];
}
