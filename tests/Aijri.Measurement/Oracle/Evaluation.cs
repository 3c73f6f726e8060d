namespace Aijri.Measurement.Oracle;

/// <summary>Whether a document agrees with itself, by the measurement's own reading and arithmetic.</summary>
internal sealed class Evaluation
{
    private readonly Reading _reading;
    private readonly Func<Slot, string> _text;
    private readonly HashSet<string> _wrong = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _exact = new(StringComparer.Ordinal);

    private Evaluation(Reading reading, Func<Slot, string> text)
    {
        _reading = reading;
        _text = text;
        Figures = RoleFigures.Of(reading, text);
    }

    /// <summary>What follows from the inputs.</summary>
    public RoleFigures Figures { get; }

    /// <summary>Ids of what is wrong.</summary>
    public IReadOnlySet<string> Wrong => _wrong;

    /// <summary>The exact values of derived numbers, by id.</summary>
    public IReadOnlyDictionary<string, decimal> Exact => _exact;

    /// <summary>Evaluates a document.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="others">The corpus, for quotations.</param>
    /// <param name="changed">A slot with another text; null for the document as it is.</param>
    /// <param name="change">That text.</param>
    public static Evaluation Of(Reading reading, IReadOnlyList<RoleFigures> others, Slot? changed = null, string change = "")
    {
        var evaluation = new Evaluation(reading, s => s == changed ? change : s.Text);
        evaluation.Inputs();
        Derivation.Run(evaluation);
        foreach (var slot in reading.Slots)
            evaluation.Statement(slot, others);
        return evaluation;
    }

    /// <summary>A number that follows from the inputs, or by <paramref name="own"/> from right numbers printed on its own line.</summary>
    public void Derive(string id, decimal exact, string[]? operands = null, Func<decimal[], decimal>? own = null)
    {
        _exact[id] = exact;
        if (_reading.Find(id) is not { } slot)
            return;
        if (Value(slot) is not { } stated || !(stated.Agrees(exact) || (own is not null && Printed(operands!) is { } values && stated.Agrees(own(values)))))
            _wrong.Add(id);
    }

    /// <summary>A number that repeats another one. Printed with the same decimals it must be the same.</summary>
    public void Repeat(string id, decimal exact, string first)
    {
        _exact[id] = exact;
        if (_reading.Find(id) is not { } slot)
            return;
        var upstream = _reading.Find(first) is { } f && !_wrong.Contains(first) ? Value(f) : null;
        if (Value(slot) is not { } stated || !(upstream is { } u && u.Decimals == stated.Decimals ? stated.Value == u.Value : stated.Agrees(exact) || (upstream is { } other && stated.Agrees(other.Value))))
            _wrong.Add(id);
    }

    /// <summary>Counts something as wrong.</summary>
    public void Fail(string id) => _wrong.Add(id);

    /// <summary>Slots of the document below an id.</summary>
    public IEnumerable<(Slot Slot, string Text)> Below(string prefix) => _reading.Below(prefix).Select(s => (s, _text(s)));

    private Figure? Value(Slot slot) => Figure.Read(_text(slot));

    private decimal[]? Printed(string[] ids)
    {
        var values = new decimal[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            if (_wrong.Contains(ids[i]) || _reading.Find(ids[i]) is not { } slot || Value(slot) is not { } stated)
                return null;
            values[i] = stated.Value;
        }
        return values;
    }

    private void Inputs()
    {
        foreach (var slot in _reading.Slots.Where(s => s.Kind == ClaimKind.Leaf))
        {
            var (low, high) = slot.Id.Split('.')[0] switch { "tasks" => (1, 5), "evidence" or "growth" => (-2, 2), "barriers" => (0, 2), _ => (0, 3) };
            var isRight = slot.Id.EndsWith(".mode", StringComparison.Ordinal) ? Method.Modes.Contains(_text(slot))
                : Value(slot) is { } stated && (slot.Id.EndsWith(".time", StringComparison.Ordinal) ? stated.Value > 0
                    : slot.Id == "override.published" ? stated.Value is >= 0 and <= 100
                    : stated.Value == decimal.Truncate(stated.Value) && stated.Value >= low && stated.Value <= high);
            if (!isRight)
                _wrong.Add(slot.Id);
        }
        if (Figures.TotalTime != 100)
            _wrong.Add("tasks.total.time");
        Structure.Check(_reading, _wrong);
    }

    private void Statement(Slot slot, IReadOnlyList<RoleFigures> others)
    {
        var text = _text(slot);
        var role = slot.Kind == ClaimKind.Quotation ? others.FirstOrDefault(o => o.Title == slot.Role) : Figures;
        var isRight = slot switch
        {
            { Kind: ClaimKind.Constant } or { Field: "same" } or { Kind: ClaimKind.Prose, Field: "zone" } => Same(slot, text),
            { Kind: ClaimKind.Label, Id: "zone.word" or "front.zone" or "front.label.zone" or "sub-label.label.zone" } => text.Equals(Figures.Zone, StringComparison.OrdinalIgnoreCase),
            { Kind: ClaimKind.Label, Id: "front.label.name" or "sub-label.label.name" } => text == Figures.Label,
            { Kind: ClaimKind.Label } => text == slot.Text,
            { Kind: ClaimKind.Quotation } when role is null => Known(slot),
            { Kind: ClaimKind.Quotation, Field: "zone" } => text == role!.Zone,
            { Kind: ClaimKind.Quotation, Field: "label" } => text == role!.Label,
            { Kind: ClaimKind.Prose or ClaimKind.Quotation } => Figure.Read(text) is { } stated && stated.Agrees(role!.Of(slot.Field)),
            _ => true,
        };
        if (!isRight)
            _wrong.Add(slot.Id);
    }

    // What the method gives must be the same number, however many digits are printed; "25-47.9" is the same range as "25-47".
    private static bool Same(Slot slot, string text)
    {
        if (slot.IsWord)
            return text == slot.Text;
        if (Figure.Read(text) is not { } stated || Figure.Read(slot.Text) is not { } original)
            return false;
        return stated.Value == original.Value
            || (slot.Id.StartsWith("zone.threshold.high", StringComparison.Ordinal) && 48 - stated.Value == Unit(stated.Decimals));
    }

    private static decimal Unit(int decimals) => new(1, 0, 0, false, (byte)decimals);

    private Slot? Neighbour(int at, int by) => _reading.Slots.ElementAtOrDefault(at + by) is { Kind: ClaimKind.Quotation, Field: "zone" } zone ? zone : null;

    // Of a role that is not here, only number, zone and label can be held against each other.
    private bool Known(Slot slot)
    {
        var at = _reading.Slots.IndexOf(slot);
        var number = slot.Field == "score" ? slot : _reading.Slots.Take(at).Last(s => s is { Kind: ClaimKind.Quotation, Field: "score" });
        var zone = slot.Field == "zone" ? slot : Neighbour(at, slot.Field == "label" ? -1 : 1);
        if (zone is null)
            return true;
        return slot.Field == "label" ? Method.LabelsOf(_text(zone)).Contains(_text(slot)) : Value(number) is { } stated && _text(zone) == Method.Zone(stated.Value);
    }
}
