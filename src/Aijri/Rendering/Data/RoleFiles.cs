using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aijri.Checking;
using Aijri.Documents;
using Aijri.Output;
using Aijri.Site;

namespace Aijri.Rendering.Data;

/// <summary>Makes the files beside a role's page, in memory that the next one uses again. For one thread.</summary>
/// <param name="site">The site.</param>
internal sealed class RoleFiles(SiteFrame site)
{
    /// <summary>Their names.</summary>
    public static readonly ImmutableArray<string> Names = [RoleJson.Name, RoleMarkdown.Name, Badge.SvgName, Badge.JsonName];

    // As long as most of them are.
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 15);
    private readonly StringBuilder _text = new(1 << 14);
    private readonly Encoder _utf8 = Encoding.UTF8.GetEncoder();
    private Utf8JsonWriter? _json;

    /// <summary>Whether it is one of them.</summary>
    public static bool IsName(ReadOnlySpan<char> name) => name is RoleJson.Name or RoleMarkdown.Name or Badge.SvgName or Badge.JsonName;

    /// <summary>The path of one of them.</summary>
    public static string Path(Role role, string name) => $"roles/{role.Slug}/{name}";

    /// <summary>All of them, one after the other; each is overwritten by the next.</summary>
    public IEnumerable<OutputFile> Of(Role role, RelatedRoles related, Document document, CheckedAssessment assessed)
    {
        yield return Json(role, RoleJson.Name, json => RoleJson.Write(json, site, role, related, assessed));
        yield return Text(role, RoleMarkdown.Name, text => RoleMarkdown.Write(text, site, role, related, document, assessed.Scored));
        yield return Text(role, Badge.SvgName, text => Badge.Svg(text, role, site));
        yield return Json(role, Badge.JsonName, json => Badge.Json(json, role, site));
    }

    private OutputFile Json(Role role, string name, Action<Utf8JsonWriter> members)
    {
        _bytes.ResetWrittenCount();
        Sources.Json.Object(_bytes, _json ??= Sources.Json.Writer(_bytes), members);
        return new OutputFile(Path(role, name), _bytes.WrittenMemory);
    }

    private OutputFile Text(Role role, string name, Action<StringBuilder> content)
    {
        _bytes.ResetWrittenCount();
        _text.Clear();
        content(_text);
        foreach (var piece in _text.GetChunks())
            _utf8.Convert(piece.Span, _bytes, flush: false, out _, out _);
        _utf8.Convert([], _bytes, flush: true, out _, out _);
        return new OutputFile(Path(role, name), _bytes.WrittenMemory);
    }
}
