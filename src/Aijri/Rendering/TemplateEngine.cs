using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Aijri.Rendering.Templates;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Aijri.Rendering;

/// <summary>The template engine with every default set that bites: strict names, escaped output, no silent limits, one kind of line end, no culture.</summary>
internal sealed class TemplateEngine : TemplateContext
{
    // Far beyond any page, and still a near end to a loop that has none: every page that has the loop comes to it.
    private const int MostSteps = 300_000;

    private readonly Dictionary<string, TemplateProgram> _programs = new(StringComparer.Ordinal);

    // Loops that are gone through, and their turns since the outermost of them began.
    private (int Loops, int Turns) _depth;

    // What includes the template that is being rendered; null for the outermost.
    private ScriptFunctionCall? _including;

    // How many values of ours are being found out: an error then is no mistake of the template.
    private int _values;

    // What a template asked for last and did not find, where, and the names that are there.
    private (SourceSpan Span, string Name, IEnumerable<string> Known) _missed = (default, "", []);

    // The engine finds the key and the value of a pair by reflection.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(KeyValuePair<string, object>))]
    // And these functions.
    [DynamicDependency(nameof(StringFunctions.Slice), typeof(StringFunctions))]
    [DynamicDependency(nameof(StringFunctions.IndexOf), typeof(StringFunctions))]
    [DynamicDependency(nameof(ObjectFunctions.HasKey), typeof(ObjectFunctions))]
    [DynamicDependency(nameof(ObjectFunctions.HasValue), typeof(ObjectFunctions))]
    public TemplateEngine(Theme theme, string basePath) : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = MostSteps;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        LimitToString = 0;
        OutputLimit = null;
        ObjectRecursionLimit = 0;
        RecursiveLimit = 60;
        NewLine = "\n";
        AutoIndent = false;
        TemplateLoader = new ThemeFunctions.Loader(theme);
        foreach (var (name, function) in GetDefaultBuiltinObject())
            BuiltinObject[name] = function;
        // The same input gives the same bytes: no clock, no chance.
        BuiltinObject.Remove("date");
        BuiltinObject.Remove("timespan");
        var math = (ScriptObject)((ScriptObject)BuiltinObject["math"]!).Clone(deep: false);
        math.Remove("random");
        math.Remove("uuid");
        BuiltinObject["math"] = math;
        // It would write objects that a native program knows nothing of.
        var things = (ScriptObject)((ScriptObject)BuiltinObject["object"]!).Clone(deep: false);
        things.Remove("to_json");
        BuiltinObject["object"] = things;
        // What a template sets in them would be there on the next page.
        foreach (var library in BuiltinObject.Values.OfType<ScriptObject>())
            library.IsReadOnly = true;
        BuiltinObject["include"] = new ThemeFunctions.IncludeFunction();
        BuiltinObject["asset"] = new ThemeFunctions.AssetFunction(theme, basePath);
        foreach (var (path, template) in theme.Templates)
            CachedTemplates[path] = template;
        TryGetVariable = MissVariable;
        TryGetMember = MissMember;
        Given = new GivenArguments(this);
        PushOutput(Page);
    }

    /// <summary>The names that templates see.</summary>
    public Scope Scope { get; } = new();

    /// <summary>Where a value is that may be turned into text, while no node of the engine's own is evaluated.</summary>
    public SourceSpan Place { private get; set; }

    /// <summary>What the templates that are being rendered were given.</summary>
    public GivenArguments Given { get; }

    /// <summary>Whether a template has read how many documents there are, or claims in them.</summary>
    public bool HasReadCounts { get; set; }

    /// <summary>Whether what went wrong went wrong in the program, and not in a template.</summary>
    public bool HasFaultOfOurs => _values > 0;

    /// <summary>Where what is rendered comes from; null while nobody asks.</summary>
    public Origins? Origins { get; set; }

    /// <summary>What has been rendered since it was last cleared.</summary>
    public PageOutput Page { get; } = new();

    /// <summary>Renders a page; <see cref="Page"/> has it then. After an error the engine is in the middle of something and of no more use.</summary>
    /// <param name="template">The outermost template.</param>
    /// <param name="names">What it sees.</param>
    public void Render(string template, ScriptObject names)
    {
        Scope.Page = names;
        Page.Clear();
        // Functions such as `string.capitalize` go by the culture of the thread.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            PushGlobal(Scope);
            ProgramOf(template, null).Run(this);
            PopGlobal();
        }
        catch (Exception e) when (e is not ScriptRuntimeException && !HasFaultOfOurs && (CurrentNode?.Span ?? Place) is var span)
        {
            // A function's answer to a value that it cannot do with. Nothing more is known of the place once the stack is gone, so it is asked for before.
            throw new ScriptRuntimeException(span, e.Message, e);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>A template, made ready.</summary>
    /// <param name="name">Its path in the theme.</param>
    /// <param name="caller">What asks for it.</param>
    public TemplateProgram ProgramOf(string name, ScriptNode? caller)
    {
        if (!_programs.TryGetValue(name, out var program))
            _programs.Add(name, program = new TemplateProgram(GetOrCreateTemplate(name, caller)));
        return program;
    }

    /// <summary>Renders a template within another.</summary>
    /// <param name="program">The template.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="call">What includes it.</param>
    public void Include(TemplateProgram program, object?[] arguments, ScriptFunctionCall call)
    {
        var before = _including;
        EnterRecursive(call);
        Given.Enter(arguments);
        _including = call;
        program.Run(this);
        _including = before;
        Given.Leave();
        ExitRecursive(call);
    }

    /// <summary>What the engine itself makes of a node.</summary>
    public object? ValueOf(ScriptNode node)
    {
        Given.Tell();
        return Evaluate(node);
    }

    /// <summary>Gives a variable a value.</summary>
    public void Set(ScriptVariable variable, object? value)
    {
        Given.Tell();
        SetValue(variable, value);
    }

    /// <summary>Has the engine itself render a template.</summary>
    public void RenderWhole(Template template)
    {
        Given.Tell();
        template.Render(this);
    }

    /// <summary>What a template within another gives, as markup.</summary>
    public Html TextOf(Statement.Include include)
    {
        var from = Page.Length;
        include.Run(this);
        Origins?.Forget(from);
        return new Html(Page.Take(from));
    }

    /// <summary>The same of one that the engine itself renders.</summary>
    public Html TextOf(string name, ScriptArray arguments, ScriptNode caller)
    {
        var before = _including;
        _including = caller as ScriptFunctionCall;
        var text = RenderTemplate(GetOrCreateTemplate(name, caller), arguments, caller);
        _including = before;
        return new Html(text);
    }

    /// <summary>A function of the engine, <c>string.downcase</c>; null when the template has something else by the first name, or there is none, or it sees the template's variables.</summary>
    public IScriptCustomFunction? FunctionOf(string library, string name) =>
        name is not ("eval" or "eval_template") && !Scope.TryFind(library, out _) && BuiltinObject.TryGetValue(library, out var functions) && (functions as ScriptObject)?.TryGetValue(name, out var function) == true ? function as IScriptCustomFunction : null;

    /// <summary>Writes a value.</summary>
    /// <param name="span">Where it comes from.</param>
    /// <param name="value">The value.</param>
    public void Show(SourceSpan span, object? value)
    {
        Origins?.Add(span, Page.Length);
        switch (value)
        {
            case null:
                break;
            case string text:
                Page.WriteEscaped(text);
                break;
            case Html html:
                Page.Write(html.Text);
                break;
            case decimal number:
                Page.Write(number);
                break;
            case int number:
                Page.Write(number);
                break;
            default:
                Place = span;
                Write(span, value);
                break;
        }
    }

    /// <summary>Says that a loop begins.</summary>
    public void EnterLoop() => _depth = (_depth.Loops + 1, _depth.Loops == 0 ? 0 : _depth.Turns);

    /// <summary>Says that a turn of a loop begins.</summary>
    public void StepLoop(ScriptNode loop)
    {
        if (++_depth.Turns > MostSteps)
            throw new ScriptRuntimeException(loop.Span, $"Exceeding number of iteration limit `{MostSteps}` for loop statement.");
    }

    /// <summary>Says that a loop ended.</summary>
    public void ExitLoop() => _depth.Loops--;

    /// <summary>Where and what went wrong in a template, and what may have been meant; null when nothing is near.</summary>
    public (SourceSpan Place, string Message, string? Help) Explain(ScriptRuntimeException e)
    {
        if (IsStall(e))
            return (e.Span, "The regular expression takes more than a second.", "A repetition within a repetition, such as `(a+)+`, has too many ways to fail. Pages that were not made yet are left out.");
        if ((e.Span.FileName, e.Span.Start.Offset) == (_missed.Span.FileName, _missed.Span.Start.Offset))
            return (e.Span, $"There is no `{_missed.Name}` here.", Findings.DidYouMean.Sentence(_missed.Name, _missed.Known.Order(StringComparer.Ordinal)));
        // What a template was not given is the mistake of the one that includes it.
        return _including is not null && e.OriginalMessage.Contains(" on the `$` with the indexer: ", StringComparison.Ordinal) && e.OriginalMessage[(e.OriginalMessage.LastIndexOf(' ') + 1)..] is [not '-', ..] index
            ? (_including.Span, $"`${index}` is not given to {e.Span.FileName}, which asks for it in line {e.Span.Start.Line + 1}.", null)
            : (e.Span, e.OriginalMessage, null);
    }

    /// <summary>Whether a template was stopped because it took too long: each page would.</summary>
    public static bool IsStall(ScriptRuntimeException e) => e.GetBaseException() is RegexMatchTimeoutException;

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        if (value is Html html)
            Write(html.Text);
        else if (value is not null)
            Write(Html.Escape(ObjectToString(value) ?? ""));
        return this;
    }

    public override string? ObjectToString(object? value, bool nested = false) => value is IScriptObject thing and not IList
        ? throw new ScriptRuntimeException(CurrentNode?.Span ?? Place, $"This has members and is no text; show one of them: {string.Join(", ", thing.GetMembers().Select(m => $"`{m}`"))}.") : base.ObjectToString(value, nested);

    /// <summary>Says that a value that templates see is being found out.</summary>
    public void BeginValue() => _values++;

    /// <summary>Says that it was found out.</summary>
    public void EndValue() => _values--;

    protected override void OnEnterLoop(ScriptLoopStatementBase loop) => EnterLoop();

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        StepLoop(loop);
        return true;
    }

    protected override void OnExitLoop(ScriptLoopStatementBase loop) => ExitLoop();

    private bool MissVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        _missed = (span, variable.Name, (CurrentGlobal?.GetMembers() ?? []).Concat(BuiltinObject.GetMembers()));
        value = null;
        return false;
    }

    private bool MissMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        _missed = (span, member, target switch { SiteObject site => site.Names, IScriptObject known => known.GetMembers(), _ => [] });
        value = null;
        return false;
    }
}
