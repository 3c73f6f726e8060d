using System.CommandLine;

namespace Aijri.Cli.Commands;

internal static class BuildCommand
{
    public static Command Create() => new("build");
}
