using Aijri.Documents;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Site;

public sealed class MentionsTests
{
    private static readonly System.Collections.Immutable.ImmutableArray<Role> Roles =
    [
        .. new[] { "Pilot", "Harbour Pilot", "Pilot Boat Keeper", "R&D Lead", "Lead *Pilot*", ".NET Keeper", "C_Boat Keeper", "Pilots" }.Select(t => Given.Role(t)),
        Given.Role("Stoker") with { Aliases = [new("Fireman", default), new("boat", default)] },
    ];

    private static readonly TitleIndex Titles = new(Roles);

    // What names are made of, and what parts or hides them.
    private static readonly string[] Pieces =
    [
        "Pilot", "pilots", "Harbour", "Boat", "boat", "Keeper", "R&D", "R&amp;D", "Lead", ".NET", "C_Boat", "Stoker", "Fireman", "fireman", "a", " ", " ", " ", "  ", "\n", "\n\n", "*", "**", "_", "`",
        "[", "](x.md)", "](", ")", "<", ">", "<https://x.example/Pilot>", "&", "&#80;ilot", "\\", "\\_", "|", "| ", "\n|---|---|\n", "\n# ", "\n- ", "\n> ", "\n    ", "\n```\n", "\n===\n", "\n[Pilot]: x.md\n", "[Pilot]", "<!-- Pilot -->", "!", "s", "-",
    ];

    [Theory]
    [InlineData("A pilot and a **Harbour Pilot**.", "Pilot, Harbour Pilot")]
    [InlineData("# Pilot\n\n`Stoker` and [Stoker](x.md) and a fireman.", "")]
    [InlineData("An R&D Lead\\; two .NET Keepers.", "R&D Lead, .NET Keeper")]
    [InlineData("| Who | What |\n|---|---|\n| Firemen | Fireman |\n", "Stoker")]
    [InlineData("A Harbour\r\nPilot and a Pilot  Boat\n   Keeper.", "Harbour Pilot, Pilot Boat Keeper")]
    [InlineData("> A Harbour\n> Pilot, an R&D\u00a0Lead.", "Harbour Pilot, R&D Lead")]
    [InlineData("A Harbour  \nPilot; Harbour\n\nPilot.", "Pilot")]
    public void Roles_are_named_in_prose_and_not_in_headings_code_or_links(string text, string names) =>
        Assert.Equal(names, string.Join(", ", Mentions.Of(new SourceFile("a.md", text), 0, Titles, -1, []).Select(i => Roles[i].Title)));

    [Theory]
    [InlineData("A Pilot.", -1, "", "senior")]
    [InlineData("A Pilot.", -1, "junior", "junior")]
    [InlineData("A Pilot and a pilot.", -1, "junior, senior", "junior, senior")]
    [InlineData("An Apprentice.", -1, "senior", "junior")]
    [InlineData("A Pilot Apprentice.", -1, "senior", "junior")]
    [InlineData("A Lamp / Log\nKeeper.", -1, "log", "log")]
    [InlineData("A Lamp / Log Keeper.", 4, "", "")]
    [InlineData("A Pilot and a Stoker.", 1, "", "stoker")]
    [InlineData("A Pilot and an Apprentice.", 0, "", "junior")]
    public void Of_roles_that_share_a_title_those_are_named_that_are_quoted_and_never_a_documents_own(string text, int self, string quoted, string named)
    {
        System.Collections.Immutable.ImmutableArray<Role> roles =
        [
            Given.Role("Pilot") with { Slug = "senior" },
            Given.Role("Pilot") with { Slug = "junior", Aliases = [new("Apprentice", default), new("Pilot Apprentice", default)] },
            Given.Role("Stoker"),
            Given.Role("Lamp/Log Keeper") with { Slug = "lamp" },
            Given.Role("Lamp/Log Keeper") with { Slug = "log" },
        ];
        var quotes = quoted.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => Enumerable.Range(0, roles.Length).Single(i => roles[i].Slug == s));
        Assert.Equal(named, string.Join(", ", Mentions.Of(new SourceFile("a.md", text), 0, new TitleIndex(roles), self, quotes).Select(i => roles[i].Slug)));
    }

    [Fact]
    public void What_is_passed_over_names_nobody() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40], Gen.Int[-1, Roles.Length - 1]).Sample((pieces, self) =>
        {
            var file = new SourceFile("a.md", string.Concat(pieces));
            return Mentions.Of(file, 0, Titles, self, []).SequenceEqual(InAll(file, self));
        }, iter: 20_000);

    // Every passage parsed.
    private static IEnumerable<int> InAll(SourceFile file, int self)
    {
        var layout = Layout.Of(file, 0, new FindingBag());
        return layout is null ? [] : MarkdownSyntax.Parse(layout, isForPage: true)!.SelectMany(ProseText.Joined).SelectMany(l => In(l.Content.ToString())).Where(i => i != self).Distinct();
    }

    private static IEnumerable<int> In(string text)
    {
        for (var at = 0; Titles.Next(text, at) is { } mention; at = mention.Start + mention.Length)
            yield return mention.Role;
    }
}
