using System.ComponentModel;
using System.Diagnostics;

namespace Aijri.Tests.Cli;

/// <summary>A test with another program: visibly skipped where that is not on the machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(string program)
    {
        try
        {
            using var version = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true });
            version!.WaitForExit();
        }
        catch (Win32Exception)
        {
            Skip = $"There is no {program} on this machine.";
        }
    }
}
