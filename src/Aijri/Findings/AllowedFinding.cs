namespace Aijri.Findings;

/// <summary>A finding that was left out of the report because somebody lets it stand.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Suppression">The author's word that it is to stand; null: it was known when the baseline was made.</param>
public sealed record AllowedFinding(Finding Finding, Suppression? Suppression);
