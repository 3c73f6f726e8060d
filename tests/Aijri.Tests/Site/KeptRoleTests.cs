using System.Collections;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Tests.Site;

/// <summary>A role that the last build left is, in every member, the role that checking its document again would give.</summary>
public sealed class KeptRoleTests
{
    private const string Front = """
        ---
        slug: boat-lift
        aliases: [Boat Lifter, "Ûber \"Lift\\er\""]
        category: Sea
        summary: "Storms <b>keep</b> it — quietly."
        status: illustrative
        assessed: 2026-03-04
        note: Why
        redirect-from: [old-lift, older-lift]
        history: [{date: 2025-02-03, score: 41.5, note: Then}, {date: 2024-02-03, score: 40, note: Before}]
        ---

        """;

    // What only a document with findings has, or one whose author lets some stand; and what is gone when a role is left.
    private static readonly string[] Without = [nameof(Role.Quoting), nameof(Role.Contradicted), nameof(Role.ContradictedVerdict), nameof(Role.ContradictedTitle), nameof(Role.Suppressions), nameof(Role.DeadLinks)];

    private static readonly Methodologies Methods = new(Methodology.BuiltIn);

    [Fact]
    public void Nothing_of_it_is_lost()
    {
        string[] texts =
        [
            Example.Text,
            Front + Example.With("Lighthouse Keeper", "Boat Lifter") + "\nMuch like [one](a.md), Lighthouse Keeper (44.2 Yellow), Task Resistance 3.60.\n",
            Example.With("None — the formula stands.", "Formula score 44.2 adjusted to 45.0 because the sea is rough.", Example.With("Lighthouse Keeper", "Tide Warden")),
            .. Enumerable.Range(0, 40).Select(i => GeneratedDocument.Of(i).Replace("| Job Title | Role |", $"| Job Title | Keeper no. {i} |", StringComparison.Ordinal) + GeneratedDocument.OtherSections + "Nobody.\n"),
        ];
        var roles = Example.Compiled([.. texts.Select((t, i) => new InputFile($"/roles/{i}.md", $"{i}.md", t))]).Roles;
        var kept = roles.Where(r => !r.HeldTo.IsDefault).ToList();
        Assert.True(kept.Count > 30, $"{kept.Count} were left.");
        Assert.Contains(kept, r => r.Slug == "boat-lift");
        var members = typeof(Role).GetProperties().Where(p => p.CanWrite).ToList();
        foreach (var role in kept)
        {
            var line = KeptRole.Write(role);
            Assert.True(line.All(c => c is >= ' ' and <= '~'), line);
            var again = KeptRole.Read(line, role.File, role.Fingerprint, Methods);
            foreach (var member in members)
                Assert.True(Same(member.GetValue(role), member.GetValue(again)), $"{role.File.Path}: {member.Name}\n{line}");
        }
        foreach (var member in members.Where(m => !Without.Contains(m.Name)))
            Assert.True(kept.Any(r => !IsUnset(member.GetValue(r))), $"No role has {member.Name}.");
        foreach (var member in members.Where(m => Without.Contains(m.Name)))
            Assert.True(kept.All(r => IsUnset(member.GetValue(r))), $"A role has {member.Name}.");
    }

    private static bool Same(object? one, object? other) => one is IEnumerable list and not string
        ? other is IEnumerable others && list.Cast<object>().SequenceEqual(others.Cast<object>()) : Equals(one, other);

    private static bool IsUnset(object? value) => value is null or false or 0 || (value is IEnumerable list and not string && !list.Cast<object>().Any());
}
