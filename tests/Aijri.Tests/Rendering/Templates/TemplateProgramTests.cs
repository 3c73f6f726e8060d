using System.Globalization;
using Aijri.Findings;
using Aijri.Rendering;
using Aijri.Sources;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Aijri.Tests.Rendering.Templates;

/// <summary>A program gives what the engine gives for the same template: text, or a mistake at its place.</summary>
public sealed class TemplateProgramTests : IDisposable
{
    private static readonly Model<string> Word = new(
        new("name", "", w => w),
        new("length", "", w => w.Length),
        new("share", "", w => w.Length / 3m),
        new("none", "", _ => null),
        new("is_long", "", w => w.Length > 3),
        new("bold_html", "", w => new Html($"<b>{w}</b>")),
        new("letters", "", w => new ScriptArray(w.Select(c => c.ToString()))));

    private readonly string _themes = Directory.CreateTempSubdirectory("aijri-program-").FullName;

    public void Dispose() => Directory.Delete(_themes, recursive: true);

    [Theory]
    [InlineData("plain <text>\n")]
    [InlineData("{{ word.name }}{{ word.length }}{{ word.share }}{{ word.none }}{{ word.is_long }}{{ word.bold_html }}{{ 'a' + word.bold_html }}")]
    [InlineData("{{ thing.a }}{{ thing.list[1] }}{{ thing.list[-1] }}{{ thing[\"a\"] }}{{ thing.list.size }}{{ word.name.size }}{{ thing.list }}")]
    [InlineData("{{ for w in words }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.even }}{{ for.odd }}{{ for.length }}{{ for.rindex }}{{ for.changed }}{{ w.name }}{{ end }}")]
    [InlineData("{{ for w in words }}{{ for l in w.letters }}{{ w.name }}{{ l }}{{ for.index }}{{ if !for.last }}, {{ end }}{{ end }}{{ for.index }}{{ end }}")]
    [InlineData("{{ for w in words limit:2 offset:1 }}{{ for.index }}{{ w.name }}{{ include 'loop.html' w }}{{ end }}")]
    [InlineData("{{ for w in words reversed }}{{ w.name }}{{ end }}{{ for n in 1..3 }}{{ n }}{{ end }}{{ for n in word.none }}x{{ else }}y{{ end }}{{ for n in thing.empty }}x{{ else }}none{{ end }}")]
    [InlineData("{{ for m in word }}{{ m.key }}={{ if m.key != 'letters' }}{{ m.value }}{{ end }};{{ end }}")]
    [InlineData("{{ for w in words }}{{ if w.length > 3 }}{{ continue }}{{ end }}{{ w.name }}{{ for.index }}{{ include 'loop.html' w }}{{ end }}")]
    [InlineData("{{ while true }}{{ x = (x ?? 0) + 1; if x > 3; break; end }}{{ x }}{{ end }}")]
    [InlineData("{{ x = null }}{{ while (x ?? 0) < 3 }}{{ x = (x ?? 0) + 1 }}{{ x }}{{ while.index }}{{ include 'loop.html' word }}{{ end }}")]
    [InlineData("{{ func f(a); ret a + '!'; end }}{{ f word.name }}{{ for w in words }}{{ f w.name }}{{ end }}")]
    [InlineData("{{ func f(a) }}{{ include 'loop.html' a }}{{ a.name }}{{ end }}{{ for w in words }}{{ f w }}{{ end }}")]
    [InlineData("{{ include 'sets.html' }}{{ shared }}{{ for w in words }}{{ again w.name }}{{ end }}")]
    [InlineData("{{ capture x }}{{ for w in words }}{{ w.name }}{{ include 'loop.html' w }}{{ end }}{{ end }}{{ x }}")]
    [InlineData("{{ for w in words }}{{ capture x }}{{ w.name }}{{ for.index }}{{ for l in w.letters }}{{ for.index }}{{ include 'loop.html' w }}{{ end }}{{ end }}{{ x }}{{ end }}")]
    [InlineData("{{ case word.name }}{{ when 'a', 'word' }}one{{ when 'b' }}two{{ else }}three{{ end }}{{ case word.length }}{{ when 4 }}four{{ end }}{{ case 'x' }}{{ when 'y' }}{{ else }}z{{ end }}")]
    [InlineData("{{ if word.none }}a{{ else if word.is_long }}b{{ else }}c{{ end }}{{ word.none ? 1 : 2 }}{{ !word.none }}{{ word.none || word.name }}{{ word.is_long && word.none }}")]
    [InlineData("{{ 1 == 1.0 }}{{ word.share == 1 }}{{ word.none == null }}{{ word.none == 'x' }}{{ word.none != '' }}{{ thing.empty == empty }}{{ word.none == empty }}{{ 'b' > 'a' }}{{ 3 > 2 }}{{ 2.5 > word.share }}{{ '1' == 1 }}")]
    [InlineData("{{ 2 * word.length + 1.5 }}{{ 'a' + 1 }}{{ 1 + 'a' }}{{ 'ab' * 2 }}{{ 7 / 2 }}{{ 7 // 2 }}{{ 2147483647 + 1 }}{{ -word.length }}{{ word.none ?? 'x' }}")]
    [InlineData("{{ word.name | string.upcase | string.append '!' }}{{ string.starts_with word.name 'wo' }}{{ words | array.last | object.typeof }}{{ (words | array.last).name }}{{ [1, 2, 3] | array.join ',' }}{{ ['a'] | array.contains word.name }}{{ math.plus 1 2 }}{{ word.name | string.replace 'o' '0' }}")]
    [InlineData("{{ include 'given.html' word 'x' 3 }}{{ include 'given.html' (include 'given.html' word 1 2) '&' null }}{{ x = include 'given.html' word 1 2; x }}{{ include 'given.html' word 1 2 | string.upcase }}{{ 'a' + (include 'given.html' word 1 2) }}")]
    [InlineData("{{ $x = word.name }}{{ $x }}{{ include 'local.html' }}{{ $x }}{{ y = 'page' }}{{ for y in words }}{{ y.name }}{{ end }}{{ y }}{{ y += '!' ; y }}")]
    [InlineData("{{ include ('gi' + 'ven.html') word 1 2 }}{{ $0 }}")]
    [InlineData("{{ with word }}{{ name }}{{ end }}{{ thing.a = 5; thing.a }}{{ thing.a++; thing.a }}")]
    [InlineData("{{ word.none?.x }}{{ @word.name }}{{ $\"a{word.name}b\" }}{{ [1, [2, word.share]] }}{{ {a: 1}.a }}{{ true }}{{ null }}{{ 1.50 }}{{ -3 }}{{ 'it''s' }}")]
    [InlineData("{{ include 'changes.html' null }}{{ include 'changes.html' 'A' }}")]
    [InlineData("{{ $x = 1 }}{{ include 'evaluates.html' word }}{{ $x }}{{ object.eval '1 + 1' }}")]
    [InlineData("{{ include 'nested.html' word 'x' }}{{ for w in words }}{{ include 'nested.html' w 'y' }}{{ end }}")]
    [InlineData("a{{ ret }}b")]
    [InlineData("{{ wrod.name }}")]
    [InlineData("x\n {{ word.nmae }}")]
    [InlineData("{{ word.none.x }}")]
    [InlineData("{{ if word.nmae }}{{ end }}")]
    [InlineData("{{ for w in words }}{{ w.nmae }}{{ end }}")]
    [InlineData("{{ for w in word.length }}{{ end }}")]
    [InlineData("{{ thing.b }}{{ thing['b'] }}")]
    [InlineData("{{ thing.list[7] }}")]
    [InlineData("{{ thing.list[word.none] }}")]
    [InlineData("{{ thing.list.nmae }}")]
    [InlineData("{{ $1 }}")]
    [InlineData("{{ $x }}")]
    [InlineData("{{ include 'given.html' word }}")]
    [InlineData("{{ include 'gvien.html' word }}")]
    [InlineData("{{ include 3 }}")]
    [InlineData("{{ include }}")]
    [InlineData("{{ string.upcas 'x' }}")]
    [InlineData("{{ string.upcase }}")]
    [InlineData("{{ string.upcase 'x' 'y' }}")]
    [InlineData("{{ string.slice 'x' 'y' }}")]
    [InlineData("{{ word.name | string.upcas }}")]
    [InlineData("{{ word.name | word.name }}")]
    [InlineData("{{ 1 / 0 }}")]
    [InlineData("{{ word - 1 }}")]
    [InlineData("{{ 'a' | regex.match '[' }}")]
    [InlineData("{{ regex.match 'a' '[' }}")]
    [InlineData("{{ math.round 1.5 99 }}")]
    [InlineData("{{ if math.round(1.5, 99) > 1 }}{{ end }}")]
    [InlineData("{{ math.format 1 'Q9' }}")]
    [InlineData("{{ array.sort [1, 'a', thing] }}")]
    [InlineData("{{ 'a' * 999999999999 }}")]
    [InlineData("{{ 'abc' | string.base64_decode }}")]
    [InlineData("{{ timespan.parse 'x' }}")]
    [InlineData("{{ object.format 'x' 'zz' }}")]
    [InlineData("{{ string.zzz = 1 }}{{ string.zzz }}")]
    [InlineData("{{ 'a' - 1 }}")]
    [InlineData("{{ !word.nmae || true }}")]
    [InlineData("{{ word.name = 3 }}")]
    [InlineData("{{ word = 3 }}{{ word }}{{ for w in words }}{{ word }}{{ end }}")]
    [InlineData("{{ for word in words }}{{ word.name }}{{ end }}{{ word.name }}")]
    [InlineData("{{ capture word }}x{{ end }}{{ word }}{{ thing = word + 1 }}{{ thing }}")]
    [InlineData("{{ x = 1; x.y }}")]
    [InlineData("{{ asset 'nothing.css' }}")]
    [InlineData("{{ for a in 1..600 }}{{ for b in 1..600 }}{{ end }}{{ end }}")]
    [InlineData("{{ for l in thing.list }}{{ thing.list[7] = 1 }}{{ end }}")]
    public void It_gives_what_the_engine_gives(string template) => Assert.Equal(Engine(template), Program(template));

