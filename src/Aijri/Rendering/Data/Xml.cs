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

    /// <summary>The text without the characters that no XML may hold, however they are written.</summary>
    public static string Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                text = text.Remove(i--, 1);
        }
        return text;
    }
}
