using System.Globalization;
using System.Text;
using System.Text.Json;
using Aijri.Scoring;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Rendering.Data;

/// <summary>A role's verdict as a small picture for other people's pages, and as data for shields.io, which draws its own.</summary>
internal static class Badge
{
    public const string SvgName = "badge.svg";
    public const string JsonName = "badge.json";

    private const int Height = 22;
    private const int Padding = 8;
    private const int Shape = 14;
    private const string LabelFill = "#3a3a3c";

    /// <summary>A zone's colour, dark enough for white text, and its shape; the highest zone's, the lowest's, and that of those between.</summary>
    internal static readonly (string Fill, string Path)[] Zones =
    [
        ("#00695e", "M6 1l5.5 10H.5z"),
        ("#a81f3b", "M6 11L.5 1h11z"),
        ("#7a5300", "M6 .3L11.7 6 6 11.7.3 6z"),
    ];

    /// <summary>Writes the picture.</summary>
    public static void Svg(StringBuilder text, Role role, SiteFrame site)
    {
        var (label, message) = (Characters.InXml(site.Methodology.Score.Name), Characters.InXml(Message(role)));
        var (fill, path) = Of(role.Zone!, role.Methodology!);
        var (labelWidth, messageWidth) = (WidthOf(label), WidthOf(message));
        var left = labelWidth + 2 * Padding;
        var width = left + Padding + Shape + messageWidth + Padding;
        var title = Html.Escape(Characters.InXml($"{role.ShownTitle}: {label} {role.ShownScore}, {role.FullLabel}{RoleModel.Mark(role)}"));
        text.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{Height}" viewBox="0 0 {width} {Height}" role="img" aria-labelledby="title">
              <title id="title">{title}</title>
              <path fill="{LabelFill}" d="M4 0H{left}V{Height}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"/>
              <path fill="{fill}" d="M{left} 0H{width - 4}a4 4 0 0 1 4 4V{Height - 4}a4 4 0 0 1-4 4H{left}z"/>
              <path fill="#fff" transform="translate({left + Padding} 6) scale(.84)" d="{path}"/>
              <g fill="#fff" font-family="Verdana, 'DejaVu Sans', Geneva, sans-serif" font-size="12">
                <text x="{Padding}" y="15" textLength="{labelWidth}" lengthAdjust="spacingAndGlyphs">{Html.Escape(label)}</text>
                <text x="{left + Padding + Shape}" y="15" textLength="{messageWidth}" lengthAdjust="spacingAndGlyphs">{Html.Escape(message)}</text>
              </g>
            </svg>

            """);
    }

    /// <summary>Writes the members of the data.</summary>
    public static void Json(Utf8JsonWriter json, Role role, SiteFrame site)
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("label", role.Methodology!.Score.Name);
        json.WriteString("message", Message(role));
        json.WriteString("color", Of(role.Zone!, role.Methodology!).Fill);
    }

    private static string Message(Role role) => $"{role.ShownScore} {role.Zone!.Name}{RoleModel.Mark(role)}";

    private static (string Fill, string Path) Of(Zone zone, Methodology methodology)
    {
        var at = methodology.Zones.IndexOf(zone);
        return Zones[at == 0 ? 0 : at == methodology.Zones.Length - 1 ? 1 : 2];
    }

    // About as wide as the text is in the widest of the fonts named; the text is fitted to it whatever font there is.
    private static int WidthOf(string text)
    {
        var tenths = 0;
        foreach (var c in text)
            tenths += c is ' ' or '.' or ',' or 'i' or 'j' or 'l' or 'I' or 'J' or 'f' or 't' or 'r' ? 46 : char.IsAsciiLetterUpper(c) ? 86 : c > '\u2e7f' ? 120 : 76;
        return (tenths + 9) / 10;
    }
}
