namespace Aijri.Assessments;

/// <summary>Recognises sentences that speak of another time, another case or other people: a number in them need not be the role's.</summary>
public static class Elsewhere
{
    private static readonly WordSet Cases = new("would", "could", "might", "if", "without", "unless", "suppose", "assuming", "may");
    private static readonly WordSet Granting = new("although", "though", "while", "since", "because");
    private static readonly WordSet Trying = new("should", "moving", "raising", "lowering", "changing", "setting", "dropping", "putting", "lifting");
    private static readonly WordSet Steps = new("mark", "marks", "point", "points");
    private static readonly WordSet Wishing = new("would");
    private static readonly WordSet Trials = new("sensitivity", "scenario", "scenarios", "what-if");
    private static readonly WordSet Others = new("lowest", "highest", "average", "mean", "median", "typical", "maximum", "minimum", "next", "best", "worst", "some", "other", "others", "certain", "those",
        "specialists", "anyone", "everyone", "each", "every", "any", "roles", "nobody", "none", "neighbouring", "neighboring");

    // In small letters: in a title, "Senior" is a part of the name.
    private static readonly WordSet Levels = new("senior", "seniors", "junior", "juniors", "principal", "principals", "graduate", "graduates", "novice", "novices", "beginners", "variant", "veterans");

    /// <summary>What somebody does who scores a role.</summary>
    internal static readonly WordSet Giving = new("gives", "gave", "rates", "rated", "assigns", "assigned", "puts", "places", "awards", "ranks");
    private static readonly WordSet Ours = new("this", "that", "it", "which", "we", "aijri", "jobzone", "method", "formula");
    private static readonly WordSet Numbered = new("version", "release", "chapter", "section", "article", "figure", "table", "page", "part", "level", "grade", "tier");
    private static readonly WordSet Units = new("points", "point", "percent", "percentage", "million", "millions", "billion", "thousand", "years", "year", "months", "month", "weeks", "week", "days",
        "day", "hours", "hour", "minutes", "times", "people", "jobs", "posts", "pages", "more", "less", "higher", "lower", "fewer", "per", "rating", "ratings", "stars", "rate", "users", "roles",
        "employers",
        "seconds", "hrs", "decades", "miles", "kilometres", "kilometers", "metres", "meters", "centimetres", "feet", "foot", "inches", "acres", "hectares", "kilos", "kilograms", "grams", "tonnes",
        "tons", "pounds", "litres", "liters", "gallons", "degrees", "calories", "volts", "watts", "decibels", "dollars", "euros", "patients", "students", "children", "workers", "vacancies",
        "openings", "graduates",
        "nautical", "square", "cubic", "km", "m", "cm", "mm", "kg", "g", "lb", "lbs", "ft", "mph", "kph", "kW", "MW", "GW", "kWh", "MWh", "GHz", "MHz", "dB", "KB", "MB", "GB", "TB", "FTE", "FTEs", "bn", "mn", "trillion");

    private static readonly WordSet Inputs = new("evidence", "barriers", "growth");

    // What is measured by others, and what is said to have a score of its own.
    private static readonly WordSet Measures = new("scale", "test", "tests", "benchmark", "exam", "index", "survey", "dataset", "data", "leaderboard", "ranking", "site");
    private static readonly WordSet Things = new("model", "models", "tool", "tools", "software", "algorithm", "system", "systems", "assistant", "chatbot", "trust", "hospital", "school", "university", "patients", "customers", "users", "students", "reviewers", "reviewer");
    private static readonly WordSet Having = new("has", "have", "had", "reaches", "reach", "gets", "get", "achieves", "achieve", "scores", "score", "scored", "earns", "give", "gives", "gave", "proposed", "suggested", "wanted");
    private static readonly WordSet General = new("typical", "needed", "required", "means", "enough", "threshold", "common", "usual", "rare", "safe", "maximum", "minimum", "neutral");
    private static readonly WordSet Sources = new("study", "studies", "survey", "surveys", "poll", "polls", "index", "likert", "ranking", "rankings", "census", "questionnaire", "paper");

    /// <summary>Whether the number at token <paramref name="at"/> is said of something else than the role as it is.</summary>
    public static bool Is(Passage passage, int at) => Earlier.Is(passage, at) || IsOtherCase(passage, at);

