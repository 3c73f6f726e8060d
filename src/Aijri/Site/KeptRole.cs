using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Aijri.Documents;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>
/// A role as a build leaves it for the next one, which need not check the document again: only where nothing was found in it and its author lets nothing stand,
/// so that there is nothing to report.
/// </summary>
internal static class KeptRole
{
    // Room for most.
    private const int Size = 2048;

    /// <summary>A number for what a document is checked with by itself: itself and the versions of the method.</summary>
    public static UInt128 Key(UInt128 document, UInt128 methodologies) => new Fingerprint().Add(document).Add(methodologies).Value;

    /// <summary>Whether a role, in whose document nothing was found, has no more to it than is written. What it contradicts of itself is a finding; it is asked for all the same.</summary>
    public static bool IsPossible(Role role) =>
        role is { IsComplete: true, Zone: not null, Suppressions.IsEmpty: true, Contradicted.IsEmpty: true, ContradictedVerdict: null, ContradictedTitle: null };

    /// <summary>The role in one line of ASCII; it must have what <see cref="Role.HeldTo"/> says.</summary>
    public static string Write(Role role)
    {
        var bytes = new ArrayBufferWriter<byte>(Size);
        using var json = new Utf8JsonWriter(bytes);
        var m = role.Methodology!;
        json.WriteStartArray();
        json.WriteStringValue(m.Id);
        List(role.HeldTo, number => json.WriteStringValue(number.ToString("x", CultureInfo.InvariantCulture)));
        json.WriteNumberValue(role.BodyStart);
        json.WriteStringValue(role.Slug);
        Stated(role.SlugStated);
        json.WriteStringValue(role.Title);
        List(role.Aliases, Words);
        json.WriteStringValue(role.Seniority);
        Stated(role.CategoryStated);
        json.WriteStringValue(role.Summary);
        json.WriteStringValue(role.Status);
        Day(role.Assessed);
        json.WriteStringValue(role.Note);
        foreach (var value in (ReadOnlySpan<decimal?>)[role.Score, role.ExactScore, role.FormulaScore, role.StatedScore, role.Margin, role.ModifierEffect, role.TaskResistance, role.Evidence, role.Barriers, role.Growth, role.Protective, role.Share])
            Number(value);
        json.WriteBooleanValue(role.IsOverridden);
        json.WriteNumberValue(m.Zones.IndexOf(role.Zone!));
        json.WriteNumberValue(role.SubLabel is { } rule ? m.SubLabels.IndexOf(rule) : -1);
        json.WriteNumberValue(role.NearestZone is { } nearest ? m.Zones.IndexOf(nearest) : -1);
        json.WriteStringValue(role.FullLabel);
        foreach (var scores in (ReadOnlySpan<ImmutableArray<sbyte>>)[role.EvidenceScores, role.BarrierScores, role.ProtectiveScores])
            List(scores, score => json.WriteNumberValue(score));
        List(role.ModeShares, json.WriteNumberValue);
        List(role.History, past =>
        {
            Day(past.Date);
            Number(past.Score);
            json.WriteStringValue(past.Note);
            Span(past.DateSpan);
            Span(past.ScoreSpan);
        });
        List(role.RedirectFrom, Words);
        List(role.Quotations, quotation =>
        {
            var (of, span, text, isRight, part) = quotation;
            json.WriteStringValue(of);
            Span(span);
            json.WriteStringValue(text);
            json.WriteBooleanValue(isRight);
            json.WriteStringValue(part);
        });
        List(role.LinksToDocuments, link =>
        {
            json.WriteStringValue(link.Url);
            Span(link.Span);
        });
        json.WriteNumberValue(role.Claims);
        json.WriteNumberValue(role.Verified);
        json.WriteEndArray();
        json.Flush();
        return Encoding.ASCII.GetString(bytes.WrittenSpan);

        void List<T>(ImmutableArray<T> items, Action<T> write)
        {
            json.WriteStartArray();
            foreach (var item in items)
                write(item);
            json.WriteEndArray();
        }

        void Number(decimal? value)
        {
            if (value is { } number)
                json.WriteNumberValue(number);
            else
                json.WriteNullValue();
        }

        void Day(DateOnly? day) => json.WriteStringValue(day is { } known ? Dates.Iso(known) : null);

        void Span(SourceSpan span)
        {
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
        }

        void Words(StatedText words)
        {
            json.WriteStringValue(words.Text);
            Span(words.Span);
        }

        void Stated(StatedText? stated) => List(stated is { } words ? [words] : ImmutableArray<StatedText>.Empty, Words);
    }

