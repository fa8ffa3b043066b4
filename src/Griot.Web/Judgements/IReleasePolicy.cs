namespace Griot.Web.Judgements;

/// <summary>Whether one person can release an incident.</summary>
public interface IReleasePolicy
{
    /// <summary>Whether a release holds only when a second person agrees to what a first one asked for.</summary>
    bool NeedsTwo { get; }
}

/// <summary>One person is enough.</summary>
internal sealed class OnePersonReleases : IReleasePolicy
{
    public bool NeedsTwo => false;
}
