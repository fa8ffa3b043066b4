using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Engine;

/// <summary>The words of a published site in one language, from <c>Site/words.LANGUAGE.txt</c>.</summary>
internal sealed class SiteWords
{
    private readonly FrozenDictionary<string, string> _words;
    private readonly string[] _months;

    private SiteWords(string language)
    {
        Language = language;
        _words = SiteAssets.Text($"words.{language}.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" = ", 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        _months = this["months"].Split(' ');
    }

    public static ImmutableArray<SiteWords> All { get; } = [new("en"), new("fr")];

    public string Language { get; }

    public string this[string key] => _words.TryGetValue(key, out var words) ? words : throw new InvalidOperationException($"The site's words in '{Language}' lack '{key}'.");

    /// <summary>Words with values in their gaps: {0}, {1}.</summary>
    public string Filled(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>"1 incident", "12 incidents".</summary>
    public string Count(string key, long count) => Filled(count == 1 || (count == 0 && Language == "fr") ? $"{key}.one" : $"{key}.many", count);

    public string Type(SubEventType type) => _words.GetValueOrDefault($"type.{type.Name()}", type.Name());

    public string Type(EventType type) => _words.GetValueOrDefault($"type.{type.Name()}", type.Name());

    public string Of<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    public string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {_months[day.Month - 1]} {day.Year}");

    public string Date(EventDate? date) => date switch
    {
        null => this["date.unknown"],
        _ when date.Start == date.End => Day(date.Start),
        _ when IsYear(date) => date.Start.Year.ToString(CultureInfo.InvariantCulture),
        _ when IsMonth(date) => $"{_months[date.Start.Month - 1]} {date.Start.Year.ToString(CultureInfo.InvariantCulture)}",
        _ => Filled("date.between", Day(date.Start), Day(date.End)),
    };

    public string Party(PublishedParty party) => party.Name ?? Of(party.Kind);

    /// <summary>A field of the contract: <c>tolls.killed.civilians</c>.</summary>
    public string Field(string field) => field.Split('.') switch
    {
        ["tolls", var measure, "all"] => this[$"TollMeasure.{Names.Parse<TollMeasure>(measure)}"],
        ["tolls", var measure, var who] => $"{this[$"TollMeasure.{Names.Parse<TollMeasure>(measure)}"]}, {this[$"PersonKind.{Names.Parse<PersonKind>(who)}"]}",
        [var name, ..] => this[$"field.{name}"],
        _ => field,
    };

    private static bool IsYear(EventDate date) => date.Start is { Day: 1, Month: 1 } && date.End == date.Start.AddYears(1).AddDays(-1);

    private static bool IsMonth(EventDate date) => date.Start.Day == 1 && date.End == date.Start.AddMonths(1).AddDays(-1);
}
