using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Aijri.Rendering.Templates;

/// <summary>How templates name files of their theme.</summary>
internal static class ThemeFunctions
{
    // A name with a folder too few or too many is meant as well.
    private static string? Meant(string name, IEnumerable<string> names)
    {
        string[] known = [.. names.Order(StringComparer.Ordinal)];
        return known.FirstOrDefault(n => name.Length > 0 && (n.EndsWith("/" + name, StringComparison.Ordinal) || name.EndsWith("/" + n, StringComparison.Ordinal))) is { } near ? $"Did you mean `{near}`?" : Findings.DidYouMean.Sentence(name, known);
    }

    /// <summary>Says that a theme lacks a template.</summary>
    public sealed class Loader(Theme theme) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        // The theme's own files are known already and never come here; nothing is read from disk by a name in a template.
        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new ScriptRuntimeException(callerSpan, $"There is no template `{templatePath}` in this theme. {Meant(templatePath, theme.Templates.Keys)}".TrimEnd());

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }

    /// <summary>A function of any values.</summary>
    public abstract class Function : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public abstract object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }

    /// <summary><c>include "partials/tags.html" role</c>, for templates that the engine renders itself: it cannot see the loops of its own from within a program.</summary>
    public sealed class IncludeFunction : Function
    {
        public override object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            if (arguments.Count == 0 || arguments[0] is not string name)
                throw new ScriptRuntimeException(callerContext!.Span, "include takes the name of a template.");
            return ((TemplateEngine)context).TextOf(name, arguments, callerContext!);
        }
    }

    /// <summary><c>asset "css/site.css"</c>: the address of an asset.</summary>
    public sealed class AssetFunction(Theme theme, string basePath) : Function
    {
        private readonly ImmutableDictionary<string, string> _urls = theme.Assets.ToImmutableDictionary(a => a.Key, a => basePath + string.Join('/', a.Value.Path.Split('/').Select(Uri.EscapeDataString)));

        public override object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            arguments.Count > 1 ? throw new ScriptRuntimeException(callerContext!.Span, "asset takes the name of one asset.")
                : arguments is [string name] && _urls.TryGetValue(name, out var url) ? url
                : throw new ScriptRuntimeException(callerContext!.Span, $"There is no asset `{(arguments.Count > 0 ? arguments[0] : "")}` in this theme. {Meant($"{(arguments.Count > 0 ? arguments[0] : "")}", _urls.Keys)}".TrimEnd());
    }
}
