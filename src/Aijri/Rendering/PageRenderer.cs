using System.Collections.Immutable;
using System.Text;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Rendering.Data;
using Aijri.Site;
using Aijri.Sources;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Aijri.Rendering;

/// <summary>Renders pages through a theme. One renderer serves all threads; each has an engine of its own.</summary>
/// <param name="site">What pages know.</param>
/// <param name="theme">The templates.</param>
/// <param name="links">Checks the links of finished pages.</param>
/// <param name="read">Reads a role's document again: parsing is cheaper than holding.</param>
public sealed class PageRenderer(SiteModel site, Theme theme, LinkChecks links, Func<Role, (Document Document, CheckedAssessment Checked)> read) : IDisposable
{
    private const string Base = "layouts/base.html";

    // What every page sees, made once; pages only read it.
    private readonly SiteObject _site = SitePagesModel.WatchedSite(site);

    private readonly ThreadLocal<TemplateEngine> _engine = new(() => new TemplateEngine(theme, site.Base));

    private readonly ThreadLocal<RoleFiles> _roleFiles = new(() => new RoleFiles(site));

    private readonly ThreadLocal<string> _anchors = new(() => "");

    private volatile bool _hasStalled;

    /// <summary>Whether there was a page that could not be made.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether the page that this thread made last shows a count of all documents.</summary>
    public bool HasReadCounts => _engine.Value!.HasReadCounts;

    /// <summary>Places on other pages that the page that this thread made last links to, as <see cref="LinkChecks.Check"/> says.</summary>
    public string Anchors => _anchors.Value!;

    /// <summary>What a role's page shows of other roles; null for other pages.</summary>
    public RelatedRoles? RelatedOf(Page page) => page.Kind == PageKind.Role ? RelatedRoles.Of(site, page.Index) : null;

    /// <summary>The paths of the files of a page, in the order in which they are made.</summary>
    public IReadOnlyList<string> FilesOf(Page page) => [.. FilePlan.Of(page, site)];

    /// <summary>The document of a role's page, read once for all its files; nothing for other pages.</summary>
    public (Document Document, CheckedAssessment Checked) Read(Page page) => page.Kind == PageKind.Role ? read(site.Roles[page.Index]) : default;

    /// <summary>The files beside a role's page, one after the other, each overwritten by the next; none for other pages.</summary>
    /// <param name="page">The page.</param>
    /// <param name="related">What <see cref="RelatedOf"/> says of it.</param>
    /// <param name="source">What <see cref="Read"/> gave.</param>
    public IEnumerable<OutputFile> Beside(Page page, RelatedRoles? related, (Document Document, CheckedAssessment Checked) source) =>
        related is null ? [] : _roleFiles.Value!.Of(site.Roles[page.Index], related, source.Document, source.Checked);

    /// <summary>The page's own file, overwritten by the next; null, with a finding, when a template is wrong. It changes the document's syntax tree, so it comes last.</summary>
    /// <param name="page">The page.</param>
    /// <param name="related">What <see cref="RelatedOf"/> says of it.</param>
    /// <param name="source">What <see cref="Read"/> gave.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public OutputFile? Html(Page page, RelatedRoles? related, (Document? Document, CheckedAssessment? Checked) source, FindingBag findings)
    {
        if (!theme.Templates.ContainsKey(Base))
        {
            HasFailed = true;
            findings.Add(Rules.MissingFile, Location.Whole($"themes/{site.Settings.Theme}/theme.yml"), $"The theme has no template {Base}, and extends none that has.", "`extends: default` has all that it does not have itself.");
            return null;
        }
        if (_hasStalled)
            return null;
        var engine = _engine.Value!;
        // The page changes what the document's links are.
        var (document, assessed) = source;
        ImmutableArray<Link> written = document is null ? [] : [.. document.Links, .. document.Front.Sources.Where(s => s.Url is not null).Select(s => new Link(s.Url!, s.UrlSpan))];
        engine.HasReadCounts = false;
        _anchors.Value = "";
        try
        {
            engine.Render(Base, Globals(page, related, document, assessed));
            _anchors.Value = links.Check(page, engine.Page.Bytes.Span, document?.File, written, url => PlaceOf(page, url), findings);
            return new OutputFile(page.File, engine.Page.Bytes);
        }
        catch (ScriptRuntimeException e) when (!engine.HasFaultOfOurs)
        {
            var (place, message, help) = engine.Explain(e);
            _hasStalled |= TemplateEngine.IsStall(e);
            findings.Add(Rules.TemplateError, theme.Locate(place), message, $"{help} While rendering {page.File}.".TrimStart());
        }
        catch (ArgumentException e) when (document is not null && MarkdownSyntax.IsTooDeep(e))
        {
            findings.Add(Rules.TooComplex, Location.Whole(document.File.Path), "The markdown is nested more deeply than can be shown.");
        }
        HasFailed = true;
        // What it was in the middle of is of no use to the next page.
        _engine.Value = new TemplateEngine(theme, site.Base);
        return null;
    }

