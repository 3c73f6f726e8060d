using System.Collections.Immutable;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Aijri.Rendering.Templates;

/// <summary>What stands for a value in a template. Every case but one is a shorter way to what the engine would come to; what is out of the ordinary, a mistake above all, is left to the engine.</summary>
internal abstract class Expression
{
    /// <summary>Its value.</summary>
    public abstract object? Value(TemplateEngine engine);

    /// <summary>Whether its value counts as true.</summary>
    public virtual bool IsTrue(TemplateEngine engine) => IsTrue(Value(engine), engine);

    private static bool IsTrue(object? value, TemplateEngine engine) => value switch
    {
        bool known => known,
        null => false,
        _ => engine.ToBool(default, value),
    };

    /// <summary>Whether two values are equal, as far as that is plain; else null.</summary>
    public static bool? AreEqual(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => x == y,
        (int x, int y) => x == y,
        (decimal x, int y) => x == y,
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => null,
    };

    // Names that stand for functions are called by the engine.
    private static object? Called(object? value, ScriptExpression node, TemplateEngine engine) => value is not (ModelView or string or ScriptArray) and IScriptCustomFunction ? engine.ValueOf(node) : value;

    /// <summary>Whatever the engine makes of it.</summary>
    public sealed class Other(ScriptNode node) : Expression
    {
        public override object? Value(TemplateEngine engine) => engine.ValueOf(node);
    }

    /// <summary><c>"text"</c>, <c>13</c>, <c>null</c>.</summary>
    public sealed class Literal(object? value) : Expression
    {
        public object? Constant { get; } = value;

        public override object? Value(TemplateEngine engine) => Constant;
    }

    /// <summary><c>role</c>.</summary>
    public sealed class Name(ScriptVariable node) : Expression
    {
        // Names of loops are found sooner when they are the same string.
        private readonly string _name = string.Intern(node.Name);

        public override object? Value(TemplateEngine engine) => engine.Scope.TryFind(_name, out var value) ? Called(value, node, engine) : engine.ValueOf(node);
    }

    /// <summary><c>$1</c>.</summary>
    public sealed class Argument(ScriptIndexerExpression node, int index) : Expression
    {
        public override object? Value(TemplateEngine engine) =>
            engine.Given.TryGet(index, out var value) ? Called(value, node, engine) : engine.ValueOf(node);
    }

    /// <summary><c>role.title</c>.</summary>
    public sealed class Member(ScriptMemberExpression node, Expression of) : Expression
    {
        private readonly string _name = node.Member!.Name;

        // Where the member was found last: most often what is asked is of one kind.
        private object? _model;
        private int _place;

        public override object? Value(TemplateEngine engine)
        {
            var target = of.Value(engine);
            if (target is ModelView view)
            {
                if (view.Model != _model)
                {
                    var place = view.PlaceOf(_name);
                    if (place < 0)
                        return engine.ValueOf(node);
                    (_model, _place) = (view.Model, place);
                }
                return view.ValueAt(_place, engine);
            }
            return target switch
            {
                ScriptObject thing when thing.TryGetValue(engine, node.Member!.Span, _name, out var value) => Called(value, node, engine),
                ScriptArray list when _name == "size" => list.Count,
                Turn turn when turn.TryGetValue(engine, node.Member!.Span, _name, out var value) => value,
                _ => engine.ValueOf(node),
            };
        }
    }

    /// <summary><c>row.cells[for.index]</c>.</summary>
    public sealed class Item(ScriptIndexerExpression node, Expression of, Expression index) : Expression
    {
        public override object? Value(TemplateEngine engine) =>
            of.Value(engine) is ScriptArray list && index.Value(engine) is int at && at >= 0 && at < list.Count ? Called(list[at], node, engine) : engine.ValueOf(node);
    }

    /// <summary><c>!for.last</c>.</summary>
    public sealed class Not(Expression of) : Expression
    {
        public override object? Value(TemplateEngine engine) => IsTrue(engine);

        public override bool IsTrue(TemplateEngine engine) => !of.IsTrue(engine);
    }

    /// <summary><c>a &amp;&amp; b</c>, <c>a || b</c>.</summary>
    public sealed class Both(Expression left, Expression right, bool isAnd) : Expression
    {
        public override object? Value(TemplateEngine engine) => IsTrue(engine);

