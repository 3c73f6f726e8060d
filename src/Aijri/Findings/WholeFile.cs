using Aijri.Sources;

namespace Aijri.Findings;

/// <summary>Whether a file that was opened is text, and was read to its end.</summary>
internal static class WholeFile
{
    /// <summary>Whether all of <paramref name="file"/> was read; where it was not, a finding says why.</summary>
    public static bool Is(SourceFile file, FindingBag findings)
    {
        if (file.IsTooLarge)
            findings.Add(Rules.FileTooLarge, Location.Whole(file.Path), $"The file is larger than {SourceFile.MaxBytes >> 20} MiB. It is not read.");
        else if (file.InvalidByteAt >= 0)
            findings.Add(Rules.InvalidUtf8, file, SourceSpan.At(file.Text.Length), $"The byte at offset {file.InvalidByteAt} is not UTF-8 text. The file is not read.", $"Save it as UTF-8.{(file.InvalidByteAt == 0 ? " What is wrong from its first byte on is most often UTF-16." : "")}");
        else
            return true;
        return false;
    }
}
