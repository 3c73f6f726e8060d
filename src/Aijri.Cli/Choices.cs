using System.CommandLine;
using Aijri.Findings;

namespace Aijri.Cli;

/// <summary>Options that take one of a few words.</summary>
internal static class Choices
{
    /// <summary>Accepts only <paramref name="words"/>; another is answered with the option's name and the word that may be meant.</summary>
    public static void AcceptOnly(this Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value, StringComparer.Ordinal)))
                result.AddError($"{option.Name} must be one of {string.Join(", ", words)}, not `{token.Value}`.{(DidYouMean.Sentence(token.Value, words) is { } meant ? " " + meant : "")}");
        });
    }
}
