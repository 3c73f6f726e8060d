using Aijri.Rendering;

namespace Aijri.Tests.Rendering;

public sealed class ModelTests
{
    [Fact]
    public void A_value_is_found_out_when_it_is_asked_for_and_once()
    {
        var asked = new List<string>();
        var view = new Model<string>(new("a", "", s => Note("a", s)), new("b", "", s => Note("b", s))).Of("x");
        Assert.Empty(asked);
        for (var i = 0; i < 2; i++)
        {
            Assert.True(view.TryGetValue(null!, default, "b", out var value));
            Assert.Equal("b x", value);
        }
        Assert.Equal(["b"], asked);
        Assert.False(view.TryGetValue(null!, default, "c", out _));
        Assert.Equal(["a", "b"], view.GetMembers());

        object Note(string name, string of)
        {
            asked.Add(name);
            return $"{name} {of}";
        }
    }

    [Fact]
    public void No_two_members_have_one_name() =>
        Assert.Throws<ArgumentException>(() => new Model<string>(new("a", "", _ => 1), new("a", "", _ => 2)));

    [Theory]
    [InlineData("{{ for m in role.zone }}{{ m.key }},{{ end }}", "name,slug,rule,meaning,")]
    [InlineData("{{ for m in role.zone }}{{ if m.key == 'slug' && m.value == role.zone.slug }}its slug{{ end }}{{ end }}", "its slug")]
    [InlineData("{{ object.size role.zone }}", "4")]
    [InlineData("{{ role.zone.empty? }}", "false")]
    [InlineData("{{ object.keys role.zone | array.join ' ' }}", "name slug rule meaning")]
    public void What_has_members_can_be_looped_over_and_counted(string template, string expected)
    {
        using var site = new TestSite();
        site.Write("themes/default/layouts/role.html", template);
        var (exit, output, error) = site.Run("build");
        Assert.True(exit == 0, output + error);
        Assert.Contains(expected, site.Read("output/roles/lighthouse-keeper/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Values that no template of a theme asks for are found out too.</summary>
    [Fact]
    public void Every_member_of_every_kind_of_page_has_a_value()
    {
        using var site = new TestSite();
        site.Write("content/roles/pilot.md", "---\nassessed: 2026-03-01\ncategory: Sea\nhistory: [{ date: 2025-01-02, score: 10.0, note: New tables. }]\n---\n\n" + Example.With("Fog.", "Not like a Lighthouse Keeper.", Example.With("Lighthouse Keeper", "Pilot")));
        site.Write("themes/default/partials/all.html", "{{ if object.typeof($1) == 'iterator' }}{{ for m in $1 }}{{ include 'partials/all.html' m.value }}{{ end }}{{ else if object.typeof($1) == 'array' }}{{ for i in $1 }}{{ include 'partials/all.html' i }}{{ end }}{{ else }}.{{ end }}");
        foreach (var (layout, names) in ((string, string[])[])[("home", ["home"]), ("explorer", ["explorer", "roles"]), ("role", ["role"]), ("leaderboards", ["leaderboards"]), ("leaderboard", ["leaderboard"]), ("categories", ["categories"]),
            ("category", ["category"]), ("changes", ["changes"]), ("methodology", ["methodology"]), ("verification", ["verification"]), ("calculator", ["calculator", "methodology"]), ("compare", ["compare"]), ("comparison", ["comparison"])])
            site.Write($"themes/default/layouts/{layout}.html", string.Concat(names.Append("page").Append("site").Select(n => $"{{{{ include 'partials/all.html' {n} }}}}")));
        site.Write("themes/default/layouts/base.html", "{{ include \"layouts/\" + page.kind + \".html\" }}");
        var (exit, output, error) = site.Run("build");
        Assert.True(exit == 0, output + error);
        // A role's page has some hundred values, one within the other.
        Assert.InRange(site.Read("output/roles/pilot/index.html").Count(c => c == '.'), 500, 5000);
    }
}
