namespace Aijri.Assessments;

/// <summary>Recognises sentences that speak of another time, another case or other people: a number in them need not be the role's.</summary>
public static class Elsewhere
{
    private static readonly WordSet Cases = new("would", "could", "might", "if", "without", "unless", "suppose", "assuming", "may");
    private static readonly WordSet Times = new("former", "formerly", "earlier", "previous", "previously", "old", "ago", "last", "was", "were", "once", "until", "before", "had", "rose", "fell");
    private static readonly WordSet Others = new("lowest", "highest", "average", "median", "typical", "maximum", "minimum", "next", "best", "worst", "some", "other", "others", "certain", "those", "specialists", "anyone", "everyone", "each", "every", "any", "roles");
    // In small letters: in a title, "Senior" is a part of the name.
    private static readonly WordSet Levels = new("senior", "seniors", "junior", "juniors", "principal", "principals", "graduate", "graduates", "novice", "novices", "beginners", "variant", "veterans");
    private static readonly WordSet Giving = new("gives", "gave", "rates", "rated", "assigns", "assigned", "puts", "places", "awards", "ranks");
    private static readonly WordSet Ours = new("this", "that", "it", "which", "we", "aijri", "jobzone", "method", "formula");
    private static readonly WordSet Numbered = new("version", "release", "chapter", "section", "article", "figure", "table", "page", "part", "level", "grade", "tier");
    private static readonly WordSet Units = new("points", "point", "percent", "percentage", "million", "millions", "billion", "thousand", "years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "hour", "minutes", "times", "people", "jobs", "posts", "pages", "more", "less", "higher", "lower", "fewer", "per", "rating", "ratings", "stars", "rate", "users", "roles", "employers",
        "seconds", "hrs", "decades", "miles", "kilometres", "kilometers", "metres", "meters", "centimetres", "feet", "foot", "inches", "acres", "hectares", "kilos", "kilograms", "grams", "tonnes", "tons", "pounds", "litres", "liters", "gallons", "degrees", "calories", "volts", "watts", "decibels", "dollars", "euros", "patients", "students", "children", "workers", "vacancies", "openings", "graduates",
        "nautical", "square", "cubic", "km", "m", "cm", "mm", "kg", "g", "lb", "lbs", "ft", "mph", "kph", "kW", "MW", "GW", "kWh", "MWh", "GHz", "MHz", "dB", "KB", "MB", "GB", "TB", "FTE", "FTEs", "bn", "mn", "trillion");

    private static readonly WordSet Inputs = new("evidence", "barriers", "growth");

    private static readonly WordSet Sources = new("study", "studies", "survey", "surveys", "poll", "polls", "index", "likert", "ranking", "rankings", "census", "questionnaire", "paper");

    /// <summary>Whether the number at token <paramref name="at"/> is said of something else than the role as it is.</summary>
    public static bool Is(Passage passage, int at) => IsEarlier(passage, at) || IsOtherCase(passage, at);

    private static bool IsOtherCase(Passage passage, int at) =>
        HasBefore(passage, at, Cases) || HasBefore(passage, at, Others) || IsOfOtherLevel(passage, at) || IsGivenBySomebody(passage, at) || IsExtreme(passage, at) || IsSupposed(passage, at) || IsOfSource(passage, at) || IsOnAnotherScale(passage, at);

    /// <summary>Whether the number at token <paramref name="at"/> is said of this role, at an earlier time.</summary>
    public static bool IsOwnEarlier(Passage passage, int at, IReadOnlyList<string> own) =>
        IsEarlier(passage, at) && !IsOtherCase(passage, at) && !RoleNames.HasForeign(passage, at, own);

    /// <summary>Whether the number at token <paramref name="at"/> is said to be of an earlier time.</summary>
    public static bool IsEarlier(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        for (var i = first; i <= Math.Min(last, at + 5); i++)
        {
            if (i != at && passage.IsAny(i, Times) && (i < at || passage.IsAny(i, "ago", "earlier", "before", "previously")))
                return true;
        }
        return false;
    }

    /// <summary>Whether the number counts something: "12.8 points", "2.4 million posts".</summary>
    public static bool IsCounted(Passage passage, int at) =>
        passage.IsAny(at - 1, Numbered) || passage.IsAny(at + 1, Units) || (passage.Is(at + 1, "of") && (passage.Tokens[at].Denominator is not null || (passage.IsNumber(at + 2) && !IsOutOf(passage, at)))) || IsOfPart(passage, at);

