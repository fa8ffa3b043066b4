namespace Griot.Storage;

/// <summary>What adding a coded report changed.</summary>
public enum AddOutcome
{
    Added,

    /// <summary>The report is in the store with the same coding; nothing was added.</summary>
    AlreadyThere,

    /// <summary>The report was there, coded otherwise: its old statements are withdrawn, not deleted, and the new ones hold.</summary>
    Recoded,
}
