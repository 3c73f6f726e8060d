using Aijri.Sources;

namespace Aijri.Tests.Sources;

public sealed class BatchesTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 8)]
    [InlineData(25, 2)]
    [InlineData(1001, 1)]
    [InlineData(1001, 3)]
    public void Everything_is_worked_on_once_and_knows_its_place(int count, int jobs)
    {
        var (seen, done) = (new int[count], 0);
        Batches.ForEach(Enumerable.Range(0, count), count, jobs, new Watcher(() => Interlocked.Increment(ref done), (_, _) => { }), (some, first) =>
        {
            Assert.InRange(some.Length, 1, 8);
            for (var i = 0; i < some.Length; i++)
            {
                Assert.Equal(first + i, some[i]);
                Interlocked.Increment(ref seen[first + i]);
            }
        });
        Assert.Equal(count, done);
        Assert.All(seen, times => Assert.Equal(1, times));
    }
}
