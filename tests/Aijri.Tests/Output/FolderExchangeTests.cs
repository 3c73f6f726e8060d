using Aijri.Output;

namespace Aijri.Tests.Output;

public sealed class FolderExchangeTests : IDisposable
{
    private readonly string _here = Directory.CreateTempSubdirectory("aijri-test-").FullName;
    private readonly string _there = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), Path.GetRandomFileName())).FullName;

    private string From => Path.Combine(_here, "new");

    private string Between => Path.Combine(_there, "between");

    public FolderExchangeTests() => File.WriteAllText(From, "new");

    public void Dispose()
    {
        Directory.Delete(_here, recursive: true);
        Directory.Delete(_there, recursive: true);
    }

    [Fact]
    public void A_file_takes_another_s_place_on_another_file_system_too_and_nothing_is_left()
    {
        File.WriteAllText(Path.Combine(_there, "old"), "old");
        // What a killed build left.
        File.WriteAllText(Between, "half");
        FolderExchange.Move(From, Path.Combine(_there, "old"), Between);
        Assert.Equal("new", File.ReadAllText(Path.Combine(_there, "old")));
        Assert.False(File.Exists(From));
    }

    [Fact]
    public void Where_it_cannot_nothing_is_left_between()
    {
        Directory.CreateDirectory(Path.Combine(_there, "folder"));
        Assert.ThrowsAny<Exception>(() => FolderExchange.Move(From, Path.Combine(_there, "folder"), Between));
        Assert.False(File.Exists(Between));
    }
}