    /// <summary>Where in the theme a link of a page comes from: the page is made once more, and where each piece of it comes from is written down.</summary>
    /// <param name="page">The page.</param>
    /// <param name="url">The link.</param>
    public Location PlaceOf(Page page, string url)
    {
        var engine = _engine.Value!;
        var (document, assessed) = Read(page);
        engine.Origins = new();
        engine.Render(Base, Globals(page, RelatedOf(page), document, assessed));
        var html = engine.Page.Bytes.Span;
        var written = Rendering.Html.Escape(url);
        var at = html.IndexOf(Encoding.UTF8.GetBytes($"=\"{written}\"")) is >= 0 and var quoted ? quoted + 2 : html.IndexOf(Encoding.UTF8.GetBytes(written));
        var origin = engine.Origins.Of(at);
        engine.Origins = null;
        // Written in another way, with other escapes, it is not found again.
        return at < 0 ? Location.Whole($"themes/{site.Settings.Theme}/theme.yml") : theme.Locate(origin, written);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _engine.Dispose();
        _roleFiles.Dispose();
        _anchors.Dispose();
    }

    private ScriptObject Globals(Page page, RelatedRoles? related, Document? document, CheckedAssessment? assessed)
    {
        var globals = new ScriptObject { ["site"] = _site, ["page"] = SitePagesModel.OfPage.Of(new SitePagesModel.PageIn(page, site)) };
        switch (page.Kind)
        {
            case PageKind.Home:
                globals["home"] = SitePagesModel.OfHome.Of(new SitePagesModel.HomeIn(site, Example()));
                break;
            case PageKind.Explorer:
                globals["explorer"] = ExplorerModel.Members.Of(site);
                globals["roles"] = RoleModel.List(page.Parts > 1 ? Parts.Rows(site.Roles, page.Part) : site.Roles, site);
                break;
            case PageKind.Role:
                globals["role"] = RolePageModel.Of(new RolePage(site, site.Roles[page.Index], related!, document!, assessed!));
                break;
            case PageKind.Leaderboards:
                globals["leaderboards"] = SitePagesModel.Leaderboards(site);
                break;
            case PageKind.Leaderboard:
                globals["leaderboard"] = SitePagesModel.OfBoardOnPage.Of(new SitePagesModel.BoardIn(site.Leaderboards[page.Index], site, page.Part));
                break;
            case PageKind.Categories:
                globals["categories"] = CategoryModel.Row.List(site.Categories.Select(c => new CategoryModel.In(c, site)));
                break;
            case PageKind.Category:
                globals["category"] = CategoryModel.OnPage.Of(new CategoryModel.In(site.Categories[page.Index], site, page.Part));
                break;
            case PageKind.Changes:
                globals["changes"] = ChangeModel.Row.List(Parts.Rows(site.Changes, page.Part).Select(c => new ChangeModel.In(c, site)));
                break;
            case PageKind.Verification:
                globals["verification"] = VerificationModel.Page.Of(new VerificationModel.Whole(site, page.Part));
                break;
            case PageKind.Methodology:
                globals["methodology"] = MethodologyModel.Members.Of(new MethodologyModel.In(site, Example()));
                break;
            case PageKind.Compare:
                globals["compare"] = ComparisonModel.OfChoice.Of(site);
                break;
            case PageKind.Comparison:
                var pair = site.Pairs[page.Index];
                globals["comparison"] = ComparisonModel.Members.Of(new ComparisonModel.In([pair.First, pair.Second], site));
                break;
            case PageKind.Calculator:
                globals["calculator"] = CalculatorModel.Members.Of(new CalculatorModel.In(site, Example()));
                globals["methodology"] = MethodologyModel.Members.Of(new MethodologyModel.In(site, null));
                break;
        }
        return globals;
    }

    private RolePage RolePage(int index)
    {
        var (document, assessed) = read(site.Roles[index]);
        return new RolePage(site, site.Roles[index], RelatedRoles.Of(site, index), document, assessed);
    }

    private RolePage? Example()
    {
        var named = site.Roles.FirstOrDefault(r => r.Slug == site.Settings.Example?.Text) ?? site.Roles.FirstOrDefault(r => !r.IsOverridden) ?? site.Roles.FirstOrDefault();
        return named is null ? null : RolePage(site.Roles.IndexOf(named));
    }
}
