using System.Collections.Immutable;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Aijri.Rendering.Templates;

/// <summary>Makes statements and expressions of the engine's tree of a template.</summary>
internal static class Translation
{
    private const string IncludeName = "include";
    private const string AssetName = "asset";

    /// <summary>The statements of a block; none for null.</summary>
    public static ImmutableArray<Statement> Of(ScriptBlockStatement? block) => block is null ? [] : [.. block.Statements.Where(s => !s.CanSkipEvaluation).Select(Of)];

    private static Statement Of(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => new Statement.Text(raw),
        ScriptExpressionStatement { Expression: ScriptFunctionCall call } when IsInclude(call) => new Statement.Include(call, Values(call)),
        ScriptExpressionStatement { Expression: ScriptAssignExpression { EqualToken.TokenType: TokenType.Equal, Target: ScriptVariable variable, Value: { } value } } => new Statement.Set(variable, Of(value)),
        ScriptExpressionStatement { Expression: { } shown and not ScriptAssignExpression } => new Statement.Show(shown, Of(shown)),
        ScriptIfStatement { Condition: { } condition } choice => new Statement.If(Of(condition), Of(choice.Then), Otherwise(choice.Else)),
        ScriptCaseStatement { Value: { } value } choice when Whens(choice) is { } whens => new Statement.Case(Of(value), [.. whens.SelectMany(w => w.Values, (w, v) => ((ScriptNode)w, Of(v), Of(w.Body)))], Otherwise(whens[^1].Next)),
        ScriptForStatement { Variable: ScriptVariableGlobal variable, Iterator: { } list, NamedArguments.Count: 0 } loop and not ScriptTableRowStatement => new Statement.For(loop, string.Intern(variable.Name), Of(list), Of(loop.Body), Otherwise(loop.Else)),
        _ => new Statement.Other(statement),
    };

    private static Expression Of(ScriptExpression expression) => expression switch
    {
        ScriptLiteral literal => new Expression.Literal(literal.Value),
        ScriptVariableGlobal name => new Expression.Name(name),
        ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int index } } argument => new Expression.Argument(argument, index),
        ScriptIndexerExpression { Target: { } of, Index: { } index } item => new Expression.Item(item, Of(of), Of(index)),
        ScriptMemberExpression { Target: { } of, Member: not null, DotToken.TokenType: TokenType.Dot } member => new Expression.Member(member, Of(of)),
        ScriptNestedExpression { Expression: { } inner } nested => Of(inner) is var value and not Expression.Other ? value : new Expression.Other(nested),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } of } => new Expression.Not(Of(of)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or, Left: { } left, Right: { } right } both => new Expression.Both(Of(left), Of(right), both.Operator == ScriptBinaryOperator.And),
        ScriptBinaryExpression { Left: { } left, Right: { } right } operation => new Expression.Operation(operation, Of(left), Of(right)),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } => new Expression.Either(Of(condition), Of(then), Of(otherwise)),
        ScriptFunctionCall call when IsInclude(call) => new Expression.Markup(new Statement.Include(call, Values(call))),
        ScriptFunctionCall { Target: ScriptVariableGlobal { Name: AssetName }, Arguments: [ScriptLiteral] } call => new Expression.Once(call),
        ScriptFunctionCall { Target: ScriptMemberExpression { Target: ScriptVariableGlobal library, Member: { } function } } call when IsPlain(call) => new Expression.Call(call, string.Intern(library.Name), function.Name, Values(call)),
        ScriptPipeCall { From: { } from, To: ScriptFunctionCall { Target: ScriptMemberExpression { Target: ScriptVariableGlobal library, Member: { } function } } call } pipe when IsPlain(call) => new Expression.Call(pipe, string.Intern(library.Name), function.Name, [Of(from), .. Values(call)]),
        ScriptPipeCall { From: { } from, To: ScriptMemberExpression { Target: ScriptVariableGlobal library, Member: { } function } } pipe => new Expression.Call(pipe, string.Intern(library.Name), function.Name, [Of(from)]),
        _ => new Expression.Other(expression),
    };

    private static ImmutableArray<Statement> Otherwise(ScriptConditionStatement? otherwise) => otherwise switch
    {
        null => [],
        ScriptElseStatement last => Of(last.Body),
        _ => [Of(otherwise)],
    };

    // What follows on one another in a case; null where anything else stands before.
    private static List<ScriptWhenStatement>? Whens(ScriptCaseStatement choice)
    {
        var whens = new List<ScriptWhenStatement>();
        for (var when = choice.Body?.Statements.Where(s => !s.CanSkipEvaluation).ToList() is [ScriptWhenStatement first] ? first : null; when is not null; when = when.Next as ScriptWhenStatement)
            whens.Add(when);
        return whens.Count > 0 ? whens : null;
    }

    private static bool IsInclude(ScriptFunctionCall call) =>
        call.Target is ScriptVariableGlobal { Name: IncludeName } && call.Arguments.Count > 0 && IsPlain(call);

    // Whether what it is given stands there, one after the other.
    private static bool IsPlain(ScriptFunctionCall call) => !call.Arguments.Any(a => a is ScriptNamedArgument or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand });

    private static ImmutableArray<Expression> Values(ScriptFunctionCall call) => [.. call.Arguments.Select(Of)];
}
