using System.Collections.Immutable;

namespace Aijri.Site;

/// <summary>A group of inputs that takes effect on the score as one.</summary>
public enum InputGroup
{
    /// <summary>The tasks: Task Resistance.</summary>
    Tasks,

    /// <summary>The evidence scores.</summary>
    Evidence,

    /// <summary>The barrier scores.</summary>
    Barriers,

    /// <summary>The growth correlation.</summary>
    Growth,

    /// <summary>The protective principles; they modify nothing.</summary>
    Protective,

    /// <summary>The assessor's override.</summary>
    Override,
}

/// <summary>What changed in one group of inputs.</summary>
/// <param name="Group">The group.</param>
/// <param name="Name">Its name in the methodology's words.</param>
/// <param name="Rows">The rows that differ; never empty.</param>
/// <param name="Contribution">What the group alone adds to the old score, exact: the old assessment rescored with only these inputs replaced. Null where that cannot be scored. The groups' contributions need not add up to the whole difference.</param>
public sealed record InputChange(InputGroup Group, string Name, ImmutableArray<RowChange> Rows, decimal? Contribution);

/// <summary>A row that differs.</summary>
/// <param name="Name">The task or dimension.</param>
/// <param name="Old">Its inputs before; null: it was not there.</param>
/// <param name="New">Its inputs now; null: it is not there any more.</param>
public sealed record RowChange(string Name, RowInputs? Old, RowInputs? New);

/// <summary>The inputs of a row.</summary>
/// <param name="Score">Its score.</param>
/// <param name="Time">Per cent of time, of a task; null elsewhere.</param>
/// <param name="Mode">What AI does to it, of a task; null elsewhere.</param>
public readonly record struct RowInputs(decimal? Score, decimal? Time = null, string? Mode = null);

/// <summary>The version of the method that a role was held to, where another one changes its result.</summary>
/// <param name="Old">Id of the version before.</param>
/// <param name="New">Id of the version now; the same id where the version's file was changed.</param>
/// <param name="Contribution">What the version alone adds to the old score, exact; null where the old assessment cannot be scored with it.</param>
public sealed record VersionChange(string Old, string New, decimal? Contribution);
