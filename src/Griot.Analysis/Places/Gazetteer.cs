using Griot.Analysis.Countries;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Every known place, with its names in a trie of its own so that a large import does not burden the languages' terms.</summary>
/// <remarks>Built before the word table is sealed; afterwards it never changes.</remarks>
public sealed class Gazetteer
{
    private const double SamePlaceKm = 20;

    /// <summary>From so many towns and villages on a country's unknown names are few.</summary>
    private const int SettlementsWhenCovered = 200;
    private readonly Tokenizer _tokenizer;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _firstOfNode = [-1];
    private readonly List<(GazetteerName Name, int Next)> _names = [];
    private readonly List<GazetteerEntry> _entries = [];
    private readonly HashSet<string> _countriesWithUnits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _settlements = new(StringComparer.Ordinal);
    private readonly Lazy<SoundIndex> _sounds;

    internal Gazetteer(DataFiles data, IEnumerable<DataFile> imported, CountryRegistry countries, Tokenizer tokenizer)
    {
        _tokenizer = tokenizer;
        _sounds = new(() => new SoundIndex(_names.Select(name => name.Name)));
        foreach (var file in data.In("gazetteer"))
            GazetteerFile.Read(file, isImported: false, Add);
        foreach (var entry in _entries)
        {
            if (entry.Kind == EntryKind.District)
                _countriesWithUnits.Add(entry.Country);
        }

        foreach (var country in countries.All)
            AddCapital(country);
        foreach (var file in imported)
            GazetteerFile.Read(file, isImported: true, AddImported);
        foreach (var entry in _entries)
            _settlements[entry.Country] = _settlements.GetValueOrDefault(entry.Country) + (entry.IsSettlement ? 1 : 0);
    }

    public IReadOnlyList<GazetteerEntry> Entries => _entries;

    /// <summary>Names by sound, for misspelt places; made when first needed.</summary>
    internal SoundIndex Sounds => _sounds.Value;

    /// <summary>Whether the towns and villages of a country are known here, and not only its capital and what lies near a border.</summary>
    internal bool Covers(string country) => _settlements.GetValueOrDefault(country) >= SettlementsWhenCovered;

    /// <summary>Follows the trie by one word; false when no name goes on like this.</summary>
    internal bool TryFollow(ref int node, int word) => _edges.TryGetValue(Lexicon.Edge(node, word), out node);

    /// <summary>Whether some name ends at this node of the trie.</summary>
    internal bool HasNames(int node) => _firstOfNode[node] >= 0;

    internal void CollectNames(int node, List<GazetteerName> into)
    {
        for (var at = _firstOfNode[node]; at >= 0; at = _names[at].Next)
            into.Add(_names[at].Name);
    }

    private void AddCapital(Country country)
    {
        if (country.Capital is not { } point)
            return;
        var entry = new GazetteerEntry(country.CapitalEnglish ?? country.English, EntryKind.Capital, country.Code, null, null, point);
        foreach (var form in new[] { country.CapitalEnglish, country.CapitalFrench })
        {
            if (form is not null && !IsKnown(form, country.Code, point))
                Add(entry, [form]);
        }
    }

    private bool IsKnown(string form, string country, Coordinates point) =>
        Exists(form, entry => entry.Country == country && entry.Point?.KilometresTo(point) < SamePlaceKm);

    /// <summary>The built-in gazetteer knows its units and towns better than a dump, so a dump's row for one of them is left out.</summary>
    private void AddImported(GazetteerEntry entry, ReadOnlySpan<string> forms)
    {
        if (!entry.IsSettlement)
        {
            if (!_countriesWithUnits.Contains(entry.Country))
                Add(entry, forms);
            return;
        }

        var isKnown = Exists(forms[0], known => known.Country == entry.Country && known is { IsImported: false, IsSettlement: true }
            && known.Point is { } one && entry.Point is { } other && one.KilometresTo(other) < SamePlaceKm);
        if (!isKnown)
            Add(entry, forms);
    }

    private bool Exists(string form, Predicate<GazetteerEntry> matches)
    {
        var node = 0;
        foreach (var token in _tokenizer.Learn(form))
        {
            if (!TryFollow(ref node, token.Word))
                return false;
        }

        for (var at = _firstOfNode[node]; at >= 0; at = _names[at].Next)
        {
            if (matches(_names[at].Name.Entry))
                return true;
        }

        return false;
    }

    private void Add(GazetteerEntry entry, ReadOnlySpan<string> forms)
    {
        if (_entries.Count == 0 || !ReferenceEquals(_entries[^1], entry))
            _entries.Add(entry);
        foreach (var form in forms)
        {
            var node = 0;
            foreach (var token in _tokenizer.Learn(form))
                node = Follow(node, token.Word);
            if (node == 0)
                continue;
            _names.Add((new(entry, form), _firstOfNode[node]));
            _firstOfNode[node] = _names.Count - 1;
        }
    }

    private int Follow(int node, int word)
    {
        ref var next = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_edges, Lexicon.Edge(node, word), out var known);
        if (!known)
        {
            next = _firstOfNode.Count;
            _firstOfNode.Add(-1);
        }

        return next;
    }
}
