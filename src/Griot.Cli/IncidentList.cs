using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;
using Griot.Storage;

namespace Griot.Cli;

/// <summary>The incidents of a workspace in the order people see them: by date, those without one last.</summary>
internal sealed class IncidentList
{
    private const int ShortestId = 6;
    private readonly int _idLength;
    private readonly ImmutableArray<IncidentId> _ids;
    private readonly Lazy<ImmutableArray<Incident>> _incidents;
    private readonly Func<IncidentId, Incident> _read;

    public IncidentList(IEnumerable<Incident> incidents)
        : this([.. incidents.OrderBy(incident => incident.Date?.Start ?? DateOnly.MaxValue).ThenBy(incident => incident.Id)])
    {
    }

    /// <summary>The incidents of a store, each read only when it is wanted.</summary>
    public IncidentList(IReportStore store)
        : this(store.IncidentIds(), () => store.Incidents(), id => store.Incidents([id])[0])
    {
    }

    private IncidentList(ImmutableArray<Incident> ordered)
        : this([.. ordered.Select(incident => incident.Id)], () => ordered, id => ordered.First(incident => incident.Id == id))
    {
    }

    private IncidentList(ImmutableArray<IncidentId> ids, Func<ImmutableArray<Incident>> all, Func<IncidentId, Incident> read)
    {
        (_ids, _incidents, _read) = (ids, new(all), read);
        _idLength = Enumerable.Range(ShortestId, 64).Append(int.MaxValue).First(
            length => _ids.Select(id => Prefix(id, length)).Distinct(StringComparer.Ordinal).Count() == _ids.Length || length == int.MaxValue);
    }

    public ImmutableArray<Incident> Incidents => _incidents.Value;

    /// <summary>The beginning of an id that no other incident of the list shares.</summary>
    public string ShortId(IncidentId id) => Prefix(id, _idLength);

    /// <summary>Finds by id, by the beginning of an id, or by number in the list; the message says why not.</summary>
    public (Incident? Incident, string? Problem) Find(string name)
    {
        if (_ids.Contains(new(name)))
            return (_read(new(name)), null);
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _ids.Length)
            return (_read(_ids[number - 1]), null);
        var begun = _ids.Where(id => id.Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return begun switch
        {
            [var only] => (_read(only), null),
            [] => (null, $"There is no incident '{name}'. {Nearest(name)}List them with: griot incidents"),
            _ => (null, $"'{name}' begins the ids of {begun.Count} incidents ({string.Join(", ", begun.Take(5).Select(ShortId))}). Give more of it."),
        };
    }

    // A number past the end is told the last; anything else the ids that begin most like it.
    private string Nearest(string name)
    {
        if (_ids.IsEmpty)
            return "The workspace has none. ";
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return string.Create(CultureInfo.InvariantCulture, $"They are numbered 1 to {_ids.Length}. ");
        var nearest = _ids.Select((id, i) => (Id: id, Number: i + 1, Distance: Distance(name, ShortId(id))))
            .OrderBy(one => one.Distance).ThenBy(one => one.Number).Take(3)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{ShortId(one.Id)} (number {one.Number})"));
        return $"Nearest: {string.Join(", ", nearest)}. ";
    }

    // Letters to change, add or drop.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (char.ToLowerInvariant(a[i - 1]) == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    private static string Prefix(IncidentId id, int length) => id.Value.Length <= length ? id.Value : id.Value[..length];
}
