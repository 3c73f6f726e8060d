using System.Globalization;

namespace Aijri.Measurement;

/// <summary>What stands on the command line: a command, paths, and options that begin with two hyphens.</summary>
internal sealed record Arguments(string Command, IReadOnlyList<string> Paths, IReadOnlyDictionary<string, string> Options)
{
    private static readonly string[] Flags = ["--summary", "--print", "--warnings", "--equivalent"];

    /// <summary>Reads the command line; null when an option lacks its value or no command is given.</summary>
    public static Arguments? Read(string[] args)
    {
        var paths = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                paths.Add(args[i]);
            else if (Flags.Contains(args[i]))
                options[args[i]] = "";
            else if (++i < args.Length)
                options[args[i - 1]] = args[i];
            else
                return null;
        }
        return args.Length == 0 ? null : new Arguments(args[0], paths, options);
    }

    /// <summary>Whether a flag is given.</summary>
    public bool Has(string flag) => Options.ContainsKey(flag);

    /// <summary>A whole number given with an option.</summary>
    public int Number(string option, int otherwise) =>
        Options.TryGetValue(option, out var text) ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : otherwise;
}
