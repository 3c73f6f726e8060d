namespace Aijri.Checking;

/// <summary>Verdicts in words.</summary>
public static class Verdicts
{
    /// <summary>The word for a verdict, as <c>trace</c> and the data files give it.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Right => "right",
        Verdict.Chained => "chained",
        Verdict.Convention => "convention",
        Verdict.Carried => "carried",
        Verdict.Wrong => "wrong",
        _ => "not checked",
    };
}
