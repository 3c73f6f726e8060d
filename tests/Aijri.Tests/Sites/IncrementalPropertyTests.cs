using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Aijri.Tests.Sites;

/// <summary>Whatever is changed between two builds: the second publishes, reports and leaves for the third, byte by byte, what a build into an empty folder does.</summary>
public sealed partial class IncrementalPropertyTests
{
    private const int Steps = 40;

    private static readonly string[] Seniorities = ["Senior", "Senior (8+ years)", "Chief", "(Senior)", "—"];

    private static readonly string[] Places = ["footer", "header", "head", "role_list", "verdict", "comparison_table", "contents", "page_head"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_build_after_any_changes_is_a_clean_build(int seed)
    {
        using var site = new TestSite();
        var edits = new Edits(site, seed);
        var (published, kept, recalled) = (0, 0, 0);
        for (var step = 0; step < Steps; step++)
        {
            var (what, options) = edits.Next();
            var clean = Path.Combine(site.Root, "clean");
            if (Directory.Exists(clean))
                Directory.Delete(clean, recursive: true);
            var before = site.Published();
            string[] command = ["build", "--format", "json", .. options];
            var one = site.Run(command);
            var other = site.Run([.. command, "--output", clean]);
            var where = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, step {step}: {what}");
            Assert.True(one.Output == other.Output, $"{where}\n{one.Output}\n{other.Output}");
            Assert.True(one.ExitCode == other.ExitCode, $"{where}\n{one.Error}\n{other.Error}");
            recalled += one.Error.Contains("Not checked again", StringComparison.Ordinal) ? 1 : 0;
            if (one.ExitCode != 0)
            {
                AssertSame(before, site.Published(), where);
                edits.Recover();
                continue;
            }
            published++;
            kept += one.Error.Contains("not made again", StringComparison.Ordinal) ? 1 : 0;
            AssertSame(Files(clean), site.Published(), where);
        }
        Assert.True(published > Steps / 2 && kept > Steps / 5 && recalled > Steps / 3, $"{published} of {Steps} were published, {kept} with pages that were kept; {recalled} did not check all documents.");
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> found, string where)
    {
        var differs = expected.Keys.Union(found.Keys).Where(f => !expected.TryGetValue(f, out var a) || !found.TryGetValue(f, out var b) || !a.AsSpan().SequenceEqual(b)).ToList();
        Assert.True(differs.Count == 0, $"{where}\n{string.Join('\n', differs.Select(f => $"{f}{(expected.ContainsKey(f) ? "" : " is left over")}{(found.ContainsKey(f) ? "" : " is missing")}"))}");
    }

    private static SortedDictionary<string, byte[]> Files(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);

    private sealed class Paper(int seed, string title)
    {
        public int Seed { get; set; } = seed;

        public string Title { get; set; } = title;

        /// <summary>Its seniority; null: its file's name.</summary>
        public string? Seniority { get; set; }

        public Dictionary<string, string> Front { get; } = [];

        public string Sentences { get; set; } = "Fog.";

        public string Heading { get; set; } = "Who Should Worry";

        /// <summary>Whether nothing is missing, so that a build need not check it again.</summary>
        public bool IsWhole { get; set; } = seed % 4 > 0;
    }

    /// <summary>A site, and what may happen to it between two builds.</summary>
    private sealed partial class Edits
    {
        private readonly TestSite _site;
        private readonly Random _random;
        private readonly SortedDictionary<string, Paper> _papers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal) { ["tagline"] = "tagline: Words\n" };
        private readonly string _method;
        private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);
        private int _count;

        public Edits(TestSite site, int seed)
        {
            _site = site;
            _random = new Random(seed);
            _method = site.Read("content/methodology/aijri-1.yml");
            File.Delete(Path.Combine(site.Root, "content/roles/keeper.md"));
            for (var i = 0; i < 14; i++)
                Add();
            Recover();
        }

