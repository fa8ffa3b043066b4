using Griot.Model;

namespace Griot.Analysis.Tests;

/// <summary>Makes annotated reports for tests in one line.</summary>
internal static class AReport
{
    public static AnnotatedReport Saying(string text, string? published = null) =>
        Coder.Default.Annotate(new Report("test", text, Published: published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", null)))
        ?? throw new ArgumentException($"No language pack reads '{text}'.", nameof(text));
}
