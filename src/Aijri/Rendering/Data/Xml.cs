using System.Text;
using System.Xml;

namespace Aijri.Rendering.Data;

/// <summary>XML as the program writes it everywhere: indented, in UTF-8, with one line end at the end.</summary>
internal static class Xml
{
    /// <summary>The document that <paramref name="content"/> writes.</summary>
    public static byte[] Document(Action<XmlWriter> content)
    {
        using var buffer = new MemoryStream();
        Write(buffer, content);
        return buffer.ToArray();
    }

    /// <summary>Writes that document.</summary>
    public static void Write(Stream stream, Action<XmlWriter> content)
    {
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
            content(xml);
        stream.WriteByte((byte)'\n');
    }
}
