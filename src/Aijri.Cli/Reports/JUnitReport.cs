using System.Globalization;
using System.Text;
using System.Xml;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;

namespace Aijri.Cli.Reports;

/// <summary>For test runners and build servers: JUnit's XML, with a test case for each document. The same findings give the same bytes.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void Write(Compilation compilation, ReportPaths paths, TextWriter output)
    {
        var byPath = compilation.Findings.ToLookup(f => f.Place.Path, StringComparer.Ordinal);
        var documents = compilation.Roles.Select(r => r.File.Path).ToHashSet(StringComparer.Ordinal);
        // What is wrong elsewhere, in the configuration or a theme, has a case of its own.
        var others = byPath.Select(f => f.Key).Where(p => !documents.Contains(p)).Order(StringComparer.Ordinal);
        (string Kind, string Path)[] cases = [.. compilation.Roles.Select(r => ("document", r.File.Path)), .. others.Select(p => ("site", p))];

        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, compilation, cases.Length);
            xml.WriteStartElement("testsuite");
            Counts(xml, compilation, cases.Length);
            foreach (var (kind, path) in cases)
                Case(xml, kind, path, [.. byPath[path]], paths);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Counts(XmlWriter xml, Compilation compilation, int cases)
    {
        var failures = compilation.Findings.Where(f => f.Severity == Severity.Error).DistinctBy(f => f.Place.Path).Count();
        xml.WriteAttributeString("name", "aijri");
        xml.WriteAttributeString("tests", cases.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
    }

    private static void Case(XmlWriter xml, string kind, string path, Finding[] findings, ReportPaths paths)
    {
        var name = Characters.InXml(paths.FromRepository(path));
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"aijri.{kind}");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("file", name);
        var errors = findings.Where(f => f.Severity == Severity.Error).ToArray();
        if (errors is [var first, ..])
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", "error");
            xml.WriteAttributeString("message", Characters.InXml(string.Create(CultureInfo.InvariantCulture, $"{(errors.Length > 1 ? $"{errors.Length} errors; the first: " : "")}{first.Rule.Id} {first.Rule.Name}: {first.Message}")));
            xml.WriteString(Text(errors, paths));
            xml.WriteEndElement();
        }
        var others = findings.Where(f => f.Severity != Severity.Error).ToArray();
        if (others.Length > 0)
            xml.WriteElementString("system-out", Text(others, paths));
        xml.WriteEndElement();
    }

    private static string Text(Finding[] findings, ReportPaths paths) =>
        Characters.InXml(string.Join("\n\n", findings.Select(f => FindingText.Full(f, paths.FromRepository))));
}