        public (string What, string[] Options) Next()
        {
            (string, Action)[] edits =
            [
                ("score", () => Any().Seed = _random.Next(10_000)),
                ("score", () => Any().Seed = _random.Next(10_000)),
                ("title", () => Any().Title = Title()),
                ("twin", Twin),
                ("twin", Twin),
                ("aliases", () => Any().Front["aliases"] = $"[Mate {_random.Next(40)}, {Title()}]"),
                ("no aliases", () => Any().Front.Remove("aliases")),
                ("slug", () => Any().Front["slug"] = $"keeper-{(char)('a' + _random.Next(26))}"),
                ("no slug", () => Any().Front.Remove("slug")),
                ("redirect", () => Any().Front["redirect-from"] = $"[old-{_random.Next(6)}]"),
                ("category", () => Any().Front["category"] = _random.Next(2) == 0 ? "Sea" : "Land"),
                ("summary", () => Any().Front["summary"] = $"About {Title()}."),
                ("day", () => Any().Front["assessed"] = $"2026-0{_random.Next(1, 10)}-11"),
                ("history", () => Any().Front["history"] = $"[{{date: 2020-01-0{_random.Next(1, 9)}, score: {_random.Next(10, 90)}.5, note: {Title()}}}]"),
                ("note", () => Any().Front["note"] = Title()),
                ("status", () => Any().Front["status"] = _random.Next(2) == 0 ? "draft" : "illustrative"),
                ("sources", () => Any().Front["sources"] = $"[{{title: {Title()}, url: \"https://x.example/{_random.Next(9)}\"}}]"),
                ("sentences", () => Any().Sentences = Sentences()),
                ("sentences", () => Any().Sentences = Sentences()),
                ("sentences", () => Any().Sentences = Sentences()),
                ("heading", () => Any().Heading = _random.Next(2) == 0 ? "A place" : "Who Should Worry"),
                ("sections", () => Any().IsWhole ^= true),
                ("new document", Add),
                ("document removed", () => Remove()),
                ("document renamed", () => { var (name, paper) = Remove(); _papers[$"{name[..^3]}x.md"] = paper; }),
                ("defaults", () => _site.Write("content/roles/_defaults.yml", $"category: {(_random.Next(2) == 0 ? "Sea" : "Sky")}\n")),
                ("no defaults", () => File.Delete(Path.Combine(_site.Root, "content/roles/_defaults.yml"))),
                ("page edited", () => { if (Published() is { } file) File.AppendAllText(file, " "); }),
                ("page edited in place", () => { if (Published() is { } file) { var stamp = File.GetLastWriteTimeUtc(file); var bytes = File.ReadAllBytes(file); bytes[bytes.Length / 2] ^= 1; File.WriteAllBytes(file, bytes); File.SetLastWriteTimeUtc(file, stamp); } }),
                ("page removed", () => { if (Published() is { } file) File.Delete(file); }),
                ("cache damaged", () => Damage(text => _random.Next(3) switch { 0 => text[..(text.Length / 3)], 1 => text.Replace('7', '8'), _ => "" })),
            ];
            (string, Action)[] everywhere =
            [
                ("tagline", () => _settings["tagline"] = $"tagline: {Title()}\n"),
                ("licence", () => _settings["license"] = $"license:\n  name: {Title()}\n  url: https://x.example/terms\n"),
                ("source url", () => _settings["source"] = $"source-url: https://x.example/{_random.Next(3)}/\n"),
                ("leaderboards", () => _settings["boards"] = _random.Next(2) == 0 ? "" : "leaderboards:\n  - id: all\n    title: All\n"),
                ("categories", () => _settings["categories"] = $"categories:\n  - name: Sea\n    slug: sea-{_random.Next(2)}\n"),
                ("base url", () => _settings["base"] = _random.Next(3) == 0 ? "" : $"base-url: https://x.example/{_random.Next(2)}/\n"),
                ("broken links", () => _settings["severity"] = _random.Next(2) == 0 ? "" : "severity:\n  broken-link: warning\n"),
                ("template", () => Template(Places[_random.Next(Places.Length)], $"<!-- {_random.Next(9)} -->")),
                ("counts in a template", () => Template(Places[_random.Next(Places.Length)], "<!-- {{ if page.title.size > 25 }}{{ site.counts.claims }}{{ end }}{{ if page.title.size == 17 }}{{ site[\"counts\"].roles }}{{ end }} -->")),
                ("link in a template", () => Template("footer", $"<a href=\"{{{{ site.base }}}}roles/keeper-{(char)('a' + _random.Next(26))}/\">it</a>")),
                ("asset", () => _site.Write("themes/default/assets/css/site.css", $"a{{order:{_random.Next(5)}}}")),
                ("method", () => _site.Write("content/methodology/aijri-1.yml", _method.Replace("meaning: People", $"meaning: {_random.Next(4)} People", StringComparison.Ordinal))),
            ];
            var what = new List<string>();
            // A theme that links to nowhere keeps every page from being kept.
            if (_random.Next(6) == 0)
            {
                what.Add("theme as it was");
                foreach (var (path, text) in _templates)
                    _site.Write(path, text);
            }
            for (var i = _random.Next(1, 3); i > 0; i--)
            {
                var (name, edit) = _random.Next(12) == 0 ? everywhere[_random.Next(everywhere.Length)] : edits[_random.Next(edits.Length)];
                what.Add(name);
                edit();
            }
            Write();
            string[][] options = [["--jobs", "1"], [], [], ["--drafts"], ["--now", "2027-03-01"], ["--jobs", "5"], [], ["--drafts"], ["--now", "2026-12-01"], ["--force"]];
            var chosen = options[_random.Next(options.Length)];
            return ($"{string.Join(", ", what)} {string.Join(' ', chosen)}", chosen);
        }

