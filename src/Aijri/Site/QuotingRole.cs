using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Scoring;

namespace Aijri.Site;

/// <summary>A role whose document quotes others, among all of them.</summary>
/// <param name="Role">The role: it may be one that stands in the place of the site's.</param>
/// <param name="Index">Its place.</param>
/// <param name="Roles">All roles of the site.</param>
/// <param name="Methodology">The site's.</param>
internal sealed record QuotingRole(Role Role, int Index, IReadOnlyList<Role> Roles, Methodology Methodology)
{
    /// <summary>The words for verdicts.</summary>
    public VerdictNames Verdicts { get; } = Methodology.VerdictNames;

    /// <summary>The role at a place.</summary>
    public Role RoleAt(int index) => index == Index ? Role : Roles[index];

    /// <summary>Whether a token is of a name: that of one of <paramref name="mentions"/>, or of the role itself.</summary>
    public bool IsNamed(Passage passage, int at, ImmutableArray<RoleMention> mentions) => mentions.Any(m => at >= m.First && at <= m.Last) || PlainSentence.IsWordOf(passage, at, Role.Names);

    /// <summary>Whether what the sentence says at a token hangs on a condition.</summary>
    public bool IsConditional(Passage passage, int at, ImmutableArray<RoleMention> mentions) => PlainSentence.IsConditional(passage, at, Verdicts, i => IsNamed(passage, i, mentions));
}
