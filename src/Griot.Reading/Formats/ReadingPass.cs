using Griot.Reading.Archives;

namespace Griot.Reading.Formats;

/// <summary>What all parts of one file share while it is read: the options, and what unpacking may still cost.</summary>
/// <param name="Named">Whether a person named the file, so that not recognising it is a problem and not a matter of course.</param>
internal sealed record ReadingPass(ReadingOptions Options, UnpackBudget Budget, bool Named)
{
    private readonly HashSet<Exception> _told = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether this trouble is new; a broken stream meets every level that reads from it.</summary>
    public bool IsNews(Exception trouble) => _told.Add(trouble);
}
