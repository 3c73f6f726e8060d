namespace Aijri.Benchmarks.Corpus;

/// <summary>Sentences that say nothing of any real occupation: the corpus is for timing.</summary>
internal static class Phrases
{
    private static readonly string[] Subjects = ["The work", "Most of a week", "An ordinary day here", "A newcomer", "Everybody on the team", "A careful hand", "The paperwork", "The customer", "A supplier", "The oldest part of the trade", "Whoever signs the sheet", "The handover"];

    private static readonly string[] Verbs = ["depends on", "begins with", "returns to", "is held up by", "is improved by", "rests on", "leaves room for", "is measured by", "turns around", "asks for", "grows out of", "stands beside"];

    private static readonly string[] Objects =
    [
        "what was agreed in the morning", "patience that no manual describes", "a list that changes while it is read", "old equipment with habits of its own", "somebody who answers for the result", "records that are seldom complete",
        "small corrections made by ear", "people who know each other well", "rules that differ from one place to the next", "weather, deliveries and luck", "forms that a program fills in well", "a second look before anything leaves the room",
        "questions that are asked too late", "quiet hours at the beginning of a shift", "tools that are shared with others", "a customer's trust, which is won slowly",
    ];

    private static readonly string[] Ends = [".", ", and that is slow to change.", ", which software handles better each year.", ", as anyone who has done it will say.", ", although opinions differ.", "; the rest follows from it.", ", more so in small organisations.", ", and nobody counts the time it takes."];

    private static readonly string[] Actions = ["Check", "Sort", "Repair", "Describe", "Plan", "Measure", "Compare", "Arrange", "Explain", "Collect", "Inspect", "Prepare", "Answer", "Record", "Settle", "Order"];

    private static readonly string[] Things = ["incoming orders", "worn parts", "the week's deliveries", "customers' questions", "faulty readings", "stock and supplies", "drawings and plans", "new colleagues' work", "complaints", "the yearly accounts", "routes and times", "safety notices", "samples", "contracts with suppliers", "old records", "the next day's rota"];

    /// <summary>One sentence.</summary>
    public static string Sentence(Chance chance) => $"{chance.Pick<string>(Subjects)} {chance.Pick<string>(Verbs)} {chance.Pick<string>(Objects)}{chance.Pick<string>(Ends)}";

    /// <summary>So many sentences.</summary>
    public static string Paragraph(Chance chance, int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence(chance)));

    /// <summary>A task's name.</summary>
    public static string Task(Chance chance) => $"{chance.Pick<string>(Actions)} {chance.Pick<string>(Things)}";
}
