using System.Collections.Immutable;

namespace Griot.Engine;

/// <summary>One thing that published sites leave out, or say only in general.</summary>
/// <param name="Name">Its sentences for readers stand under this name in the site's words: what is done, and why.</param>
/// <param name="Reason">Why, for those who change it.</param>
public sealed record PublishingRule(string Name, string Reason);

/// <summary>Every rule by which sensitive data are removed, in the order in which the page "about" tells them. <see cref="Redaction"/> carries them out.</summary>
public static class PublishingRules
{
    public static ImmutableArray<PublishingRule> All { get; } =
    [
        new("released", "Only what people have released goes out: a machine's proposal may accuse somebody who has done nothing."),
        new("persons", "A speaker is named in a report that was read in one place; a site puts the name beside every other incident, for everyone and for good."),
        new("parties", "What stands in a report as a party may be a person's name. The registry names organisations only, so a name that is not in it is not said."),
        new("texts", "A quotation may hold any name, and the texts belong to their publishers."),
        new("places", "A village with a date and a toll tells who the witnesses were. How close is close enough is for those who publish to decide."),
        new("sources", "The name of a closed channel or an address leads to its members. What the source registry knows, or what an outlet publishes under its own name, is public already."),
        new("addresses", "The address of an article repeats names and places from its heading."),
        new("materiel", "Whose house or herd was lost says who lives there."),
        new("judges", "Those who review are not part of what happened, and can be put under pressure."),
        new("files", "Paths of files tell of the machine and of those who collected them."),
    ];
}
