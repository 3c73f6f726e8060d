using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;

namespace Aijri.Rendering.Templates;

/// <summary>A template made ready to be rendered many times: the engine's own tree of it, with the parts that nearly all of a page is made of in a form that is quicker to go through.</summary>
/// <remarks>It gives what the engine would give. What it does not know is handed to the engine, which sees the same names; a template with statements that change the order of things, such as <c>break</c> or a function, is handed over whole. It knows nothing of the loops of a program that includes it: a <c>break</c> of its own stands in a loop of its own.</remarks>
internal sealed class TemplateProgram
{
    private readonly ImmutableArray<Statement> _statements;

    // The template, where the engine is to render it.
    private readonly Template? _whole;

    /// <summary>Makes <paramref name="template"/> ready.</summary>
    public TemplateProgram(Template template)
    {
        if (template.Page?.Body is not { } body || HasOrder(body))
            (_whole, _statements) = (template, []);
        else
            _statements = Translation.Of(body);
    }

    /// <summary>Renders it.</summary>
    public void Run(TemplateEngine engine)
    {
        if (_whole is null)
        {
            Statement.Run(_statements, engine);
            return;
        }
        engine.Origins?.Add(_whole.Page!.Span, engine.Page.Length);
        engine.RenderWhole(_whole);
    }

    private static bool HasOrder(ScriptNode node) =>
        node is ScriptBreakStatement or ScriptContinueStatement or ScriptReturnStatement or ScriptFunction or ScriptWithStatement or ScriptWrapStatement || node.Children.Any(HasOrder);
}