    /// <summary>Whether it speaks of another case or other people, whatever the time.</summary>
    public static bool IsOtherCase(Passage passage, int at) =>
        HasBefore(passage, at, Cases) || HasBefore(passage, at, Others, OwnClause(passage, at)) || IsOfOtherLevel(passage, at) || IsGivenBySomebody(passage, at) || IsGeneral(passage, at) || IsOfOtherWork(passage, at) || IsExtreme(passage, at) || IsSupposed(passage, at) || IsOfSource(passage, at) || IsOnAnotherScale(passage, at);

    /// <summary>Whether the number counts something: "12.8 points", "2.4 million posts".</summary>
    public static bool IsCounted(Passage passage, int at) =>
        IsDistance(passage, at) || passage.IsAny(at - 1, Numbered) || (passage.IsAny(at + 1, Units) && !IsPoints(passage, at)) || IsOfPart(passage, at)
        || (passage.Is(at + 1, "of") && (passage.Tokens[at].Denominator is not null || (passage.IsNumber(at + 2) && !IsOutOf(passage, at))));

    /// <summary>"has 68.2 points": a score; but "2.8 points more" and "is 12.8 points".</summary>
    public static bool IsPoints(Passage passage, int at) => IsWithPoints(passage, at) ||
        passage.IsAny(at - 1, "has", "gets") && passage.Is(at + 1, "points") && (at + 2 >= passage.Tokens.Length || passage.Tokens[at + 2].Kind == ProseTokenKind.Mark || passage.IsAny(at + 2, "and", "but"));

    /// <summary>"With 68.2 points the role is …"; but "… it clears the threshold", "… it leads the field", "… it is ahead of" tell of a distance.</summary>
    public static bool IsWithPoints(Passage passage, int at)
    {
        if (!passage.Is(at - 1, "with") || passage.SentenceOf(at).First != at - 1 || !passage.Is(at + 1, "points"))
            return false;
        var verb = passage.Is(at + 2, "it") ? at + 3 : passage.IsAny(at + 2, "the", "this") && passage.IsAny(at + 3, "role", "job") ? at + 4 : -1;
        return passage.IsAny(verb, "is", "lies", "sits", "stands", "lands", "stays", "remains", "ranks", "belongs", "ends", "finishes") && !passage.IsAny(verb + 1, "clear", "ahead", "above", "below", "behind", "over", "under", "away", "short");
    }

    // "6.0 below the threshold", "0.75 above that of …", "7.4 above Green"
    private static bool IsDistance(Passage passage, int at) =>
        (passage.IsAny(at + 1, "up", "down") && passage.IsAny(at + 2, "on", "from", "since")) ||
        passage.IsAny(at + 1, "below", "above", "under", "over", "short", "higher", "lower", "better", "worse")
        && (passage.IsNumber(at + 2) || passage.IsAny(at + 2, "the", "that", "this", "it", "of", "ours", "its", "neutral", "than") || (at + 2 < passage.Tokens.Length && char.IsUpper(passage.Text[passage.Tokens[at + 2].Start])));

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

    /// <summary>Whether somebody else gives the number: "McKinsey gives the role a score of 61.0."</summary>
    public static bool IsGivenBySomebody(Passage passage, int at)
    {
        for (var i = passage.SentenceOf(at).First + 1; i < at; i++)
        {
            if (passage.IsAny(i, Giving) && !passage.IsAny(i - 1, Ours) && char.IsUpper(passage.Text[passage.Tokens[i - 1].Start]))
                return true;
        }
        return false;
    }

    // "An AIJRI of 48 is the threshold", "a barrier total of 8 is typical of …", "no role scores …"
    private static bool IsGeneral(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        if ((passage.Is(first, "no") && !passage.IsMark(first + 1, ',') && !passage.IsMark(first + 1, ':')) || (passage.Is(first, "at") && passage.IsAny(first + 1, "most", "least")))
            return true;
        if ((passage.Is(at + 1, "or") && passage.IsAny(at + 2, "more", "above", "higher", "less", "below", "lower", "over")) || (passage.Is(at + 1, "and") && passage.IsAny(at + 2, "above", "higher", "over")))
            return true;
        if (!passage.IsAny(first, "a", "an", "any", "every"))
            return false;
        for (var i = at + 1; i <= Math.Min(last, at + 5); i++)
        {
            if (passage.IsAny(i, General) && passage.IsAny(at + 1, "is", "means", "are"))
                return true;
        }
        return false;
    }

