using System.Diagnostics;
using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;

// The least that anything built on Markdig has to do: read and parse every document, and, where an output folder is given, write one page of it,
// or files of the number and the lengths of those of a finished site.
var jobs = Array.IndexOf(args, "--jobs") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
if (args is not [var content, ..])
{
    Console.Error.WriteLine("floor CONTENT [OUTPUT] [--like SITE] [--jobs N]   parses every .md file below CONTENT; with OUTPUT, writes its HTML too; with SITE, files like those of SITE in its place");
    return 2;
}
var output = args.Length > 1 && !args[1].StartsWith("--", StringComparison.Ordinal) ? args[1] : null;
var like = Array.IndexOf(args, "--like") is >= 0 and var site ? args[site + 1] : null;
var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml().Build();
var files = Directory.GetFiles(content, "*.md", SearchOption.AllDirectories);
var watch = Stopwatch.StartNew();
var blocks = 0;
Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
{
    var document = Markdown.Parse(File.ReadAllText(files[i]), pipeline);
    Interlocked.Add(ref blocks, document.Count);
    if (output is null)
        return;
    using var html = new StringWriter();
    var renderer = new HtmlRenderer(html);
    pipeline.Setup(renderer);
    renderer.Render(document);
    if (like is not null)
        return;
    var folder = Directory.CreateDirectory(Path.Combine(output, Path.GetFileNameWithoutExtension(files[i])));
    File.WriteAllText(Path.Combine(folder.FullName, "index.html"), html.ToString(), new UTF8Encoding(false));
});
if (like is not null)
{
    var written = new DirectoryInfo(like).GetFiles("*", SearchOption.AllDirectories);
    var longest = new byte[written.Max(f => f.Length)];
    Parallel.ForEach(written, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file =>
    {
        var path = Path.Combine(output!, Path.GetRelativePath(like, file.FullName));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, longest.AsSpan(0, (int)file.Length));
    });
}
Console.WriteLine($"{files.Length} documents, {blocks} blocks, {watch.ElapsedMilliseconds} ms");
return 0;
