namespace Griot.Engine;

/// <summary>How closely a published site says where something happened.</summary>
public enum PlaceDetail
{
    /// <summary>The region; the default.</summary>
    Admin1,

    /// <summary>As coded, with the position.</summary>
    Exact,

    /// <summary>Only the country.</summary>
    Country,
}
