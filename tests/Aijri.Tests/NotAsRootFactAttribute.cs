namespace Aijri.Tests;

/// <summary>A test of permissions: visibly skipped where none hold, for the superuser and on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NotAsRootFactAttribute : FactAttribute
{
    public NotAsRootFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Files have no such permissions here.";
        else if (Environment.IsPrivilegedProcess)
            Skip = "The superuser may read every file.";
    }
}
