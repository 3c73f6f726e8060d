using System.Net;
using System.Text;
using Aijri.Documents;
using Aijri.Sources;

namespace Aijri.Assessments;

/// <summary>Words without the marks of markdown.</summary>
public static class PlainText
{
    // Of those that a character may be written by.
    private const int LongestName = 34;

    /// <summary>The words of <paramref name="span"/>: bold, code marks, link targets, escapes and blanks beside blanks left out, and characters that are written by their names as they are.</summary>
    public static StatedText Of(Document document, SourceSpan span)
    {
        var text = document.Text(span);
        if (text.IndexOfAny("*`\\_[&") < 0 && text.IndexOf("  ") < 0)
            return new StatedText(text.ToString(), span);
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
                plain.Append(text[++i]);
            else if (c == '&' && text[i..].IndexOf(';') is > 1 and < LongestName and var semicolon && WebUtility.HtmlDecode(text.Slice(i, semicolon + 1).ToString()) is var named && named.Length <= semicolon)
            {
                plain.Append(named);
                i += semicolon;
            }
            else if (c == ']' && i + 1 < text.Length && text[i + 1] == '(' && text[i..].IndexOf(')') is > 0 and var end)
                i += end;
            else if (c is '*' or '`' or '[' or ']' || (c == '_' && (i == 0 || i == text.Length - 1)) || (c == ' ' && i > 0 && text[i - 1] == ' '))
                continue;
            else
                plain.Append(c);
        }
        return new StatedText(plain.ToString().Trim(), span);
    }
}
