using System.Collections;
using System.Collections.Immutable;
using System.Text;
using Scriban.Syntax;

namespace Aijri.Rendering.Templates;

/// <summary>A piece of a template. After a mistake the engine is not used again, so nothing is put back when one is thrown.</summary>
internal abstract class Statement
{
    /// <summary>Writes what it gives.</summary>
    public abstract void Run(TemplateEngine engine);

    /// <summary>Writes what each of <paramref name="statements"/> gives.</summary>
    public static void Run(ImmutableArray<Statement> statements, TemplateEngine engine)
    {
        foreach (var statement in statements)
            statement.Run(engine);
    }

    /// <summary>Text between the brackets of code.</summary>
    public sealed class Text(ScriptRawStatement node) : Statement
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(node.Text.ToString());

        public override void Run(TemplateEngine engine)
        {
            engine.Origins?.Add(node.Span, engine.Page.Length);
            engine.Page.Write(_text);
        }
    }

    /// <summary><c>{{ role.title }}</c>.</summary>
    public sealed class Show(ScriptNode node, Expression of) : Statement
    {
        public override void Run(TemplateEngine engine) => engine.Show(node.Span, of.Value(engine));
    }

    /// <summary>Whatever the engine makes of it.</summary>
    public sealed class Other(ScriptStatement node) : Statement
    {
        public override void Run(TemplateEngine engine)
        {
            var value = engine.ValueOf(node);
            if (node.CanOutput)
                engine.Show(node.Span, value);
        }
    }

    /// <summary><c>{{ $is_value = $2 == "value" }}</c>.</summary>
    public sealed class Set(ScriptVariable variable, Expression value) : Statement
    {
        public override void Run(TemplateEngine engine) => engine.Set(variable, value.Value(engine));
    }

    /// <summary><c>{{ if }}</c>, <c>{{ else }}</c>.</summary>
    public sealed class If(Expression condition, ImmutableArray<Statement> then, ImmutableArray<Statement> otherwise) : Statement
    {
        public override void Run(TemplateEngine engine) => Run(condition.IsTrue(engine) ? then : otherwise, engine);
    }

    /// <summary><c>{{ case }}</c>, <c>{{ when }}</c>, <c>{{ else }}</c>.</summary>
    public sealed class Case(Expression of, ImmutableArray<(ScriptNode Node, Expression Value, ImmutableArray<Statement> Body)> whens, ImmutableArray<Statement> otherwise) : Statement
    {
        public override void Run(TemplateEngine engine)
        {
            var value = of.Value(engine);
            foreach (var when in whens)
            {
                var candidate = when.Value.Value(engine);
                engine.Place = when.Node.Span;
                if (Expression.AreEqual(value, candidate) ?? ScriptBinaryExpression.Evaluate(engine, when.Node.Span, ScriptBinaryOperator.CompareEqual, value, candidate) is true)
                {
                    Run(when.Body, engine);
                    return;
                }
            }
            Run(otherwise, engine);
        }
    }

    /// <summary><c>{{ for task in role.tasks }}</c>.</summary>
    public sealed class For(ScriptForStatement node, string name, Expression of, ImmutableArray<Statement> body, ImmutableArray<Statement> otherwise) : Statement
    {
        public override void Run(TemplateEngine engine)
        {
            var value = of.Value(engine);
            if (value is not IEnumerable list)
            {
                // Nothing to go through, or nothing that can be.
                if (value is not null)
                    engine.ValueOf(node);
                return;
            }
            engine.EnterLoop();
            var turn = new Turn(list);
            var place = engine.Scope.Push(Turn.Name, turn);
            engine.Scope.Push(name, null);
            while (IsNext(turn, engine))
            {
                engine.StepLoop(node);
                engine.Scope.Set(place + 1, turn.Value);
                Run(body, engine);
            }
            engine.Scope.Pop(place);
            engine.ExitLoop();
            if (turn.Index < 0)
                Run(otherwise, engine);
        }

        private bool IsNext(Turn turn, TemplateEngine engine)
        {
            try
            {
                return turn.Next();
            }
            catch (InvalidOperationException e) when (!engine.HasFaultOfOurs)
            {
                // The template changed the list that it goes through.
                throw new ScriptRuntimeException(node.Span, e.Message, e);
            }
        }
    }

    /// <summary><c>{{ include "partials/tags.html" role }}</c>.</summary>
    public sealed class Include(ScriptFunctionCall call, ImmutableArray<Expression> values) : Statement
    {
        // Most often the name is a text, and always the same.
        private (string? Name, TemplateProgram? Program) _known;

        public override void Run(TemplateEngine engine)
        {
            var arguments = new object?[values.Length];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = values[i].Value(engine);
            if (arguments[0] is not string name)
                throw new ScriptRuntimeException(call.Span, "include takes the name of a template.");
            if (name != _known.Name)
                _known = (name, engine.ProgramOf(name, call));
            engine.Include(_known.Program!, arguments, call);
        }
    }
}
