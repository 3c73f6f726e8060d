using System.Collections.Immutable;
using Aijri.Assessments;
using Aijri.Checking;
using Aijri.Findings;
using Aijri.Scoring;
using Aijri.Sources;

namespace Aijri.Site;

/// <summary>The checks of one document's quotations.</summary>
internal sealed class QuotationChecks
{
    // "The evidence modifier of … is 1.36" quotes what is not compared.
    private static readonly WordSet OtherValues = new("modifier", "modifiers", "weighted", "raw", "difference", "gap", "margin", "distance");

    // "Only Registered Nurse (9) has higher barriers": a whole number may be any of these.
    private static readonly WordSet NotTheScore = new("barrier", "barriers", "evidence", "growth", "correlation", "protective", "principle", "principles", "task", "tasks", "share", "shares", "time", "total", "totals", "dimension", "dimensions");

    private const int MostNear = 200;

    private readonly QuotingRole _own;
    private readonly Func<string, string?> _misspelt;
    private readonly QuotationFindings _found;
    private readonly ZoneQuotations _zones;
    private readonly NobodysNumbers _nobodys;

    public QuotationChecks(QuotingRole own, Func<string, string?> misspelt, FindingBag findings)
    {
        (_own, _misspelt) = (own, misspelt);
        _found = new QuotationFindings(own.Role, findings);
        _zones = new ZoneQuotations(own, _found);
        _nobodys = new NobodysNumbers(own, _found);
    }

    /// <summary>The quotations found so far.</summary>
    public ImmutableArray<Quotation> Quotations => _found.Quotations();

    /// <summary>How many claims about the role itself turned out to be about another.</summary>
    public int Acquitted { get; private set; }

