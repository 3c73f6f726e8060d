using System.Collections.Concurrent;
using Aijri.Checking;
using Aijri.Findings;
using Aijri.Site;
using Aijri.Sources;
using CsCheck;

namespace Aijri.Tests.Site;

public sealed class FixingTests
{
    public static TheoryData<string> Originals => ["docs/rules/example.md", "content/roles/data-scientist.md", "content/roles/ml-ai-engineer.md", "content/roles/devops-engineer.md"];

    [Theory]
    [MemberData(nameof(Originals))]
    public void Every_slip_in_a_derived_number_is_put_back_byte_for_byte(string path)
    {
        var text = Files.Read(path.Split('/'));
        var claims = Example.Check(text).Assessment!.Claims.Where(c => c.Number is not null && c.Span.Length > 0 && !c.Id.StartsWith("prose.", StringComparison.Ordinal)).ToArray();
        var missed = new ConcurrentBag<string>();
        var tried = 0;
        Parallel.ForEach(claims, claim =>
        {
            foreach (var (token, mutant) in Mutants.Of(text, claim.Span).Concat(LengthSlips(text, claim.Span)))
            {
                // Whatever is still right at the digits it prints is nobody's to correct.
                if (!Compilation(mutant).Findings.Any(f => f.Severity != Severity.Note && !Before(text, f)))
                    continue;
                Interlocked.Increment(ref tried);
                if (Fixed(mutant) is var back && back != text)
                    missed.Add($"{claim.Id}: {claim.Stated} → {token}: {string.Join("; ", Compilation(back).Findings.Where(f => f.Severity != Severity.Note).Select(f => f.Message))}{Difference(text, back)}");
            }
        });
        Assert.True(tried > 300);
        Assert.True(missed.IsEmpty, $"{missed.Count} of {tried}\n" + string.Join('\n', missed.Order(StringComparer.Ordinal).Take(40)));
    }

    [Fact]
    public void An_input_is_never_changed_whatever_is_wrong_around_it() =>
        Gen.Select(GeneratedDocument.Gen, Gen.Int[0, int.MaxValue].Array[1, 4]).Sample((text, places) =>
        {
            // Some digits anywhere in the document become others.
            var broken = text.ToCharArray();
            foreach (var place in places)
            {
                var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
                var at = digits[place % digits.Length];
                broken[at] = (char)('0' + (broken[at] - '0' + 1 + place % 8) % 10);
            }
            var before = new string(broken);
            var after = Fixed(before);
            Assert.Equal(Inputs(before), Inputs(after));
            Assert.Equal(after, Fixed(after));
        }, iter: 300);

    private static IEnumerable<(string, string)> LengthSlips(string text, SourceSpan span)
    {
        var number = text.Substring(span.Start, span.Length);
        var point = number.IndexOf('.', StringComparison.Ordinal);
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
                yield return With(number.Insert(i, number[i].ToString()));
            // A number that loses its last digit is printed shorter, and may be right.
            if (char.IsAsciiDigit(number[i]) && number.Count(char.IsAsciiDigit) > 1 && i < number.Length - 1)
                yield return With(number.Remove(i, 1));
        }
        if (point > 0 && point + 2 < number.Length)
            yield return With(number.Remove(point, 1).Insert(point + 1, "."));

        (string, string) With(string token) => (token, text[..span.Start] + token + text[span.End..]);
    }

    private static bool Before(string text, Finding finding) => Compilation(text).Findings.Any(f => BaselineEntry.Of(f) == BaselineEntry.Of(finding));

    private static string Difference(string text, string back)
    {
        var at = text.Zip(back).TakeWhile(p => p.First == p.Second).Count();
        return $" … \"{back[Math.Max(0, at - 12)..Math.Min(back.Length, at + 12)]}\"";
    }

    private static IEnumerable<string> Inputs(string text)
    {
        var assessment = Example.Check(text).Assessment?.Scored.Assessment;
        var scores = new[] { assessment?.Evidence, assessment?.Barriers, assessment?.Protective }.SelectMany(t => t?.Rows ?? []).Select(r => text[r.Span.Start..r.Span.End]);
        return scores.Concat((assessment?.Tasks?.Rows ?? []).Select(r => $"{r.Name} {r.Time} {r.Score} {r.Mode}"));
    }

    private static string Fixed(string text) => Example.Fixed(text);

    private static Compilation Compilation(string text) => Example.Compiled([new InputFile("x.md", "x.md", text)]);
}
