using System.Runtime.InteropServices;
using Aijri.Sources;

namespace Aijri.Output;

/// <summary>A set of paths. Of each only a number is kept: a large site has a million.</summary>
internal sealed class PathSet
{
    // In order; a table would take twice the room.
    private readonly List<UInt128> _numbers;

    /// <summary>The set of <paramref name="paths"/>, which are about as many as said.</summary>
    public PathSet(IEnumerable<string> paths, int about)
    {
        _numbers = new List<UInt128>(about);
        foreach (var path in paths)
            _numbers.Add(Fingerprint.Of(path));
        _numbers.Sort();
    }

    /// <summary>How many paths there were.</summary>
    public int Count => _numbers.Count;

    /// <summary>Whether <paramref name="path"/> was among them.</summary>
    public bool Contains(string path) => CollectionsMarshal.AsSpan(_numbers).BinarySearch(Fingerprint.Of(path)) >= 0;

    /// <summary>One of <paramref name="paths"/> that was there twice; null when none was.</summary>
    public string? Twice(IEnumerable<string> paths)
    {
        for (var i = 1; i < _numbers.Count; i++)
        {
            if (_numbers[i] == _numbers[i - 1])
                return paths.First(p => Fingerprint.Of(p) == _numbers[i]);
        }
        return null;
    }
}
