using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Aijri.Rendering;

/// <summary>What every page sees as <c>site</c>. Its counts change with every document, so a page that reads them is known for one that does.</summary>
/// <param name="counts">The value of <c>site.counts</c>. It is found by its name and in no other way: not in a loop over the members.</param>
internal sealed class SiteObject(ScriptObject counts) : ScriptObject
{
    /// <summary>The member that is watched.</summary>
    public const string Counts = "counts";

    /// <summary>The names that can be asked for.</summary>
    public IEnumerable<string> Names => GetMembers().Append(Counts);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (member != Counts)
            return base.TryGetValue(context, span, member, out value);
        ((TemplateEngine)context!).HasReadCounts = true;
        value = counts;
        return true;
    }
}
