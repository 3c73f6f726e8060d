using System.CommandLine;

namespace Aijri.Cli.Commands;

internal static class TraceCommand
{
    public static Command Create() => new("trace");
}
