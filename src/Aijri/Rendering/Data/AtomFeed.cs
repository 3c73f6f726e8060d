using System.Globalization;
using System.Xml;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary><c>feed.xml</c>: assessments as they were published, and scores as they changed, the newest first, in Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string Path = "feed.xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    // A reader comes back before so many are new.
    private const int Length = 100;

    /// <summary>Whether the site has a feed: its entries are named by absolute addresses, and each has a day.</summary>
    public static bool IsFor(SiteModel site) => site.Settings.BaseUrl is not null && site.Roles.Any(r => r.Assessed is not null || r.History.Any(h => h is { Date: not null, Score: not null }));

    /// <summary>The file; null when the site has none.</summary>
    public static OutputFile? Of(SiteModel site)
    {
        if (!IsFor(site))
            return null;
        var scores = PublishedScore.Of(site.Roles).Take(Length).ToList();
        return new OutputFile(Path, Xml.Document(xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "title", site.Settings.Title);
            if (site.Settings.Description.Length > 0)
                Text(xml, "subtitle", site.Settings.Description);
            Text(xml, "id", site.Canonical("")!);
            Text(xml, "updated", Time(scores[0].Date));
            Link(xml, "self", "application/atom+xml", site.Canonical(Path)!);
            Link(xml, "alternate", "text/html", site.Canonical("")!);
            if (site.Settings.License is { } license)
            {
                Link(xml, "license", null, license.Url);
                Text(xml, "rights", license.Name);
            }
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", site.Settings.Title);
            xml.WriteEndElement();
            foreach (var score in scores)
                Entry(xml, score, site);
            xml.WriteEndElement();
        }));
    }

    private static void Entry(XmlWriter xml, PublishedScore score, SiteModel site)
    {
        var role = score.Role;
        var method = role.Methodology!;
        var zone = method.ZoneOf(score.Score).Name + RoleModel.Mark(role);
        var page = site.Canonical($"roles/{role.Slug}/")!;
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "title", score.Before is { } before
            ? $"{role.ShownTitle}: {method.Score.Show(before)} → {method.Score.Show(score.Score)}, {zone}"
            : $"{role.ShownTitle}: {method.Score.Show(score.Score)}, {zone}");
        Text(xml, "id", $"{page}#{Dates.Iso(score.Date)}");
        Text(xml, "updated", Time(score.Date));
        Link(xml, "alternate", "text/html", page);
        if (role.Category is { } category)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Characters.InXml(category));
            xml.WriteEndElement();
        }
        Text(xml, "summary", Summary(score));
        xml.WriteEndElement();
    }

    private static string Summary(PublishedScore score)
    {
        var moved = score.Change switch
        {
            null => "Assessed.",
            0 => "Assessed again, with the same score.",
            { } change => $"The score {(change > 0 ? "rose" : "fell")} by {score.Role.Methodology!.Score.Show(Math.Abs(change))}.",
        };
        var isNow = score.Role.Assessed == score.Date;
        return string.Join(' ', new[] { moved, score.Note, isNow ? score.Role.Summary : null, RoleModel.Notice(score.Role.Status) }.Where(t => t is not null));
    }

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Characters.InXml(text));

    private static void Link(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
