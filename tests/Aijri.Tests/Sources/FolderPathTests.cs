using Aijri.Sources;

namespace Aijri.Tests.Sources;

public sealed class FolderPathTests
{
    [Theory]
    [InlineData("/site", "/site/roles/nurse.md", "roles/nurse.md")]
    [InlineData("/site/", "/site/nurse.md", "nurse.md")]
    [InlineData("/site", "/site", "")]
    [InlineData("/site", "/site/..nurse.md", "..nurse.md")]
    [InlineData("/", "/nurse.md", "nurse.md")]
    [InlineData("/site", "/site-old/nurse.md", null)]
    [InlineData("/site/roles", "/site", null)]
    [InlineData("/site/roles", "/site/other", null)]
    public void A_path_within_a_folder_is_told_from_there(string folder, string path, string? expected) => Assert.Equal(expected, FolderPath.Within(folder, path));
}