    // "The tool reaches a score of 93.2", "for freelancers the score is 15.3", "on tasks alone …", "There, evidence is 9"
    private static bool IsOfOtherWork(Passage passage, int at)
    {
        var (first, _) = passage.SentenceOf(at);
        if ((passage.Is(first, "for") && !passage.IsAny(first + 1, "this", "the", "our", "now", "all")) || (passage.Is(first, "there") && passage.IsMark(first + 1, ',')) || passage.Is(first, "unmodified"))
            return true;
        for (var i = first; i < at; i++)
        {
            if (IsOfThings(passage, i) || passage.IsAny(i, "gap", "proposed") || (passage.Is(i, "alone") && i < at - 1 && !IsResistanceOfTasks(passage, i, at)))
                return true;
        }
        return false;
    }

    // "The tool reaches", "GPT-4 gets"
    private static bool IsOfThings(Passage passage, int verb) =>
        passage.IsAny(verb, Having) && (passage.IsAny(verb - 1, Things) || (passage.IsNumber(verb - 1) && passage.Tokens[verb - 1].IsFact));

    // "The tasks alone give a Task Resistance of 3.75"
    private static bool IsResistanceOfTasks(Passage passage, int alone, int at) =>
        passage.Is(alone - 1, "tasks") && passage.Is(at - 2, "resistance") && passage.IsAny(at - 1, "of", "at", "is");

    /// <summary>Whether the number is said to be on somebody else's scale: "… scores 9.1 on prestige", "on Glassdoor, …".</summary>
    public static bool IsOnAnotherScale(Passage passage, int at) => IsOnScaleBehind(passage, at) || IsOnScaleBefore(passage, at);

    private static bool IsOnScaleBefore(Passage passage, int at)
    {
        var first = passage.SentenceOf(at).First;
        return passage.Is(first, "on") && first < at && first + 1 < passage.Tokens.Length && !(passage.IsAny(first + 1, "this", "our") && passage.Is(first + 2, "site"))
            && (passage.IsAny(first + 2, Measures) || (passage.Tokens[first + 1].Kind == ProseTokenKind.Word && char.IsUpper(passage.Text[passage.Tokens[first + 1].Start]) && !passage.IsAny(first + 1, "task", "aijri", "jobzone")));
    }

    private static bool IsOnScaleBehind(Passage passage, int at) =>
        passage.IsAny(at + 1, "on", "in") && passage.IsAny(at + 2, "this", "the", "that", "a") && passage.IsAny(at + 3, Measures) ||
        passage.Is(at + 1, "on") && at + 2 < passage.Tokens.Length && passage.Tokens[at + 2].Kind == ProseTokenKind.Word && !passage.IsAny(at + 2, "the", "this", "our", "its", "a", "an", "aijri", "jobzone", "paper", "balance");

    // "the evidence score of 1 for postings": one row's, and not the total.
    private static bool IsOfPart(Passage passage, int at) =>
        passage.Is(at + 1, "for") && at + 2 < passage.Tokens.Length && passage.Tokens[at + 2].Kind == ProseTokenKind.Word && !passage.IsAny(at + 2, "the", "this", "our", "its", "it", "a", "an", "now", "good") && !char.IsUpper(passage.Slice(passage.Tokens[at + 2])[0]);

    private static bool HasBefore(Passage passage, int at, WordSet words) => HasBefore(passage, at, words, passage.SentenceOf(at).First);

    private static bool HasBefore(Passage passage, int at, WordSet words, int first)
    {
        for (var i = first; i < at; i++)
        {
            // "Some 35%" is about 35%; "a mean of 3.75" over the tasks is what Task Resistance is; "if anything" and "without any override" are no other case.
            if (passage.IsAny(i, words) && !(i == at - 1 && passage.Is(i, "some")) && (!passage.Is(i, "mean") || IsMean(passage, i)) && !(passage.Is(i, "if") && passage.Is(i + 1, "anything") && passage.IsMark(i + 2, ','))
                && !(passage.Is(i, "without") && passage.Is(passage.IsAny(i + 1, "any", "an", "the") ? i + 2 : i + 1, "override")))
                return true;
        }
        return false;
    }

