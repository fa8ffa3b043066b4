namespace Griot.Merging.Matching;

/// <summary>How likely two incidents are one, as a share that people can weigh.</summary>
/// <remarks>
/// A logistic curve over the score, laid through the two thresholds of <c>data/merging/weights.txt</c>: where the program joins without
/// asking it gives nine in ten, where it begins to show a pair at all one in ten. It orders and explains; it was not fitted to counted pairs.
/// </remarks>
public static class Likelihood
{
    private static readonly double Possible = Weights.Default["threshold.possible"];
    private static readonly double Middle = (Possible + Weights.Default["threshold.link"]) / 2;

    /// <summary>Log odds of nine in ten are as far from even odds as the threshold is from the middle.</summary>
    private static readonly double Steepness = Math.Log(9) / (Middle - Possible);

    public static double Of(double score) => 1 / (1 + Math.Exp(-Steepness * (score - Middle)));
}
