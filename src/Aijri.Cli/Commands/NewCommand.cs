using System.CommandLine;
using Aijri.Findings;
using Aijri.Output;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Commands;

/// <summary><c>aijri new "Role title"</c>: a first draft of an assessment.</summary>
internal static class NewCommand
{
    private static readonly Option<string?> Seniority = new("--seniority") { Description = "The role's seniority. Example: --seniority \"Mid-level (3-7 years)\"", HelpName = "LEVEL" };

    public static Command Create()
    {
        var title = new Argument<string>("TITLE") { Description = "The role's title. Example: aijri new \"Harbour Pilot\"" };
        var (root, now) = (CommonOptions.Root(), CommonOptions.Now("The day of the assessment"));
        var command = new Command("new", "Writes the first draft of an assessment: every section and row, neutral inputs, and the numbers that follow from them. Nothing is overwritten.") { title, Seniority, root, now };
        command.SetAction(parsed => Run(parsed.GetValue(title)!.Trim(), parsed.GetValue(Seniority)?.Trim(), parsed.GetValue(root), CommonOptions.Day(parsed.GetValue(now)), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string title, string? seniority, string? root, DateOnly day, InvocationConfiguration console)
    {
        var slug = Slug.From(title);
        if (slug.Length == 0 || title.AsSpan().IndexOfAny('\n', '\r') >= 0)
            throw new UsageException($"`{title}` is no title: it has no letter or digit, or more than one line.");
        if (Slug.Excess(slug) is { } excess)
            throw new UsageException($"The title is too long: its page's name would have {excess}.");
        if (!ContentFolder.IsDocument(slug + ContentFolder.Extension))
            throw new UsageException($"A document named {slug}{ContentFolder.Extension} would not be read as an assessment: choose another title.");
        var findings = new FindingBag();
        if (Workspace.Open(root, null, findings) is not { } workspace)
        {
            Reports.Report.Unreadable(findings, console);
            return ExitCode.Usage;
        }
        // In a site, beside the other roles.
        var roles = Path.Combine(workspace.Content, "roles");
        var path = Path.Combine(workspace.Root is not null && Directory.Exists(roles) ? roles : workspace.Content, slug + ".md");
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        if (Path.Exists(path))
            throw new UsageException($"{shown} is there already. For a role of the same title and another seniority, copy it to a file of another name and give it a `slug:` of its own in front matter.");
        SourceWriter.Write(path, Scaffold.Of(title, seniority is { Length: > 0 } ? seniority : null, day, workspace.Methodologies.Default));
        console.Output.WriteLine($"{shown}: a draft with neutral inputs.");
        console.Output.WriteLine("Write the tasks, scores and reasons; then let the numbers follow and look at what is said:");
        console.Output.WriteLine($"  aijri fix {shown} --recompute");
        console.Output.WriteLine($"  aijri check {shown}");
        console.Output.WriteLine("With `status: draft` it is checked and not published; remove that line when it is done.");
        return ExitCode.Success;
    }
}