    /// <summary>"5 of 10", "5 out of 10", and nothing that is counted behind it: out of the most that there can be.</summary>
    public static bool IsOutOf(Passage passage, int at)
    {
        var of = passage.Is(at + 1, "out") ? at + 2 : at + 1;
        return passage.Is(of, "of") && passage.IsNumber(of + 1) && (of > at + 1 || QuantityReader.IsEnd(passage, of + 2));
    }

    /// <summary>Whether the sentence speaks of somebody else's study: what it says of a score is said on another scale.</summary>
    public static bool IsOfSource(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        var hasSource = false;
        for (var i = first; i <= last; i++)
        {
            if (passage.IsAny(i, "aijri", "jobzone"))
                return false;
            hasSource |= passage.IsAny(i, Sources);
        }
        return hasSource;
    }

    private static bool IsOfOtherLevel(Passage passage, int at)
    {
        for (var i = passage.SentenceOf(at).First; i < at; i++)
        {
            if (passage.IsAny(i, Levels) && (char.IsLower(passage.Text[passage.Tokens[i].Start]) || passage.IsAny(i, "seniors", "juniors", "principals", "graduates", "novices", "beginners")))
                return true;
        }
        return false;
    }

    // "McKinsey gives the role a score of 61.0."
    private static bool IsGivenBySomebody(Passage passage, int at)
    {
        for (var i = passage.SentenceOf(at).First + 1; i < at; i++)
        {
            if (passage.IsAny(i, Giving) && !passage.IsAny(i - 1, Ours) && char.IsUpper(passage.Text[passage.Tokens[i - 1].Start]))
                return true;
        }
        return false;
    }

    // "… scores 9.1 on prestige"
    private static bool IsOnAnotherScale(Passage passage, int at) =>
        passage.Is(at + 1, "on") && at + 2 < passage.Tokens.Length && passage.Tokens[at + 2].Kind == ProseTokenKind.Word && !passage.IsAny(at + 2, "the", "this", "our", "its", "a", "an", "aijri", "jobzone", "paper", "balance");

    // "the evidence score of 1 for postings": one row's, and not the total.
    private static bool IsOfPart(Passage passage, int at) =>
        passage.Is(at + 1, "for") && at + 2 < passage.Tokens.Length && passage.Tokens[at + 2].Kind == ProseTokenKind.Word && !passage.IsAny(at + 2, "the", "this", "our", "its", "it", "a", "an", "now", "good") && !char.IsUpper(passage.Slice(passage.Tokens[at + 2])[0]);

    private static bool HasBefore(Passage passage, int at, WordSet words)
    {
        var (first, _) = passage.SentenceOf(at);
        for (var i = first; i < at; i++)
        {
            // "Some 35%" is about 35%.
            if (passage.IsAny(i, words) && !(i == at - 1 && passage.Is(i, "some")))
                return true;
        }
        return false;
    }

    // "… of 2 would make it Accelerated"
    private static bool IsSupposed(Passage passage, int at) =>
        (passage.IsAny(at + 1, "would", "could", "might") && passage.IsAny(at + 2, "make", "bring", "put", "lift", "turn", "be", "give", "raise", "move", "take")) || IsCondition(passage, at);

    // "With evidence at 0/10 it would drop to …"; but "With 23.4 it lies in Red, and two marks more of evidence would carry it over" supposes another evidence, and says what the score is.
    private static bool IsCondition(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        if (!passage.IsAny(first, "with", "were", "had", "given", "under"))
            return false;
        for (var i = at + 1; i <= last; i++)
        {
            if (passage.IsAny(i, "would", "could", "might") && !passage.IsAny(i - 1, Inputs))
                return true;
        }
        return false;
    }

    // "… of 5.00 is the maximum"
    private static bool IsExtreme(Passage passage, int at)
    {
        var (_, last) = passage.SentenceOf(at);
        for (var i = at + 1; i <= Math.Min(last, at + 5); i++)
        {
            if (!passage.Is(i - 1, "the") || passage.Is(i - 2, "among"))
                continue;
            // "… is the highest of all roles" is said of this one.
            if (passage.IsAny(i, "maximum", "minimum", "average", "median") || (passage.IsAny(i, "highest", "lowest") && passage.IsAny(i + 1, "here", "possible", "that", "which", "anyone")))
                return true;
        }
        return false;
    }
}
