namespace Aijri.Measurement.Oracle;

/// <summary>A piece of text and where it begins.</summary>
internal readonly record struct Token(int Start, string Text)
{
    /// <summary>Just past its last character.</summary>
    public int End => Start + Text.Length;
}
