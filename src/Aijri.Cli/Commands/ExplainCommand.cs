using System.CommandLine;

namespace Aijri.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create() => new("explain");
}
