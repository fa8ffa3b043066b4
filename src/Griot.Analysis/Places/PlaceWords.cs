namespace Griot.Analysis.Places;

/// <summary>The values that <c>place-relations.txt</c> and <c>place-nouns.txt</c> use.</summary>
internal static class PlaceWords
{
    public const string In = "in", On = "on", Near = "near", Road = "road", Between = "between", Axis = "axis", From = "from", To = "to",
        Towards = "towards", None = "none", Based = "based", Of = "of", Article = "article", And = "and", Adjective = "adjective", Travel = "travel", Joint = "joint";

    public const string Region = "region", District = "district", Commune = "commune", Town = "town", Village = "village", Site = "site",
        Area = "area", Border = "border", Water = "water", Quarter = "quarter", Office = "office", Speaker = "speaker", Kilometre = "km", Mile = "mile",
        Centre = "centre", Common = "common", Edge = "edge", People = "people", Community = "community", Care = "care";
}
