using System.Collections.Immutable;
using System.Globalization;
using Aijri.Findings;
using Aijri.Sources;

namespace Aijri.Documents;

/// <summary>Reads the keys of one map by name and type. What has the wrong type, and every key nobody asked for, becomes a finding.</summary>
public sealed class YamlKeys
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];
    private readonly SourceFile _file;
    private readonly FindingBag _findings;
    private readonly bool _isUnread;

    /// <summary>The keys of <paramref name="map"/>, which stands in <paramref name="file"/>.</summary>
    public YamlKeys(YamlMap map, SourceFile file, FindingBag findings)
    {
        Map = map;
        _file = file;
        _findings = findings;
    }

    // Where something else stood, or nothing, and that was reported, nothing is wrong besides.
    private YamlKeys(SourceFile file, FindingBag findings) : this(YamlMap.Empty, file, findings) => _isUnread = true;

    /// <summary>The map itself.</summary>
    public YamlMap Map { get; }

    /// <summary>The text of <paramref name="key"/>; null when absent or empty.</summary>
    public StatedText? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar when scalar.Text.Contains('\0', StringComparison.Ordinal) => Invalid<StatedText?>(scalar, $"`{key}` has a character that is none (NUL).", null),
        YamlScalar scalar => new StatedText(scalar.Text, scalar.Span),
        var other => Invalid<StatedText?>(other, $"`{key}` must be text.", null),
    };

    /// <summary>The text of <paramref name="key"/> and its place within its quotes, where it stands there without escapes; null when absent or empty.</summary>
    public StatedText? Unquoted(string key)
    {
        if (Text(key) is not { } text)
            return null;
        var inside = new SourceSpan(text.Span.Start + 1, text.Span.End - 1);
        return text.Span.Length > 1 && _file.Slice(text.Span)[0] is '"' or '\'' && _file.Slice(inside).SequenceEqual(text.Text) ? text with { Span = inside } : text;
    }

    /// <summary>The name of a file or folder that <paramref name="key"/> gives; null when absent, and, with a finding, when it is a path.</summary>
    public StatedText? Name(string key)
    {
        var text = Text(key);
        return text is { } name && (name.Text.AsSpan().IndexOfAny('/', '\\') >= 0 || name.Text is "." or "..") ? Invalid<StatedText?>(name.Span, $"`{key}` is a name, not a path.", null) : text;
    }

    /// <summary>The text of <paramref name="key"/>; a finding, and "", when absent or empty.</summary>
    public string Required(string key) => Text(key)?.Text ?? Missing(key, "");

    /// <summary>The number of <paramref name="key"/>; null when absent or no number.</summary>
    public decimal? Number(string key) => Text(key) is { } text ? Parse(text, key) : null;

    /// <summary>The whole number of <paramref name="key"/>; null when absent or not whole.</summary>
    public int? Whole(string key)
    {
        if (Text(key) is not { } text)
            return null;
        return int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole : Invalid<int?>(text.Span, $"`{key}` must be a whole number{(text.Text.AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') < 0 ? $" of at most {int.MaxValue.ToString(CultureInfo.InvariantCulture)}" : "")}, not `{text.Text}`.", null);
    }

    /// <summary>The whole number of <paramref name="key"/>; a finding, and 0, when absent or empty.</summary>
    public int RequiredWhole(string key) => Whole(key) ?? Missing(key, 0);

    /// <summary>The date of <paramref name="key"/>, written 2026-02-14; null when absent or no date.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : Invalid<DateOnly?>(text.Span, $"`{key}` must be a date such as 2026-02-14, not `{text.Text}`.", null);
    }

    /// <summary>The texts of the list <paramref name="key"/>; none when absent or empty.</summary>
    public ImmutableArray<StatedText> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<StatedText>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar empty && IsEmpty(empty))
                Invalid(item, $"Each of `{key}` must be text, and this is empty.", 0);
            else if (item is YamlScalar scalar && texts.Any(t => t.Text == scalar.Text))
                Invalid(item, $"`{scalar.Text}` stands twice in `{key}`.", 0);
            else if (item is YamlScalar once)
                texts.Add(new StatedText(once.Text, once.Span));
            else
                Invalid(item, $"Each of `{key}` must be text.", 0);
        }
        return texts.ToImmutable();
    }

    /// <summary>The maps of the list <paramref name="key"/>, each with its own keys; none when absent or empty. <paramref name="example"/> shows the form of one to who wrote something else.</summary>
    public ImmutableArray<YamlKeys> Maps(string key, string? example = null)
    {
        var maps = ImmutableArray.CreateBuilder<YamlKeys>();
        foreach (var item in Items(key))
        {
            if (item is YamlMap map)
                maps.Add(new YamlKeys(map, _file, _findings));
            else
                Invalid(item.Span, $"Each of `{key}` must be keys and values.", 0, Form("- ", example));
        }
        return maps.ToImmutable();
    }

    /// <summary>The keys below <paramref name="key"/>; none when absent or empty. <paramref name="example"/> shows the form to who wrote something else.</summary>
    public YamlKeys Keys(string key, string? example = null) => Find(key) switch
    {
        null => new YamlKeys(YamlMap.Empty, _file, _findings),
        YamlMap map => new YamlKeys(map, _file, _findings),
        var other => Invalid(other.Span, $"`{key}` must be keys and values.", new YamlKeys(_file, _findings), Form($"{key}: ", example)),
    };

    /// <summary>The keys below <paramref name="key"/>; a finding, and none, when absent or empty.</summary>
    public YamlKeys RequiredKeys(string key) => Has(key) ? Keys(key) : Missing(key, new YamlKeys(_file, _findings));

    /// <summary>A finding when <paramref name="key"/> is absent or empty, for one whose value is asked for by itself.</summary>
    public void Require(string key) => Missing(key, 0);

    /// <summary>Whether the key is given, and not empty.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>One of <paramref name="words"/>; a finding with the nearest one, and null, when it is another.</summary>
    public string? OneOf(string key, params ReadOnlySpan<string> words)
    {
        if (Text(key) is not { } text)
            return null;
        if (words.IndexOf(text.Text) is >= 0 and var known)
            return words[known];
        _findings.Add(Rules.InvalidValue, _file, text.Span, $"`{key}` must be {(words is [var one] ? $"`{one}`" : $"one of {string.Join(", ", words.ToArray())}")}, not `{text.Text}`.",
            DidYouMean.Sentence(text.Text, words.ToArray()));
        return null;
    }

    /// <summary>Reports every key that nobody asked for, and what is missing. Call it last.</summary>
    public void Finish()
    {
        // A key that is misspelt is reported where it stands.
        var unknown = Map.Entries.Where(e => !_asked.Contains(e.Key)).ToArray();
        _missing.RemoveAll(key => unknown.Any(e => DidYouMean.Nearest(e.Key, [key]) is not null));
        if (_missing is [var one])
            Report(Map.Span, $"The key `{one}` is missing.");
        else if (_missing is [.. var others, var last])
            Report(Map.Span, $"The keys {string.Join(", ", others.Select(k => $"`{k}`"))} and `{last}` are missing.");
        foreach (var entry in unknown)
            _findings.Add(Rules.UnknownKey, _file, entry.KeySpan, $"There is no key `{entry.Key}` here.",
                entry.Key.All(char.IsAsciiDigit) ? "If a comma before it is a decimal one, write a point." : DidYouMean.Sentence(entry.Key, _asked.Order(StringComparer.Ordinal)));
    }

    /// <summary>Reports a wrong value at <paramref name="span"/>.</summary>
    public void Report(SourceSpan span, string message, string? help = null)
    {
        if (!_isUnread)
            _findings.Add(Rules.InvalidValue, _file, span, message, help);
    }

    // A key whose value is nothing is as good as absent.
    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return Map.Find(key)?.Value is { } value && !(value is YamlScalar scalar && IsEmpty(scalar)) ? value : null;
    }

    // Nothing, or YAML's words for it, which stand without quotes.
    private bool IsEmpty(YamlScalar scalar) =>
        string.IsNullOrWhiteSpace(scalar.Text) || (scalar.Text is "~" or "null" or "Null" or "NULL" && _file.Slice(scalar.Span).SequenceEqual(scalar.Text));

    private ImmutableArray<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlList list => list.Items,
        var other => Invalid(other, $"`{key}` must be a list.", ImmutableArray<YamlNode>.Empty),
    };

    private decimal? Parse(StatedText text, string key) =>
        decimal.TryParse(text.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : Invalid<decimal?>(text.Span, $"`{key}` must be a number, not `{text.Text}`.", null, text.Text.Contains(',', StringComparison.Ordinal) ? "Write a point for a comma." : null);

    private static string? Form(string before, string? example) => example is null ? null : $"Write it like this: `{before}{example}`.";

    private T Missing<T>(string key, T instead)
    {
        // Any other value that is of no use was reported when it was read.
        if (Map.Find(key) is { } entry)
        {
            if (entry.Value is YamlScalar scalar && IsEmpty(scalar))
                Report(entry.KeySpan, $"`{key}` is empty.");
        }
        else
            _missing.Add(key);
        return instead;
    }

    private T Invalid<T>(YamlNode node, string message, T instead) => Invalid(node.Span, message, instead);

    private T Invalid<T>(SourceSpan span, string message, T instead, string? help = null)
    {
        Report(span, message, help);
        return instead;
    }
}
