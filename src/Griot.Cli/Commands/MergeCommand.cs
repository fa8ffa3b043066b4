using System.CommandLine;

namespace Griot.Cli.Commands;

/// <summary><c>merge</c>: a person says that two incidents are one.</summary>
internal static class MergeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var first = new Argument<string>("INCIDENT") { Description = "Its id, the beginning of its id, or its number in the list" };
        var second = new Argument<string>("WITH") { Description = "The incident that is the same" };
        var command = new Command("merge", "Say that two incidents are one. Can be taken back with undo.") { first, second };
        return Judges.Command(command, surroundings, (parsed, bench) =>
        {
            if (bench.Find(parsed.GetRequiredValue(first)) is not { } one || bench.Find(parsed.GetRequiredValue(second)) is not { } other)
                return null;
            if (one.Id != other.Id)
                return bench.Judging.Merge(one, other);
            bench.Refuse($"'{parsed.GetRequiredValue(first)}' and '{parsed.GetRequiredValue(second)}' are the same incident already: {bench.List.ShortId(one.Id)}.");
            return null;
        });
    }
}
