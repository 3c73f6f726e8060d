using Aijri.Scoring;
using Aijri.Site;

namespace Aijri.Tests.Site;

public sealed class ProfilesTests
{
    [Fact]
    public void Alike_is_who_has_the_same_inputs_not_who_has_the_same_score()
    {
        var roles = Given.Roles(Given.Role("A", 50, 3.5m, 6, 2), Given.Role("Alike", 20, 3.5m, 5, 2), Given.Role("Same score", 50, 2.0m, -4, 9, 2), Given.Role("Far", 80, 1.2m, -9, 0, -2));
        var a = roles.IndexOf(roles.Single(r => r.Title == "A"));
        Assert.Equal(["Alike"], new Profiles(roles, Methodology.BuiltIn).Nearest(a, 1).Select(i => roles[i].Title));
    }

    [Fact]
    public void The_tree_finds_what_looking_at_everyone_finds()
    {
        // A fixed sequence that spreads roles over the whole space, some of them at one place.
        var seed = 12345;
        int Next(int below) => (seed = (int)((seed * 1103515245L + 12345) & 0x7fffffff)) / 65536 % below;
        var roles = Given.Roles(Enumerable.Range(0, 400).Select(i => Given.Role($"R{i}", Next(1000) / 10m, 1 + Next(401) / 100m, Next(21) - 10, Next(11), Next(5) - 2, Next(10))).ToArray());
        var profiles = new Profiles(roles, Methodology.BuiltIn);
        for (var i = 0; i < roles.Length; i += 7)
        {
            var byAll = Enumerable.Range(0, roles.Length).Where(j => j != i).Select(j => Distance(roles[i], roles[j])).Order().Take(3);
            Assert.Equal(byAll, profiles.Nearest(i, 3).Select(j => Distance(roles[i], roles[j])));
        }
    }

    [Fact]
    public void Roles_that_are_all_alike_are_still_looked_up() =>
        Assert.Equal(3, new Profiles(Given.Roles(Enumerable.Range(0, 2000).Select(i => Given.Role($"R{i}")).ToArray()), Methodology.BuiltIn).Nearest(1000, 3).Distinct().Count(i => i != 1000));

    [Fact]
    public void A_role_alone_is_like_nobody() => Assert.Empty(new Profiles(Given.Roles(Given.Role("A")), Methodology.BuiltIn).Nearest(0, 3));

    private static decimal Distance(Role a, Role b)
    {
        static decimal Of(decimal? x, decimal? y, int range) => Math.Abs(Math.Round(x!.Value * 10_000 / range) - Math.Round(y!.Value * 10_000 / range));
        return Math.Abs(Math.Round((a.TaskResistance!.Value - 1) * 2_500, MidpointRounding.AwayFromZero) - Math.Round((b.TaskResistance!.Value - 1) * 2_500, MidpointRounding.AwayFromZero))
            + Of(a.Evidence + 10, b.Evidence + 10, 20) + Of(a.Barriers, b.Barriers, 10) + Of(a.Growth + 2, b.Growth + 2, 4) + Of(a.Protective, b.Protective, 9);
    }
}
