using Snapshooter.Xunit;

namespace Aijri.Tests;

/// <summary>Compares text with a file that was reviewed like code. The one place that knows the snapshot library.</summary>
/// <remarks>A snapshot that is missing fails; set <c>AIJRI_UPDATE=1</c> to write what is missing or has changed.</remarks>
internal static class Snapshot
{
    /// <summary>Whether expected files are written instead of compared.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("AIJRI_UPDATE") == "1";

    /// <summary>Compares <paramref name="text"/> with the snapshot <paramref name="name"/>.</summary>
    public static void Match(string text, string name)
    {
        Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", IsUpdating ? "off" : "on");
        text.MatchSnapshot(name);
    }
}