    /// <summary>Checks a passage that mentions these roles.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="mentions">The roles named in it.</param>
    /// <param name="accused">What was held to be this role's own and is not its value.</param>
    public void Passage(Passage passage, ImmutableArray<RoleMention> mentions, ImmutableArray<SourceSpan> accused)
    {
        var zones = _own.Verdicts.ZonesIn(passage);
        var statements = ProseReader.Read(passage, zones, _own.Verdicts, _own.Role.Names);
        if (!accused.IsEmpty)
        {
            var firstOwn = FirstOwn(passage);
            var spans = accused.ToHashSet();
            statements = [.. statements.Select(s => !spans.Contains(s.Span) ? s : IsOtherNamed(passage, s, mentions) ? Acquit(s) : Doubted(passage, s, firstOwn))];
        }
        int next = 0, zone = 0;
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            while (next < statements.Length && statements[next].At < at)
                next++;
            if (passage.IsNumber(at))
                Number(passage, at, Near(mentions, at), next < statements.Length && statements[next].At == at ? statements[next] : null);
            else if (zone < zones.Length && zones[zone] == at)
                _zones.At(passage, zones[zone++], Near(mentions, at));
        }
        for (var first = 0; first < mentions.Length; first += MostNear)
            OrderWords.Check(passage, mentions.Length <= MostNear ? mentions : mentions.Slice(first, Math.Min(MostNear, mentions.Length - first)), _own.Roles, _own.Role, _own.Index, _found.Report);
    }

    // Of a passage that names more roles than sentences do, those around a token: to go through all of them at each would take too long.
    private static ImmutableArray<RoleMention> Near(ImmutableArray<RoleMention> mentions, int at)
    {
        if (mentions.Length <= MostNear)
            return mentions;
        var first = Math.Max(0, Sorted.CountBefore(mentions, m => m.First < at) - MostNear / 2);
        return mentions.Slice(first, Math.Min(MostNear, mentions.Length - first));
    }

    // In the sentence, or in the one before; what is nobody's but the role's own until somebody else is named, only before it.
    private bool IsOtherNamed(Passage passage, ProseStatement statement, ImmutableArray<RoleMention> mentions)
    {
        var (first, last) = passage.SentenceOf(statement.At);
        if (VerdictReader.IsOwnVerdict(statement, _own.Role.Score, _own.Verdicts, _own.Role.Names) || mentions.Any(m => m.Roles.Contains(_own.Index) && IsBehind(passage, statement.At, m)))
            return false;
        if (ProseReader.IsOwnBusiness(statement.Quantity, passage, statement.At))
            last = statement.At;
        else
            first = first > 0 ? passage.SentenceOf(first - 1).First : first;
        return mentions.Any(m => m.First >= first && m.Last <= last && !m.Roles.Contains(_own.Index));
    }

    // "Next door works the nurse. Task Resistance is 4.05.": the value of another role, of whose name a word stands in the sentences before.
    private ProseStatement Doubted(Passage passage, ProseStatement statement, int firstOwn)
    {
        const int Farthest = 400;
        var (before, last) = passage.SentenceOf(statement.At);
        if (statement.Label is not null || before == 0 || firstOwn <= last)
            return statement;
        var from = Math.Max(0, before - Farthest);
        var stated = statement.Number;
        if (_own.Roles.FirstOrDefault(r => r.Slug != _own.Role.Slug && RoleValue.Of(r, statement.Quantity, stated).Any(v => stated.Decimals == v.Decimals && v.IsAt(passage, statement.At)) && Enumerable.Range(from, before - from).Any(i => PlainSentence.IsWordOf(passage, i, r.Names))) is { } other)
            _found.Doubt(statement.Span, other);
        return statement;
    }

    // The first token that speaks of the role itself.
    private int FirstOwn(Passage passage)
    {
        var names = _own.Role.Names;
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (passage.IsAny(i, "our", "here", "page") || (passage.IsAny(i, "role", "job") && passage.IsAny(i - 1, "this", "the")) || PlainSentence.IsWordOf(passage, i, names))
                return i;
        }
        return passage.Tokens.Length;
    }

    private ProseStatement Acquit(ProseStatement statement)
    {
        Acquitted++;
        _found.TakeBack(statement.Span);
        return statement with { IsOpen = true };
    }

    private void Number(Passage passage, int at, ImmutableArray<RoleMention> mentions, ProseStatement? statement)
    {
        var token = passage.Tokens[at];
        if (token.HasDecimalComma && statement is { Quantity: Quantity.Unnamed } && !RoleValue.Likely(_own.Role).Any(v => IsMeant(v, token))
            && Attribution.Behind(passage, at, mentions, _own.Verdicts, out _) is { } behind && behind.Roles.Any(r => RoleValue.Likely(_own.RoleAt(r)).Any(v => IsMeant(v, token))))
            _found.Report(passage, at, Rules.DecimalComma, "A number is written with a decimal comma; write a point.");
        // "Radiologist (< 48.0) is Yellow."
        if (Sign(passage, at) is { } sign && Attribution.Behind(passage, at, mentions, _own.Verdicts, out _) is { } bounded && bounded.Roles.Any(r => IsTrueBound(_own.RoleAt(r).Score, sign, token.Number.Value)))
            return;
        if (token.IsFact || token.IsPercent || Elsewhere.IsCounted(passage, at) || mentions.Any(m => at >= m.First && at <= m.Last))
            return;
        // "(10.7/8.2)" of two roles: nothing is out of 8.2.
        if (token.Denominator is { Decimals: > 0 } below && below.Value != _own.Methodology.TaskResistance.Max)
            return;
        // "68.2 (ML/AI Engineer)": what stands in brackets behind the number is whose it is.
        bool isLoose = false, isAhead = false;
        var mention = passage.IsMark(at + 1, '(') ? Attribution.Ahead(passage, at, mentions, _own.Verdicts, _own.Index) : Attribution.GivenTo(passage, at, mentions);
        if (mention is null)
        {
            mention = Attribution.Behind(passage, at, mentions, _own.Verdicts, out isLoose);
            // "The 1.70 of A and the 1.80 of B": a name that follows is nearer than one before an "and".
            if ((mention is null || isLoose) && Attribution.Ahead(passage, at, mentions, _own.Verdicts, _own.Index) is { } ahead)
                (mention, isLoose, isAhead) = (ahead, false, true);
        }
        if ((mention is null && statement is null) || (mention is { } beside && IsElidedDistance(passage, at, beside)))
            return;
        if (OrderWords.DistanceTo(passage, at, mentions) is not null && !RoleValue.Likely(_own.Role).Any(v => v.IsAt(passage, at)))
            return;
        if (mention is { } named && (Earlier.Is(passage, at) || (passage.HasAny(passage.SentenceOf(at).First, at, OtherValues) && !IsBehind(passage, at, named))))
            return;
        if (mention is not null && (Elsewhere.IsGivenBySomebody(passage, at) || Elsewhere.IsOnAnotherScale(passage, at)))
            return;
        if (mention is { } quoted && IsFigure(passage, at, quoted, statement))
        {
            // What is said of the role itself was judged with its document, where it has a name or agrees.
            if (!quoted.Roles.Contains(_own.Index) || (statement is null or { Quantity: Quantity.Unnamed } && !RoleValue.Of(_own.Role, Quantity.Unnamed, passage.Tokens[at].Number).Any(v => v.IsAt(passage, at))))
                Quoted(passage, at, quoted, mentions, statement is { Quantity: not Quantity.Unnamed and var said } ? said : HasZone(passage, at) ? Quantity.Score : Quantity.Unnamed, isLoose, isAhead);
        }
        else if (statement is { IsOpen: true } or { Quantity: Quantity.Unnamed, Label: null })
        {
            _nobodys.At(passage, at, mentions, statement);
        }
        if (mention is null && statement is { Quantity: Quantity.Unnamed })
            _found.Add(UnassessedRoles.Quoted(passage, at, _misspelt, _found.Locate));
    }

    // "The Harbour Pilot is 8.3 points above Yellow, the AI Evaluation Lead 14.1.": points, too.
    private static bool IsElidedDistance(Passage passage, int at, RoleMention mention)
    {
        if (mention.Last != at - 1 || !QuantityReader.IsEnd(passage, at + 1))
            return false;
        for (var i = passage.SentenceOf(at).First; i < mention.First; i++)
        {
            if (passage.IsNumber(i) && passage.IsAny(i + 1, "points", "point"))
                return true;
        }
        return false;
    }

    // "(1.7 Red)": a zone stands with a score, and never with a Task Resistance.
    private bool HasZone(Passage passage, int at) => passage.Tokens[at].Number.Decimals == _own.Methodology.Score.Decimals && passage.IsMark(at - 1, '(') && _own.Verdicts.IsZone(passage, at + 1);

    private static char? Sign(Passage passage, int at)
    {
        foreach (var sign in "<>≥≤")
        {
            if (passage.IsMark(at - 1, sign))
                return sign;
        }
        return null;
    }

    private static bool IsTrueBound(decimal? score, char sign, decimal bound) => sign switch
    {
        '<' => score < bound,
        '>' => score > bound,
        '≥' => score >= bound,
        _ => score <= bound,
    };

    // Another role's value but for the comma.
    private static bool IsMeant(RoleValue value, ProseToken token) => value.Decimals == token.Number.Decimals && token.Number.Agrees(value.Value);

    // "The distance to DevOps Engineer (10.7 Red)": in brackets right behind a name, it is that role's score whatever the sentence is about.
    private bool IsBehind(Passage passage, int at, RoleMention mention) => passage.IsMark(mention.Last + 1, '(') && (at == mention.Last + 2 || (at == mention.Last + 3 && passage.IsAny(at - 1, "scored", "at", "now")))
        && (passage.Tokens[Math.Min(at + 1, passage.Tokens.Length - 1)].Kind == ProseTokenKind.Mark || _own.Verdicts.IsZone(passage, at + 1) || passage.IsAny(at + 1, "now", "here", "and"));

    // A number in the shape of a score or of Task Resistance; or whole, where nothing else can be meant.
    private bool IsFigure(Passage passage, int at, RoleMention mention, ProseStatement? statement)
    {
        var token = passage.Tokens[at];
        // A point that was lost, "(682)", or a sign too many; else no score is so large, or below 0.
        if (token.Number is { Value: >= 110 or < 0 })
            return mention.Roles.Any(r => RoleValue.Likely(_own.RoleAt(r)).Any(v => token.Number.Agrees(-v.Value) || Slip.Resembles(token.Number, v.Value, v.Decimals)));
        if (statement is null or { Quantity: Quantity.Unnamed } && (passage.Text[token.Start] == '+' || (token.Number.Decimals > 1 && token.Number.Value >= 2 * _own.Methodology.TaskResistance.Max)))
            return passage.Text[token.Start] != '+' && (IsBehind(passage, at, mention) || mention.Roles.Any(r => RoleValue.Likely(_own.RoleAt(r)).Any(v => token.Number.Value > 0 && Slip.Resembles(token.Number, v.Value, v.Decimals))));
        return (statement is not null && token.Number.Decimals > 0) || statement is { Quantity: not Quantity.Unnamed } || token.Number.Decimals is >= 1 and <= 3
            || (token.Number is { Decimals: 0, Value: > 5 } && token.Denominator is null or { Value: 100 }
                && ((at == mention.Last + 2 && QuantityReader.IsWholeInBrackets(passage, at) && !IsOfAnother(passage, at)) || passage.IsAny(at - 1, "scored", "scores") || token.Denominator is not null));
    }

    private static bool IsOfAnother(Passage passage, int at)
    {
        var (first, last) = passage.SentenceOf(at);
        return passage.HasAny(first, last + 1, NotTheScore);
    }

    // Whether nothing else can be meant: its kind is named, it stands right beside the role's name, or nothing follows that it may count.
    private bool IsPlain(Passage passage, int at, RoleMention mention, ImmutableArray<RoleMention> mentions, Quantity quantity) =>
        mention.Last == at - 1 ? PlainSentence.Is(passage, at, _own.Verdicts, i => _own.IsNamed(passage, i, mentions))
            : quantity != Quantity.Unnamed || QuantityReader.IsEnd(passage, at + 1) || passage.IsAny(at + 1, "on", "now", "here") || _own.Verdicts.IsZone(passage, at + 1);

    private void Quoted(Passage passage, int at, RoleMention mention, ImmutableArray<RoleMention> mentions, Quantity quantity, bool isLoose, bool isAhead)
    {
        var stated = passage.InFile(passage.Tokens[at].Number);
        var quotedRoles = mention.Roles.Select(_own.RoleAt).Where(r => r.Score is not null).ToArray();
        if (quotedRoles.Length == 0)
            return;
        var values = quotedRoles.SelectMany(r => RoleValue.Of(r, quantity, stated)).ToArray();
        if (values.Length == 0)
            return;
        // Loosely linked, "… which has higher task resistance (4.15 against 3.75)", the number may be this role's.
        var isRight = values.Any(v => v.IsAt(passage, at)) || (isLoose && RoleValue.Of(_own.Role, quantity, stated).Any(v => v.IsAt(passage, at)));
        if (!isRight && Elsewhere.IsOfSource(passage, at))
            return;
        var role = quotedRoles[0];
        var meant = quantity == Quantity.Unnamed && !isRight ? RoleValue.Likely(role).FirstOrDefault(v => !stated.Agrees(v.Value) && Slip.Resembles(stated, v.Value, v.Decimals)) : default;
        // "01.7" for 10.7 is no Task Resistance of 1.7.
        if (!isRight && meant.Role is null && stated.Agrees(values[0].Value))
            meant = RoleValue.Likely(role).FirstOrDefault(v => !stated.Agrees(v.Value));
        var (value, decimals) = meant.Role is null ? (values[0].Value, stated.Decimals) : (meant.Value, meant.Decimals);
        var what = (meant.Role is null ? RoleValue.IsOfResistance(quantity, stated, role.Methodology!) : meant.IsResistance) ? "Task Resistance" : quantity is Quantity.Unnamed or Quantity.Score or Quantity.FormulaScore ? "score" : Word(quantity);
        var since = what == "score" && !isRight ? QuotationFindings.Since(role, stated.Value) : null;
        // "Neither A nor B scores 48.0."
        if (!isRight && Attribution.IsTakenBack(passage, at, mention) && !IsBehind(passage, at, mention))
            return;
        // "It scored 44.8 in February": what it was.
        if (what == "score" && !isRight && quotedRoles.Any(r => QuotationFindings.Since(r, stated.Value) is not null) && PlainSentence.IsOfThePast(passage, at))
            return;
        _found.Count(passage, quotedRoles.Length == 1 || !isRight ? [role] : RoleValue.Holders(passage, at, values, role), stated.Span, isRight, what == "score" ? null : what);
        if (isRight)
            return;
        var isCertain = !isLoose && !Attribution.IsOfSomebody(passage, at, mention) && !Attribution.IsOfAKind(passage, mention) && !_own.IsConditional(passage, at, mentions) && (since is not null || isAhead || IsBehind(passage, at, mention) || meant is { Role: not null, IsResistance: false } || IsPlain(passage, at, mention, mentions, quantity));
        // What was taken for the role's own, with its document.
        if (mention.Roles.Contains(_own.Index))
            _found.TakeBack(stated.Span);
        // Of several roles of one name, only the author knows which is meant.
        var others = quotedRoles.Length == 1 ? [] : values.Where(v => v.Role.Slug != role.Slug).Select(v => Computed.Rounded(v.Value, decimals)).Where(v => v != Computed.Rounded(value, decimals)).Distinct().ToArray();
        // Of two roles that have one another's values, both are wrong, and to correct one would hide the other.
        var isExchanged = mentions.Any(m => !m.Roles.Contains(_own.Index) && !m.Roles.SequenceEqual(mention.Roles) && m.Roles.Any(r => RoleValue.Of(_own.RoleAt(r), quantity, stated).Any(v => v.IsAt(passage, at))));
        _found.Stale(stated, role, what, value, decimals, since, isCertain, isExchanged, others);
    }

    private static string Word(Quantity quantity) => quantity switch
    {
        Quantity.Evidence => "evidence total",
        Quantity.Barriers => "barrier total",
        Quantity.Growth => "growth correlation",
        Quantity.Protective => "protective total",
        _ => "Task Resistance",
    };
}
