using System.Text;

using Aijri.Rendering;

namespace Aijri.Tests.Rendering;

/// <summary>What templates see, as the second half of <c>docs/themes.md</c>: written from the very members that pages are rendered with.</summary>
internal static class ThemeReference
{
    /// <summary>The sections, in markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        Section(text, "site", "On every page.", SitePagesModel.OfSite.Members);
        Section(text, "page", "On every page.", SitePagesModel.OfPage.Members);
        Section(text, "A zone", null, ZoneModel.Zone.Members);
        Section(text, "A role in a list", null, RoleModel.Members.Members);
        Section(text, "home", null, SitePagesModel.OfHome.Members);
        Section(text, "explorer", "Beside it, `roles` are the published roles, highest score first; past a thousand, those on this page of the list.", ExplorerModel.Members.Members);
        Section(text, "role", "All members of a role in a list, and:", RolePageModel.Members.Members);
        Section(text, "A line from 0 to 100", "`role.scale`.", ScaleModel.Line.Members);
        Section(text, "A zone of the line", "Of `role.scale.zones` and of a strip's `zones`.", ScaleModel.Parts.Members);
        Section(text, "A step of the waterfall", "Of `role.waterfall`.", WaterfallModel.Steps.Members);
        Section(text, "A task", "Of `role.tasks`.", TaskModel.Tasks.Members);
        Section(text, "A table", "Of `role.tables`.", ScoreTableModel.Tables.Members);
        Section(text, "A row of a table", "Of a table's `rows`; `role.growth` is one too.", ScoreTableModel.Rows.Members);
        Section(text, "A flip", "Of `role.flips`.", FlipModel.Rows.Members);
        Section(text, "A history", "`role.history`.", HistoryModel.Whole.Members);
        Section(text, "A score of a history", "Of `role.history.points` and `rows`.", HistoryModel.Points.Members);
        Section(text, "leaderboards", "A list; each has:", SitePagesModel.OfBoardInList.Members);
        Section(text, "leaderboard", null, SitePagesModel.OfBoardOnPage.Members);
        Section(text, "categories", "A list; each has:", CategoryModel.Row.Members);
        Section(text, "category", null, CategoryModel.OnPage.Members);
        Section(text, "A strip", "Scores spread over the line: a category's `strip`.", StripModel.Whole.Members);
        Section(text, "A dot of a strip", null, StripModel.Dots.Members);
        Section(text, "A column of a strip", null, StripModel.Bars.Members);
        Section(text, "A scatter", "Roles by Task Resistance and evidence: `home.scatter` and `category.scatter`.", ScatterModel.Whole.Members);
        Section(text, "A mark of a scatter", null, ScatterModel.Marks.Members);
        Section(text, "A disc of a scatter", null, ScatterModel.Fields.Members);
        Section(text, "changes", "A list, newest first; each has:", ChangeModel.Row.Members);
        Section(text, "verification", null, VerificationModel.Page.Members);
        Section(text, "A document that was checked", "Of `verification.documents`.", VerificationModel.Documents.Members);
        Section(text, "A finding that stands", "Of a document's `findings`.", VerificationModel.Standing.Members);
        Section(text, "calculator", "Beside it, `methodology`.", CalculatorModel.Members.Members);
        Section(text, "A scale of the calculator", "Of `calculator.scales`.", CalculatorModel.Scales.Members);
        Section(text, "compare", null, ComparisonModel.OfChoice.Members);
        Section(text, "comparison", null, ComparisonModel.Members.Members);
        Section(text, "A line of a comparison", "Of `comparison.lines`.", ComparisonModel.Lines.Members);
        Section(text, "methodology", "On the methodology page only; elsewhere use `site.methodology`.", MethodologyModel.Members.Members);
        return text.ToString();
    }

    private static void Section<T>(StringBuilder text, string title, string? about, IEnumerable<Member<T>> members)
    {
        text.Append("### ").Append(title).Append("\n\n");
        if (about is not null)
            text.Append(about).Append("\n\n");
        text.Append("| member | meaning |\n|---|---|\n");
        foreach (var member in members)
            text.Append("| `").Append(member.Name).Append("` | ").Append(member.Meaning).Append(" |\n");
        text.Append('\n');
    }
}
