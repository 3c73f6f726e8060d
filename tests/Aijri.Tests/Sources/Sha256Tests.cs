using System.Security.Cryptography;
using System.Text;
using Aijri.Sources;

namespace Aijri.Tests.Sources;

public sealed class Sha256Tests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void A_hash_is_that_of_the_standard(string text, string expected) => Assert.Equal(expected, Sha256.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_hash_of_many_bytes_is_that_of_the_standard()
    {
        var bytes = new byte[1000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Sha256.Of(bytes));
    }

    /// <summary>That library is looked for on the machine, and a program without it ends at once.</summary>
    [Fact]
    public void The_program_needs_no_library_for_cryptography() =>
        Assert.DoesNotContain(typeof(Sha256).Assembly.GetReferencedAssemblies().Concat(typeof(Aijri.Cli.Program).Assembly.GetReferencedAssemblies()), a => a.Name!.StartsWith("System.Security.Cryptography", StringComparison.Ordinal));
}
