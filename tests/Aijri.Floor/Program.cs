using System.Diagnostics;
using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;

// The least that anything built on Markdig has to do: read and parse every document, and, where an output folder is given, write one page of it,
// or files of the number and the lengths of those of a finished site, which a list gives.
var jobs = Array.IndexOf(args, "--jobs") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
if (args is not [var content, ..])
{
    Console.Error.WriteLine("floor CONTENT [OUTPUT] [--like LIST] [--jobs N]   parses every .md file below CONTENT; with OUTPUT, writes its HTML too; with LIST, the files that its lines name in its place, each with its length in bytes before it");
    return 2;
}
var output = args.Length > 1 && !args[1].StartsWith("--", StringComparison.Ordinal) ? args[1] : null;
var like = Array.IndexOf(args, "--like") is >= 0 and var list ? args[list + 1] : null;
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
    var written = File.ReadAllLines(like).Select(line => line.Split(' ', 2)).Select(file => (Length: int.Parse(file[0], CultureInfo.InvariantCulture), Path: file[1])).ToArray();
    var longest = new byte[written.Max(f => f.Length)];
    // Files of one folder follow on one another, and it is made once.
    Parallel.ForEach(written, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => "", (file, _, made) =>
    {
        var path = Path.Combine(output!, file.Path);
        var folder = Path.GetDirectoryName(path)!;
        if (folder != made)
            Directory.CreateDirectory(folder);
        File.WriteAllBytes(path, longest.AsSpan(0, file.Length));
        return folder;
    }, _ => { });
}
Console.WriteLine($"{files.Length} documents, {blocks} blocks, {watch.ElapsedMilliseconds} ms");
return 0;
