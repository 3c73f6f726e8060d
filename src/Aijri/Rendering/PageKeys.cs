using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>Numbers for all that a page is made from: while a page's number is the same, so is the page. Only roles and pairs of roles have one; other pages are few, and made in every build.</summary>
public sealed class PageKeys
{
    private readonly SiteModel _site;
    private readonly UInt128 _all;

    /// <summary>The keys of the pages of <paramref name="site"/>. What all pages see counts whole: the theme, the configuration, the versions of the method.</summary>
    public PageKeys(SiteModel site, Theme theme, Methodologies methodologies)
    {
        _site = site;
        var (frame, counts) = SitePagesModel.SiteOf(site);
        Counts = Of(counts);
        var settings = site.Settings;
        _all = new Fingerprint().Add(theme.Fingerprint).Add(methodologies.Fingerprint).Add(Of(frame))
            .Add(settings.File?.Fingerprint() ?? default).Add(settings.BaseUrl?.AbsoluteUri).Add(settings.Theme).Add(settings.Content).Add(settings.SourceUrl).Value;
    }

    /// <summary>For the counts of all documents, which not every page shows.</summary>
    public UInt128 Counts { get; }

    /// <summary>The key of a page and the files beside it; null when it is made in every build.</summary>
    /// <param name="page">The page.</param>
    /// <param name="related">What it shows of other roles, where it is a role's.</param>
    public UInt128? Of(Page page, RelatedRoles? related)
    {
        if (page.Kind is not (PageKind.Role or PageKind.Comparison))
            return null;
        var key = new Fingerprint().Add(_all).Add((int)page.Kind).Add(page.Path);
        if (page.Kind == PageKind.Comparison)
            return key.Add(_site.Pairs[page.Index].First.ShownFingerprint).Add(_site.Pairs[page.Index].Second.ShownFingerprint).Value;
        var role = _site.Roles[page.Index];
        key.Add(role.ShownFingerprint).Add(role.Claims).Add(role.Verified).Add(role.Quotations.Length);
        foreach (var quotation in role.Quotations)
            quotation.AddTo(key);
        related!.AddTo(key);
        return key.Value;
    }

    private static UInt128 Of(ScriptObject model)
    {
        var all = new Fingerprint();
        Add(model);
        return all.Value;

        void Add(object? value)
        {
            switch (value)
            {
                case ScriptArray list:
                    all.Add(list.Count);
                    foreach (var item in list)
                        Add(item);
                    break;
                case IScriptObject inner:
                    all.Add(inner.Count);
                    foreach (var name in inner.GetMembers())
                    {
                        all.Add(name);
                        Add(inner.TryGetValue(null!, default, name, out var member) ? member : null);
                    }
                    break;
                case null or string:
                    all.Add((string?)value);
                    break;
                default:
                    all.Add(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