    // "The mean AIJRI", "Mean Task Resistance"; but "tasks that mean the score is …".
    private static bool IsMean(Passage passage, int i) => !passage.Is(i + 1, "of") && (passage.SentenceOf(i).First == i || passage.IsAny(i - 1, "the", "a", "our"));

    // "Although nobody measured it, the score is …": where the clause of the number begins.
    private static int OwnClause(Passage passage, int at)
    {
        var first = passage.SentenceOf(at).First;
        for (var i = passage.IsAny(first, Granting) ? at - 1 : first; i > first; i--)
        {
            if (passage.IsMark(i, ',') && passage.IsAny(i + 1, "the", "this", "our") && passage.IsAny(i + 2, "score", "role", "aijri"))
                return i;
        }
        return first;
    }

    // "… of 2 would make it Accelerated"
    private static bool IsSupposed(Passage passage, int at) =>
        (Behind(passage, at) is var verb && passage.IsAny(verb, "would", "could", "might") && passage.IsAny(verb + 1, "make", "bring", "put", "lift", "turn", "be", "give", "raise", "move", "take")) || IsCondition(passage, at) || IsTriedOut(passage, at)
        || (passage.IsAny(at + 1, "was", "were") && passage.IsAny(at + 2, "considered", "discussed", "proposed", "rejected"))
        // "A Task Resistance of 3.05 gives a score of 32.8."
        || (passage.IsAny(passage.SentenceOf(at).First, "a", "an") && passage.IsAny(at + 1, "gives", "yields", "makes", "means") && passage.IsAny(at + 2, "a", "an"))
        // "At 47.9, it would be Yellow."
        || (passage.Is(at - 1, "at") && passage.SentenceOf(at) is var (first, last) && first == at - 1 && IsSupposedZone(passage, at, last));

    // "… it would be Yellow", "… the role could become a Green one"
    private static bool IsSupposedZone(Passage passage, int at, int last)
    {
        for (var i = at + 1; i <= Math.Min(last, at + 5); i++)
        {
            if (!passage.IsAny(i, "would", "could", "might") || !passage.IsAny(i + 1, "be", "become", "count", "rank", "land", "fall", "sit", "stand", "lie", "move", "turn"))
                continue;
            var zone = i + 2;
            while (passage.IsAny(zone, "in", "into", "the", "as", "a", "just", "still", "well", "firmly", "on"))
                zone++;
            return zone <= last && char.IsUpper(passage.Text[passage.Tokens[zone].Start]);
        }
        return false;
    }

    // Past what stands in brackets: "a growth correlation of 1 (49.4) would …"
    private static int Behind(Passage passage, int at) => passage.IsMark(at + 1, '(') && passage.IsNumber(at + 2) && passage.IsMark(at + 3, ')') ? at + 4 : at + 1;

    // "Sensitivity: evidence 3, 48.8", "Moving the reports to 5 gives …", "Should the reports reach 5, …", "One more mark for evidence (48.8) … would make …"
    private static bool IsTriedOut(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        for (var i = first + 1; i < at - 1 && passage.IsAny(first, Trying); i++)
        {
            if (passage.IsNumber(i) && (passage.Is(first, "should") || passage.IsAny(i - 1, "to", "by")))
                return true;
        }
        for (var i = 0; i < Math.Min(at, 3); i++)
        {
            if (passage.IsAny(i, Trials) && (passage.IsMark(i + 1, ':') || passage.IsMark(i + 2, ':')))
                return true;
        }
        return passage.IsMark(at - 1, '(') && passage.IsMark(at + 1, ')') && passage.HasAny(at + 1, last + 1, Wishing) && passage.HasAny(first, at, Steps);
    }

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
            if (passage.IsAny(i, "maximum", "minimum", "average", "median") || (passage.IsAny(i, "highest", "lowest", "best", "worst", "most", "least") && passage.IsAny(i + 1, "here", "possible", "that", "which", "anyone", "there")))
                return true;
        }
        return false;
    }
}
