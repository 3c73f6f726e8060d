using Aijri.Findings;
using Scriban.Parsing;

namespace Aijri.Rendering;

/// <summary>Whether what a template opens it also closes. The parser says so where it noticed, which is seldom where it is to be put right.</summary>
internal static class TemplateBlocks
{
    private static readonly string[] Openers = ["if", "for", "while", "case", "capture", "with", "wrap", "func", "tablerow"];

    /// <summary>What is open or closes nothing, where it stands, and what to do; null where all is closed.</summary>
    public static (Token Token, string Message, string Help)? Open(string text, string path)
    {
        var open = new Stack<Token>();
        var strays = new List<(string Word, Token Token)>();
        var isFirst = false;
        foreach (var token in new Lexer(text, path))
        {
            if (token.Type is TokenType.CodeEnter or TokenType.SemiColon or TokenType.NewLine)
            {
                isFirst = true;
                continue;
            }
            if (!isFirst || token.Type == TokenType.Whitespace)
                continue;
            isFirst = false;
            if (token.Type != TokenType.Identifier)
                continue;
            var word = token.GetText(text);
            if (Openers.Contains(word))
                open.Push(token);
            else if (word != "end")
                strays.Add((word, token));
            else if (!open.TryPop(out _))
                return (token, "This `end` closes nothing.", strays.Select(s => DidYouMean.Nearest(s.Word, Openers) is { } meant ? $"Did you mean `{meant}` by the `{s.Word}` on line {s.Token.Start.Line + 1}?" : null).LastOrDefault(h => h is not null) ?? "Remove it, or write what it ends.");
        }
        return open.TryPop(out var opener) ? (opener, $"This `{opener.GetText(text)}` is never closed.", "It ends with `{{ end }}`.") : null;
    }
}
