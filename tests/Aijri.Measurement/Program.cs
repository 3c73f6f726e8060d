using System.Diagnostics;
using System.Text;
using Aijri.Measurement.Mutants;
using Aijri.Measurement.Oracle;

namespace Aijri.Measurement;

/// <summary>Measures how well the checker finds mistakes, and how seldom it finds any that are none.</summary>
internal static class Program
{
    private const string Usage = """
        mutants [PATH…] [--summary] [--kind KIND] [--equivalent]   one slip at a time in every document: which are found
        honest [--count N] [--seed S] [--only INDEX] [--print] [--warnings]   right documents: none may have an error
        foreign PATH…                               files and folders of other markdown: one finding each
        """;

    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        return Arguments.Read(args) switch
        {
            { Command: "mutants" } arguments => MeasureMutants(arguments),
            { Command: "honest" } arguments => Honest.HonestRun.Run(arguments.Number("--count", 10_000), arguments.Number("--seed", 1),
                arguments.Has("--only") ? arguments.Number("--only", 0) : null, arguments.Has("--print"), arguments.Has("--warnings"), Console.Out),
            { Command: "foreign", Paths.Count: > 0 } arguments => Foreign.ForeignRun.Run(arguments.Paths, Console.Out),
            _ => Explain(),
        };
    }

    private static int Explain()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static int MeasureMutants(Arguments arguments)
    {
        ClaimKind? only = null;
        if (arguments.Options.TryGetValue("--kind", out var name) && (only = ClaimKinds.Find(name)) is null)
            return Explain();
        var watch = Stopwatch.StartNew();
        var corpus = Reader.Read([.. Repository.Documents(arguments.Paths)]);
        var misread = new List<string>();
        var outcomes = MutantRun.Run(corpus, only, misread);
        Console.WriteLine(MutantReport.Summary(outcomes));
        foreach (var line in misread)
            Console.WriteLine($"The measurement cannot follow {line}");
        if (!arguments.Has("--summary"))
        {
            foreach (var line in MutantReport.Details(outcomes, corpus, arguments.Has("--equivalent")))
                Console.WriteLine(line);
        }
        Console.Error.WriteLine($"{corpus.Length} documents, {outcomes.Length} mutants, {watch.ElapsedMilliseconds / 1000} s");
        return misread.Count > 0 ? 1 : 0;
    }
}
