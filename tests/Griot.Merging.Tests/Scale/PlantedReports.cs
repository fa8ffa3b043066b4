using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Tests.Scale;

/// <summary>Makes reports of invented incidents with known answers: copies, later revisions, independent tellings, look-alikes.</summary>
/// <remarks>
/// Incidents keep one density in time (eight a day over 300 places of one country), so more reports mean a longer period. Every fourth
/// incident has a look-alike: the same parties and kind, the next day or some 40 km away.
/// </remarks>
internal sealed class PlantedReports
{
    private const int IncidentsPerDay = 8;
    private static readonly RuleId Rule = new("planted", 1);
    private static readonly SubEventType[] Kinds =
        [SubEventType.ArmedClash, SubEventType.Attack, SubEventType.RemoteExplosive, SubEventType.AirDroneStrike, SubEventType.Abduction, SubEventType.Looting];
    private static readonly string[] Doers = ["jnim", "is-sahel", "unidentified-armed-group", "unidentified-jihadists", "fama", "dan-na-ambassagou"];

    // Equal values are one object: the reports of a million events are to fit beside what is made of them.
    private static readonly ImmutableArray<TextSpan> Opening = [new(0, 60)];
    private static readonly Dictionary<SubEventType, Stated<SubEventType>> TypesStated = Kinds.ToDictionary(kind => kind, kind => new Stated<SubEventType>(kind, Opening, Rule));
    private static readonly Dictionary<string, ImmutableArray<Stated<ActorPart>>> PartiesStated = Doers.ToDictionary(doer => doer, doer => ImmutableArray.Create(
        new Stated<ActorPart>(new(doer, doer, ActorRole.Initiator), Opening, Rule), new Stated<ActorPart>(new("civilians", "civilians", ActorRole.Target), Opening, Rule)));

    private Stated<Place>? _placeStated;
    private readonly Random _random;
    private readonly string[] _words;
    private readonly Place[] _places;
    private readonly List<int> _incidentOf = [];
    private readonly List<int> _textOf = [];
    private readonly List<(int Original, int Copy)> _copies = [];
    private readonly List<(int, int)> _lookAlikes = [];
    private readonly (int Least, int Most) _length;
    private readonly List<CodedReport> _reports = [];
    private int _incidents;

    /// <param name="leastWords">Length of the shortest text; copies that lost their end are shorter.</param>
    public PlantedReports(int reports, int seed, int leastWords = 60, int mostWords = 260)
    {
        (_random, _length) = (new(seed), (leastWords, mostWords));
        _words = [.. Enumerable.Range(0, 12_000).Select(_ => Pseudoword(2 + _random.Next(3)))];
        _places = [.. Enumerable.Range(0, 300).Select(_ => new Place(Capitalised(Pseudoword(3)), $"Region {_random.Next(10)}", "ML",
            new Coordinates(11 + _random.NextDouble() * 8, -9 + _random.NextDouble() * 12), Precision.Exact))];
        while (_reports.Count < reports)
        {
            var day = new DateOnly(2015, 1, 1).AddDays(_incidents / IncidentsPerDay);
            var place = _places[_random.Next(_places.Length)];
            var (kind, doer) = (Kinds[_random.Next(Kinds.Length)], Doers[_random.Next(Doers.Length)]);
            Tell(day, place, kind, doer);
            if (_incidents % 4 != 0)
                continue;
            _lookAlikes.Add((_incidents - 1, _incidents));
            if (_random.Next(2) == 0)
                Tell(day.AddDays(1), Beside(place, 40), kind, doer);
            else
                Tell(day, Beside(place, 45), kind, doer);
        }
    }

    public IReadOnlyList<CodedReport> Reports => _reports;

    /// <summary>Positions of reports and of their copies.</summary>
    public IReadOnlyList<(int Original, int Copy)> Copies => _copies;

    /// <summary>Pairs of incidents that look alike and are not one.</summary>
    public IReadOnlyList<(int, int)> LookAlikes => _lookAlikes;

    public int IncidentOf(IncidentReport report) => IncidentOf(int.Parse(report.File, CultureInfo.InvariantCulture));