    /// <summary>The role that <see cref="Write"/> wrote: members in the same order.</summary>
    /// <param name="line">The line.</param>
    /// <param name="file">The document.</param>
    /// <param name="fingerprint">A number for it; see <see cref="Role.Fingerprint"/>.</param>
    /// <param name="methodologies">The versions of the method, as they were then.</param>
    public static Role Read(string line, InputFile file, UInt128 fingerprint, Methodologies methodologies)
    {
        var json = new Utf8JsonReader(Encoding.ASCII.GetBytes(line));
        json.Read();
        var m = methodologies.Find(Text(ref json)!)!;
        return new Role
        {
            File = file,
            Fingerprint = fingerprint,
            IsAssessment = true,
            IsComplete = true,
            Methodology = m,
            HeldTo = List(ref json, (ref json) => UInt128.Parse(json.GetString()!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
            BodyStart = Whole(ref json),
            // Documents that quote a role have its name in common with it.
            Slug = Role.Shared(Text(ref json))!,
            SlugStated = Stated(ref json),
            Title = Text(ref json),
            Aliases = List(ref json, Words),
            Seniority = Role.Shared(Text(ref json)),
            CategoryStated = Stated(ref json) is { } category ? category with { Text = Role.Shared(category.Text)! } : null,
            Summary = Text(ref json),
            Status = Role.Shared(Text(ref json))!,
            Assessed = Day(ref json),
            Note = Text(ref json),
            Score = Number(ref json),
            ExactScore = Number(ref json),
            FormulaScore = Number(ref json),
            StatedScore = Number(ref json),
            Margin = Number(ref json),
            ModifierEffect = Number(ref json),
            TaskResistance = Number(ref json),
            Evidence = Number(ref json),
            Barriers = Number(ref json),
            Growth = Number(ref json),
            Protective = Number(ref json),
            Share = Number(ref json),
            IsOverridden = json.Read() && json.GetBoolean(),
            Zone = m.Zones[Whole(ref json)],
            SubLabel = Whole(ref json) is >= 0 and var rule ? m.SubLabels[rule] : null,
            NearestZone = Whole(ref json) is >= 0 and var nearest ? m.Zones[nearest] : null,
            FullLabel = Role.Shared(Text(ref json)),
            EvidenceScores = List(ref json, (ref json) => json.GetSByte()),
            BarrierScores = List(ref json, (ref json) => json.GetSByte()),
            ProtectiveScores = List(ref json, (ref json) => json.GetSByte()),
            ModeShares = List(ref json, (ref json) => json.GetDecimal()),
            History = List(ref json, (ref json) => new PastScore(DayHere(ref json), Number(ref json), Text(ref json)) { DateSpan = Span(ref json), ScoreSpan = Span(ref json) }),
            RedirectFrom = List(ref json, Words),
            Quotations = List(ref json, (ref json) => new Quotation(Role.Shared(json.GetString())!, Span(ref json), Role.Shared(Text(ref json))!, json.Read() && json.GetBoolean(), Role.Shared(Text(ref json)))),
            LinksToDocuments = List(ref json, (ref json) => new Link(json.GetString()!, Span(ref json))),
            Claims = Whole(ref json),
            Verified = Whole(ref json),
        };
    }

    private delegate T Item<T>(ref Utf8JsonReader json);

    // The reader stands on an item's first value when it is read.
    private static ImmutableArray<T> List<T>(ref Utf8JsonReader json, Item<T> read)
    {
        json.Read();
        json.Read();
        if (json.TokenType == JsonTokenType.EndArray)
            return [];
        var items = new List<T>();
        for (; json.TokenType != JsonTokenType.EndArray; json.Read())
            items.Add(read(ref json));
        return [.. items];
    }

    private static string? Text(ref Utf8JsonReader json) => json.Read() ? json.GetString() : null;

    private static int Whole(ref Utf8JsonReader json) => json.Read() ? json.GetInt32() : 0;

    private static decimal? Number(ref Utf8JsonReader json) => json.Read() && json.TokenType != JsonTokenType.Null ? json.GetDecimal() : null;

    private static DateOnly? Day(ref Utf8JsonReader json) => json.Read() ? DayHere(ref json) : null;

    private static DateOnly? DayHere(ref Utf8JsonReader json) => json.GetString() is { } day ? DateOnly.ParseExact(day, "o", CultureInfo.InvariantCulture) : null;

    private static SourceSpan Span(ref Utf8JsonReader json) => new(Whole(ref json), Whole(ref json));

    private static StatedText Words(ref Utf8JsonReader json) => new(json.GetString()!, Span(ref json));

    private static StatedText? Stated(ref Utf8JsonReader json) => List(ref json, Words) is [var words] ? words : null;
}
