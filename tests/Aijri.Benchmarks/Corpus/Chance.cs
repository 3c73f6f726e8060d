namespace Aijri.Benchmarks.Corpus;

/// <summary>Chance that is the same for the same seed and index on every machine: SplitMix64.</summary>
internal sealed class Chance(int seed, int index)
{
    private ulong _state = unchecked(((ulong)(uint)seed << 32) ^ (uint)index ^ 0x9E3779B97F4A7C15UL);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>One of these.</summary>
    public string Pick(string[] choices) => choices[Between(0, choices.Length - 1)];

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