    [Fact]
    public void A_loop_without_an_end_is_stopped_after_as_many_turns_as_in_the_engine()
    {
        Assert.Equal("299999", Program("{{ for a in 1..299 }}{{ for b in 1..1000 }}{{ end }}{{ end }}{{ for a in 1..299 }}{{ for b in 1..1000 }}{{ end }}{{ end }}299999"));
        Assert.Contains("Exceeding number of iteration limit `300000`", Program("{{ for a in 1..300 }}{{ for b in 1..1000 }}{{ end }}{{ end }}"), StringComparison.Ordinal);
        Assert.Contains("Exceeding number of iteration limit `300000`", Program("{{ for a in 1..300 }}{{ capture x }}{{ for b in 1..1000 }}{{ end }}{{ end }}{{ end }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_members_and_is_printed_is_a_mistake_where_it_is_printed() =>
        Assert.Equal("1:19 This has members and is no text; show one of them: `name`, `length`, `share`, `none`, `is_long`, `bold_html`, `letters`.", Program("a line\n {{ if true }}x {{ word }}{{ end }}"));

    [Fact]
    public void Includes_may_be_sixty_deep()
    {
        Assert.Equal(new string('.', 60), Program("{{ include 'deep.html' 60 }}"));
        Assert.Contains("Exceeding number of recursive depth limit `60`", Program("{{ include 'deep.html' 61 }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_page_sets_for_itself_is_not_there_on_the_next()
    {
        var engine = Read("{{ if page }}{{ $x = 1; y = 2 }}{{ end }}{{ $x }}{{ y }}");
        engine.Render("a.html", new ScriptObject { ["page"] = true });
        Assert.Equal("12", System.Text.Encoding.UTF8.GetString(engine.Page.Bytes.Span));
        Assert.Throws<ScriptRuntimeException>(() => engine.Render("a.html", new ScriptObject { ["page"] = false }));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-AZ")]
    [InlineData("fa-IR")]
    public void Functions_give_the_same_in_every_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = CultureInfo.GetCultureInfo(name);
        try
        {
            CultureInfo.CurrentCulture = culture;
            // A Turkish i has its dot as a capital too, and a Persian minus is another.
            Assert.Equal("Illustrative An Inch -1.5 -2", Program("{{ 'illustrative' | string.capitalize }} {{ 'an inch' | string.capitalizewords }} {{ -1.5 }} {{ -2 | object.format '0' }}"));
            Assert.Contains("There is no `nmae` here.", Program("{{ word.nmae }}"), StringComparison.Ordinal);
            Assert.Same(culture, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ScriptObject Names() => new()
    {
        ["word"] = Word.Of("word"),
        ["words"] = Word.List(["one", "three", "<five>"]),
        ["thing"] = new ScriptObject { ["a"] = "x & y", ["list"] = new ScriptArray { 1, 2.5m, "three" }, ["empty"] = new ScriptArray() },
    };

    private string Program(string template) => Text(Read(template), engine => engine.Render("a.html", Names()));

    private string Engine(string template)
    {
        var engine = Read(template);
        engine.Scope.Page = Names();
        engine.PushGlobal(engine.Scope);
        return Text(engine, e => e.CachedTemplates["a.html"].Render(e));
    }

    private static string Text(TemplateEngine engine, Action<TemplateEngine> render)
    {
        try
        {
            render(engine);
            return System.Text.Encoding.UTF8.GetString(engine.Page.Bytes.Span);
        }
        catch (ScriptRuntimeException e)
        {
            // Whoever includes is named only where the program does it.
            var (place, message, _) = engine.Explain(e);
            return $"{e.Span.Start.Line}:{e.Span.Start.Column} {(place.Equals(e.Span) ? message : e.OriginalMessage)}";
        }
    }

    private TemplateEngine Read(string template)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_themes, "t")).FullName;
        foreach (var (name, text) in ((string, string)[])
        [
            ("theme.yml", "name: t\n"), ("a.html", template), ("given.html", "<{{ $0 }} {{ $1 ? 'y' : 'n' }} {{ $2 }} {{ $3 }}>"), ("changes.html", "{{ if !$1 }}{{ $1 = 'default' }}{{ end }}{{ $1 }}{{ $1 += '!' }}{{ $1 }}{{ capture x }}{{ $1 }}{{ end }}{{ x }}{{ $[1] = 'n' }}{{ $1 }}{{ x = $ }}{{ x[1] = 'm' }}{{ $1 }}"),
            ("evaluates.html", "{{ object.eval '$1.name' }}{{ '$1.length' | object.eval }}{{ object.eval '$x = 5' }}{{ $x }}{{ include 'given.html' $x 1 2 }}"),
            ("nested.html", "{{ include 'given.html' $1 $2 3 }}{{ capture y }}{{ include 'given.html' $1 2 $2 }}{{ end }}{{ y }}{{ $2 = 'z' }}{{ include 'given.html' $1 $2 3 }}{{ $2 }}"), ("loop.html", "({{ for.index ?? 'no' }}{{ $1.name }})"), ("local.html", "{{ $x = 'inner' }}{{ $x }}"),
            ("sets.html", "{{ shared = 'set' }}{{ func again(a); ret a + 'again'; end }}"), ("deep.html", "{{ if $1 > 1 }}{{ include 'deep.html' ($1 - 1) }}{{ end }}."),
        ])
            File.WriteAllText(Path.Combine(folder, name), text);
        var findings = new FindingBag();
        var theme = Theme.Read(_themes, "t", Location.Whole("aijri.yml"), Severities.Default, findings);
        Assert.True(theme is not null, string.Join('\n', findings.Findings.Select(f => f.Message)));
        return new TemplateEngine(theme, "/");
    }
}
