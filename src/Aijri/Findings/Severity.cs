namespace Aijri.Findings;

/// <summary>How much a finding matters, gravest first.</summary>
public enum Severity
{
    /// <summary>The document states something wrong; it is not published.</summary>
    Error,

    /// <summary>Worth a look; does not stop a build unless asked to.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Note,
}