        public override bool IsTrue(TemplateEngine engine) => left.IsTrue(engine) == isAnd ? right.IsTrue(engine) : !isAnd;
    }

    /// <summary><c>a == b</c>, <c>a * b</c>.</summary>
    public sealed class Operation(ScriptBinaryExpression node, Expression left, Expression right) : Expression
    {
        public override object? Value(TemplateEngine engine)
        {
            var (a, b) = (left.Value(engine), right.Value(engine));
            return Quick(node.Operator, a, b) ?? Result(a, b, engine);
        }

        // Most are asked for this.
        public override bool IsTrue(TemplateEngine engine)
        {
            var (a, b) = (left.Value(engine), right.Value(engine));
            if (node.Operator is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual && AreEqual(a, b) is { } areEqual)
                return areEqual == (node.Operator == ScriptBinaryOperator.CompareEqual);
            return IsTrue(Quick(node.Operator, a, b) ?? Result(a, b, engine), engine);
        }

        private object? Result(object? a, object? b, TemplateEngine engine)
        {
            engine.Place = node.Span;
            // "9.9" comes after "48": what pages show is text, and no order of numbers.
            if (IsOrder(node.Operator) && (a is string && IsNumber(b) || IsNumber(a) && b is string))
                throw new ScriptRuntimeException(node.Span, $"`{(a is string ? node.Left : node.Right)}` is text and is compared with a number, letter by letter. `string.to_double` makes a number of it: `({(a is string ? node.Left : node.Right)} | string.to_double)`.");
            return ScriptBinaryExpression.Evaluate(engine, node.OperatorToken?.Span ?? node.Span, node.Operator, node.Left!.Span, a, node.Right!.Span, b);
        }

        private static bool IsOrder(ScriptBinaryOperator operation) =>
            operation is ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual;

        private static bool IsNumber(object? value) => value is IFormattable;

        private static object? Quick(ScriptBinaryOperator operation, object? a, object? b) => operation switch
        {
            ScriptBinaryOperator.CompareEqual => AreEqual(a, b),
            ScriptBinaryOperator.CompareNotEqual => !AreEqual(a, b),
            ScriptBinaryOperator.CompareGreater when a is int x && b is int y => x > y,
            ScriptBinaryOperator.Add when a is string x && b is string y => x + y,
            _ => null,
        };
    }

    /// <summary><c>string.starts_with page.url item.url</c>, <c>task.mode | string.downcase</c>.</summary>
    public sealed class Call(ScriptExpression node, string library, string function, ImmutableArray<Expression> values) : Expression
    {
        public override object? Value(TemplateEngine engine)
        {
            if (engine.FunctionOf(library, function) is not { VarParamKind: ScriptVarParamKind.None } called || values.Length < called.RequiredParameterCount || values.Length > called.ParameterCount)
                return engine.ValueOf(node);
            var arguments = new ScriptArray(values.Length);
            foreach (var value in values)
                arguments.Add(value.Value(engine));
            engine.Place = ((node as ScriptPipeCall)?.To ?? node).Span;
            try
            {
                return ScriptFunctionCall.Call(engine, node, called, arguments);
            }
            catch (ScriptRuntimeException e) when (!engine.HasFaultOfOurs && !TemplateEngine.IsStall(e))
            {
                // The engine says at which value it is.
                return engine.ValueOf(node);
            }
        }
    }

    /// <summary>What is the same on all pages: <c>asset "css/site.css"</c>.</summary>
    public sealed class Once(ScriptExpression node) : Expression
    {
        private object? _value;

        public override object? Value(TemplateEngine engine) => _value ??= engine.ValueOf(node);
    }

    /// <summary><c>a ? b : c</c>.</summary>
    public sealed class Either(Expression condition, Expression then, Expression otherwise) : Expression
    {
        public override object? Value(TemplateEngine engine) => (condition.IsTrue(engine) ? then : otherwise).Value(engine);
    }

    /// <summary><c>(include "partials/claim.html" step.claim)</c>, where its markup is a value.</summary>
    public sealed class Markup(Statement.Include include) : Expression
    {
        public override object? Value(TemplateEngine engine) => engine.TextOf(include);
    }
}