    /// <summary>The incident of the report at a position.</summary>
    public int IncidentOf(int report) => _incidentOf[report];

    public int Incidents => _incidents;

    /// <summary>The position of the report whose text a report has or copies.</summary>
    public int TextOf(int report) => _textOf[report];

    private void Tell(DateOnly day, Place place, SubEventType kind, string doer)
    {
        var incident = _incidents++;
        var dead = 3 + _random.Next(40);
        var special = Enumerable.Range(0, 6).Select(_ => Capitalised(Pseudoword(3))).ToArray();
        for (var telling = 0; telling < 1 + _random.Next(3); telling++)
        {
            var outlet = $"Outlet {_random.Next(400)}";
            var text = Story(day, place, dead + telling, special);
            Add(incident, outlet, day.AddDays(1), text, day, place, kind, doer, dead + telling);
            var original = _reports.Count - 1;
            for (var copy = _random.Next(3); copy > 0; copy--)
            {
                Add(incident, $"Portal {_random.Next(400)}", day.AddDays(1), Edited(text), day, place, kind, doer, dead + telling);
                _copies.Add((original, _reports.Count - 1));
                _textOf[^1] = original;
            }
            if (_random.Next(4) == 0)
                Add(incident, outlet, day.AddDays(3), Story(day, place, dead + telling + 3, special), day, place, kind, doer, dead + telling + 3);
        }
    }

    private void Add(int incident, string source, DateOnly published, string text, DateOnly day, Place place, SubEventType kind, string doer, int dead)
    {
        var report = new Report(_reports.Count.ToString(CultureInfo.InvariantCulture), text, null, source, null, published, "en", true);
        _incidentOf.Add(incident);
        _textOf.Add(_reports.Count);
        // One report in ten leaves its date open, as a coder's output does.
        var date = _random.Next(10) switch { 0 => null, _ => new Stated<EventDate>(EventDate.On(day), Opening, Rule) };
        _reports.Add(new(report, "en",
        [
            new("e1", Relation.News, EventStatus.Reported, TypesStated[kind], date, Shared(place), PartiesStated[doer],
                [new(new(TollMeasure.Killed, PersonKind.Civilians, CountRange.Exactly(dead)), Opening, Rule)], [], [], Reliability.SingleSource, Opening),
        ], []));
    }

    private Stated<Place> Shared(Place place) => _placeStated?.Value == place ? _placeStated : _placeStated = new(place, Opening, Rule);

    private string Story(DateOnly day, Place place, int dead, string[] special)
    {
        var words = new List<string> { "About", dead.ToString(CultureInfo.InvariantCulture), "people", "were", "killed", "near", place.Name, "on", day.ToString("d MMMM", CultureInfo.InvariantCulture), "said", special[_random.Next(special.Length)] + "." };
        var length = _length.Least + _random.Next(_length.Most - _length.Least);
        while (words.Count < length)
        {
            var word = _random.Next(30) == 0 ? special[_random.Next(special.Length)] : _words[(int)(_words.Length * Math.Pow(_random.NextDouble(), 3))];
            words.Add(_random.Next(15) == 0 ? word + "." : word);
        }
        return string.Join(' ', words) + ".";
    }

    // A copy loses its end or has a few words changed.
    private string Edited(string text)
    {
        var words = text.Split(' ');
        if (_random.Next(3) == 0)
            words = words[..(words.Length * 7 / 10)];
        for (var change = words.Length / 40; change > 0; change--)
            words[11 + _random.Next(words.Length - 11)] = _words[_random.Next(_words.Length)];
        return string.Join(' ', words) + $" ({_random.Next(1_000_000)})";
    }

    private Place Beside(Place place, double kilometres) =>
        place with { Name = Capitalised(Pseudoword(3)), Point = place.Point!.Value.Moved(kilometres, _random.Next(360)) };

    private string Pseudoword(int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(_ => $"{"bdfgklmnrstvz"[_random.Next(13)]}{"aeiou"[_random.Next(5)]}{(_random.Next(3) == 0 ? "nrs"[_random.Next(3)] : "")}"));

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
