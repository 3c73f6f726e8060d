using System.Collections.Immutable;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>Which roles are alike in what their score is made of: Task Resistance, evidence, barriers, growth and the protective principles.</summary>
/// <remarks>
/// Each input counts as a share of its range, all five alike; the distance of two roles is the sum of the five differences.
/// The roles stand in a tree that halves them by one input after the other, so a look-up passes by most of them.
/// </remarks>
public sealed class Profiles
{
    private const int Inputs = 5;

    // An input's range, in whole steps: fine enough for a Task Resistance of two decimals.
    private const int Steps = 10_000;

    // Those of one role after those of another.
    private readonly int[] _places;
    private readonly int[] _tree;

    // By which input a part of the tree is halved: the one in which its roles differ most.
    private readonly byte[] _inputs;

    /// <summary>The profiles of <paramref name="roles"/>, all of them complete.</summary>
    public Profiles(ImmutableArray<Role> roles, Methodology methodology)
    {
        _places = [.. roles.SelectMany(r => Place(r, methodology))];
        _tree = [.. Enumerable.Range(0, roles.Length)];
        _inputs = new byte[_tree.Length];
        Halve(0, _tree.Length);
    }

    /// <summary>The indexes of the <paramref name="count"/> roles most like the one at <paramref name="index"/>, the most alike first.</summary>
    public ImmutableArray<int> Nearest(int index, int count)
    {
        var found = new List<(int Distance, int Role)>(count + 1);
        Search(0, _tree.Length, index, count, found);
        return [.. found.Select(f => f.Role)];
    }

    private static int[] Place(Role role, Methodology m)
    {
        return [Share(role.TaskResistance!.Value, m.TaskResistance.Min, m.TaskResistance.Max), Of(role.Evidence, m.Evidence), Of(role.Barriers, m.Barriers), Of(role.Growth, m.Growth), Of(role.Protective, m.Protective)];

        static int Of(decimal? value, ScoreScale scale) => Share(value!.Value, scale.Total.Min, scale.Total.Max);
        static int Share(decimal value, decimal min, decimal max) => (int)Math.Round(Math.Clamp((value - min) / (max - min), 0, 1) * Steps, MidpointRounding.AwayFromZero);
    }

    private int At(int role, int input) => _places[role * Inputs + input];

    private void Halve(int start, int end)
    {
        if (end - start < 2)
            return;
        var input = Widest(start, end);
        Array.Sort(_tree, start, end - start, Comparer<int>.Create((a, b) => At(a, input) != At(b, input) ? At(a, input).CompareTo(At(b, input)) : a.CompareTo(b)));
        var middle = (start + end) / 2;
        _inputs[middle] = (byte)input;
        Halve(start, middle);
        Halve(middle + 1, end);
    }

    private int Widest(int start, int end)
    {
        var (widest, width) = (0, -1);
        for (var input = 0; input < Inputs; input++)
        {
            var (least, most) = (int.MaxValue, int.MinValue);
            for (var i = start; i < end; i++)
            {
                least = Math.Min(least, At(_tree[i], input));
                most = Math.Max(most, At(_tree[i], input));
            }
            if (most - least > width)
                (widest, width) = (input, most - least);
        }
        return widest;
    }

    private void Search(int start, int end, int self, int count, List<(int Distance, int Role)> found)
    {
        if (start >= end)
            return;
        var middle = (start + end) / 2;
        var role = _tree[middle];
        if (role != self)
            Keep(role, self, count, found);
        var away = At(self, _inputs[middle]) - At(role, _inputs[middle]);
        var (near, far) = away < 0 ? ((start, middle), (middle + 1, end)) : ((middle + 1, end), (start, middle));
        Search(near.Item1, near.Item2, self, count, found);
        // Beyond the plane nothing is nearer than the plane itself.
        if (found.Count < count || Math.Abs(away) < found[^1].Distance)
            Search(far.Item1, far.Item2, self, count, found);
    }

    private void Keep(int role, int self, int count, List<(int Distance, int Role)> found)
    {
        var (distance, most) = (0, found.Count == count ? found[^1].Distance : int.MaxValue);
        for (var i = 0; i < Inputs && distance < most; i++)
            distance += Math.Abs(At(role, i) - At(self, i));
        if (distance >= most)
            return;
        var at = found.Count;
        while (at > 0 && found[at - 1].Distance > distance)
            at--;
        found.Insert(at, (distance, role));
        if (found.Count > count)
            found.RemoveAt(count);
    }
}