        /// <summary>Takes back what keeps documents from being published.</summary>
        public void Recover()
        {
            foreach (var (name, paper) in _papers)
            {
                paper.Front.Remove("redirect-from");
                paper.Front.Remove("history");
                paper.Front["slug"] = $"keeper-{(char)('a' + name[3] - '0')}{(name[2] == '0' ? "" : name[2])}";
            }
            _settings["severity"] = "severity:\n  broken-link: warning\n";
            _settings.Remove("categories");
            _settings.Remove("boards");
        }

        private Paper Any() => _papers.ElementAt(_random.Next(_papers.Count)).Value;

        // Few words, so that titles and aliases meet, and one name is the beginning of another.
        private string Title() => $"Keeper {(char)('A' + _random.Next(26))}{(_random.Next(4) == 0 ? " of Boats" : "")}";

        private void Add()
        {
            _papers.Add($"r{_count:d3}.md", new Paper(_random.Next(10_000), Title()) { Sentences = Sentences() });
            _count++;
        }

        // Another of one title, at a seniority of its own.
        private void Twin()
        {
            var twin = Any();
            twin.Title = Any().Title;
            twin.Seniority = Seniorities[_random.Next(Seniorities.Length)];
            twin.Front["slug"] = $"twin-{_count++}";
        }

        private (string, Paper) Remove()
        {
            var (name, paper) = _papers.ElementAt(_random.Next(_papers.Count));
            _papers.Remove(name);
            File.Delete(Path.Combine(_site.Root, "content/roles", name));
            return (name, paper);
        }

        private string Sentences() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Sentence()));

        private string Sentence()
        {
            var other = _papers.Count == 0 ? "r000.md" : _papers.ElementAt(_random.Next(_papers.Count)).Key;
            return _random.Next(18) switch
            {
                12 when _papers.TryGetValue(other, out var paper) => $"{paper.Title} (Senior) rows, and a senior {paper.Title} too. So does {paper.Title}.",
                >= 12 when _papers.TryGetValue(other, out var paper) => $"Much like {paper.Title} ({Score().Match(GeneratedDocument.Of(paper.Seed)).Groups[1].Value}){(_random.Next(3) == 0 ? ", see [that](gone.md)" : "")}.",
                0 or 1 or 2 => $"Much like {Title()}.",
                3 => $"Much like {Title()} (44.2), and above {Title()}.",
                4 or 5 => $"See [that]({other}) and [it](../roles/{other}#main).",
                6 => $"See [that](/roles/keeper-{(char)('a' + _random.Next(26))}/).",
                7 => $"See [that](/roles/keeper-{(char)('a' + _random.Next(26))}/#a-place).",
                8 => $"See [{Title()}](javascript:1) and <javascript:2>.",
                9 => "See [that](/leaderboards/all/) and [this](/verification/#checked).",
                10 => $"Fog {_random.Next(9)}.",
                _ => $"*{Title()}* and `{Title()}`.",
            };
        }

        // What the document publishes.
        [GeneratedRegex(@"= (-?\d+\.\d)/100")]
        private static partial Regex Score();

        // At least one of what a build published, but what it keeps for itself.
        private string? Published()
        {
            var files = Directory.Exists(_site.Output) ? Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).ToList() : [];
            return files.Count == 0 ? null : files[_random.Next(files.Count)];
        }

        private void Template(string name, string more)
        {
            var path = $"themes/default/partials/{name}.html";
            if (!_templates.TryGetValue(path, out var text))
                _templates.Add(path, text = _site.Read(path));
            _site.Write(path, _random.Next(3) == 0 ? text : text + more);
        }

        private void Damage(Func<string, string> how)
        {
            var path = Path.Combine(_site.Output, ".aijri-cache");
            if (!File.Exists(path))
                return;
            var text = how(File.ReadAllText(path));
            if (text.Length == 0)
                File.Delete(path);
            else
                File.WriteAllText(path, text);
        }

        private void Write()
        {
            foreach (var (name, paper) in _papers)
            {
                var text = new StringBuilder("---\n");
                foreach (var (key, value) in paper.Front)
                    text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
                text.Append("---\n\n").Append(GeneratedDocument.Of(paper.Seed).Replace("| Job Title | Role |", $"| Job Title | {paper.Title} |\n| Seniority Level | {paper.Seniority ?? name[..^3]} |", StringComparison.Ordinal));
                _site.Write($"content/roles/{name}", text.Append(paper.IsWhole ? GeneratedDocument.OtherSections : "").Append(CultureInfo.InvariantCulture, $"\n{(paper.IsWhole ? "###" : "##")} {paper.Heading}\n\n{paper.Sentences}\n").ToString());
            }
            // What quotations say is let stand, and shown; what is wrong with titles and slugs is not.
            var severity = _settings.GetValueOrDefault("severity") is { Length: > 0 } set ? set : "severity:\n";
            _site.Write("aijri.yml", $"title: Test\n{string.Concat(_settings.Where(s => s.Key != "severity").Select(s => s.Value))}{severity}  AIJ602: warning\n  AIJ605: warning\n  AIJ701: warning\n");
        }
    }
}
