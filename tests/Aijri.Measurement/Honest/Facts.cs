using System.Globalization;

namespace Aijri.Measurement.Honest;

/// <summary>Names, and facts from outside that look like numbers of the method and are none.</summary>
internal static class Facts
{
    public static readonly (string Title, string Seniority)[] Roles =
    [
        ("Harbour Pilot", "Senior"), ("Court Interpreter/Translator", "Mid-level"), ("Payroll Clerk", "Mid-Level (3-5 years)"), ("Bee Keeper — Commercial", "Any"),
        ("Claims Adjuster (Motor)", "Junior (0-2 years)"), ("Glassblower", "Journeyman"), ("IT Support (Tier 1)", "Entry-level"), ("Organ Builder", "Senior (10+ years)"),
        ("Records Analyst II", "Mid-level"), ("Ship's Cook", "Mid-level"),
    ];

    public static readonly string[] Tasks =
    [
        "Plan the week", "Sort incoming requests", "Check 24/7 alarms", "Write reports & summaries", "Meet clients (on site)", "Train newcomers", "Repair equipment", "Keep records",
        "Answer Tier 1 questions", "Review the top 15 accounts", "Negotiate terms", "Test results \\| retest", "Audit suppliers", "Total up the day's receipts", "Fix faults > 2 hours old", "Search 3+ databases",
    ];

    public static readonly string[] Screens = ["Likely Green Zone (Accelerated). Proceed to confirm.", "look closer", "Yellow at best", "protected, perhaps 60+", "undecided; the tasks settle it"];

    private static readonly string[] Templates =
    [
        "Postings rose {0}% YoY to {1},{2} in 2025.", "Median pay is ${1},500, up {3}.{4}% on 2024.", "Three surveys agree (n = {1}), and {3} of 10 employers plan to hire.", "It takes 3-7 years to learn.",
        "It ranks among the top 15 of 2026.", "Article 14 of the Act asks for oversight, with fines up to 35M EUR / 7% of revenue.", "About 1M jobs are expected by 2030.", "There is evidence from {3} studies.",
        "Tools handle 40-60% of standard cases.", "Growth of {0}% (2024-2034) is projected.", "Premiums run to $200K-$350K+.", "An earlier pilot with {3} teams saved {0} hours.", "The 80th percentile earns $265,000.",
        "Only {0}% of posts are remote.", "Version {3}.{4} of the tool came out in May.", "Of the {1} firms asked, {0}% lack applicants.", "A full shift is {3}.5 hours.", "ISO 27001 and SOC 2 are asked for.",
        "Scored low because only {3} vendors offer it.", "Phase 2 begins at 48 weeks.", "Staff turnover is 1 in {3}.",
    ];

    /// <summary>A fact from outside.</summary>
    public static string Outside(Chance chance) => string.Format(CultureInfo.InvariantCulture, chance.Pick<string>(Templates),
        chance.Between(3, 180), chance.Between(11, 187), chance.Between(100, 999), chance.Between(2, 9), chance.Between(1, 9));
}
