namespace Aijri.Tests;

/// <summary>A test of the source document: visibly skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SourceDocumentFactAttribute : FactAttribute
{
    public SourceDocumentFactAttribute()
    {
        if (!File.Exists(Files.SourceDocument))
            Skip = "The source document is not beside the repository.";
    }
}
