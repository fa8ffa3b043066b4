using System.Collections.Immutable;
using System.CommandLine;
using Griot.Model;

namespace Griot.Cli.Commands;

/// <summary><c>split</c>: a person says that some reports of an incident tell of something else.</summary>
internal static class SplitCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("INCIDENT") { Description = "Its id, the beginning of its id, or its number in the list" };
        var parts = new Argument<string[]>("REPORT")
        {
            Description = "What does not belong: reports by their letter in show, file or id; one event of a report as B#e2",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("split", "Say that some reports or events of an incident tell of another one. Can be taken back with undo.") { name, parts };
        return Judges.Command(command, surroundings, (parsed, bench) =>
        {
            if (bench.Find(parsed.GetRequiredValue(name)) is not { } incident)
                return null;
            var events = ImmutableArray.CreateBuilder<EventKey>();
            foreach (var part in parsed.GetRequiredValue(parts))
            {
                if (bench.Events(incident, part) is not { } found)
                    return null;
                events.AddRange(found.Except(events));
            }

            if (events.Count < incident.Events.Length)
                return bench.Judging.Split(incident, events.ToImmutable());
            bench.Refuse($"That is all of incident {bench.List.ShortId(incident.Id)}: nothing would stay. Name only what does not belong.");
            return null;
        });
    }
}
