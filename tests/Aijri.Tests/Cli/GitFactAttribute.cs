using System.ComponentModel;
using System.Diagnostics;

namespace Aijri.Tests.Cli;

/// <summary>A test of git revisions: visibly skipped where there is no git.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["--version"]) { RedirectStandardOutput = true });
            git!.WaitForExit();
        }
        catch (Win32Exception)
        {
            Skip = "There is no git on this machine.";
        }
    }
}
