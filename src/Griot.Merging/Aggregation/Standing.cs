using System.Collections.Frozen;
using Griot.Merging.Families;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Aggregation;

/// <summary>How well placed a source is to know a figure; lower is better.</summary>
internal static class Standing
{
    /// <summary>A count by a hospital, a list of names, a registration, those who buried the dead.</summary>
    public const int Count = 0;

    /// <summary>Officials on the losses of their own side.</summary>
    public const int OwnSide = 1;

    public const int Reported = 2;

    /// <summary>A party on its enemy, or hearsay.</summary>
    public const int Claim = 3;
    public const int Denial = 4;

    private static readonly FrozenSet<string> CountWords = MergingData.FoldedWords("counts");

    public static int Of(TollStatement statement)
    {
        if (statement.Toll.Certainty == Certainty.Denied)
            return Denial;
        if (statement.Toll.Speaker is { } speaker
            && Word.Read(speaker).Any(word => CountWords.Contains(Folding.Fold(speaker[word.Start..word.End]))))
            return Count;
        if (statement.Toll.Certainty is Certainty.Claimed or Certainty.Alleged)
            return Claim;
        var ownSide = statement.Toll.Value.Who is PersonKind.Soldiers or PersonKind.Police or PersonKind.Officials;
        return ownSide && StatementLink.IsOfficial(statement.Toll.Speaker) ? OwnSide : Reported;
    }

    public static string Describe(int standing) => standing switch
    {
        Count => "a count by those who saw or listed the victims",
        OwnSide => "officials on their own side",
        Reported => "the figure most families report",
        Claim => "claims only",
        _ => "denials only",
    };
}
