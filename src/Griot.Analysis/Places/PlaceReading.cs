using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Decides for every candidate of one report what it is: first the sure ones, then those that lean on them, then unknown names.</summary>
internal sealed class PlaceReading
{
    /// <summary>In a list of thousands of names no one reads back further than this for the town a village belongs to.</summary>
    private const int FurthestReference = 30;
    private readonly Gazetteer _gazetteer;
    private readonly AnnotatedReport _report;
    private readonly List<PlaceCandidate> _candidates;
    private readonly ResolutionState _state;
    private readonly PlaceResolver _resolver;
    private readonly UnknownNames _unknown;
    private readonly Dictionary<string, PlaceCandidate> _told = new(StringComparer.Ordinal);

    public PlaceReading(Gazetteer gazetteer, AnnotatedReport report, List<PlaceCandidate> candidates, CountryVotes votes)
    {
        (_gazetteer, _report, _candidates) = (gazetteer, report, candidates);
        _state = new(gazetteer, votes, report.Report.Published);
        _resolver = new(_state);
        _unknown = new(gazetteer, _state);
    }

    public void Resolve()
    {
        CollectEvidence();
        // Backwards, because a place is described by the places named behind it.
        for (var i = _candidates.Count - 1; i >= 0; i--)
            ResolveKnown(_candidates[i]);
        for (var i = _candidates.Count - 1; i >= 0; i--)
        {
            if (_candidates[i] is { IsUnknown: true, IsDropped: false, Place: null } && IsStrong(_candidates[i]) && !IsNameOfSite(_candidates[i]))
                ResolveUnknown(i);
        }

        foreach (var candidate in _candidates)
        {
            if (candidate is { IsUnknown: true, Place: null })
                Repeat(candidate);
        }
    }

    private void CollectEvidence()
    {
        foreach (var candidate in _candidates)
        {
            if (candidate.IsFurniture || candidate.Names.Count == 0 || (candidate.IsGuarded && !candidate.Context.IsPlacePosition))
                continue;
            var entry = candidate.Names[0].Entry;
            if (candidate.UnitNoun == PlaceWords.Region && candidate.Names.Find(name => name.Entry.Kind == EntryKind.Region).Entry is { } region)
                _state.AddRegion(region.Admin1);
            else if (_state.Votes.Share(entry.Country) > 0.3 && candidate.Names.TrueForAll(name => IsSamePlace(name.Entry, entry)))
                _state.AddAnchor(entry);
        }
    }

    private static bool IsSamePlace(GazetteerEntry one, GazetteerEntry other) =>
        ReferenceEquals(one, other) || (one.Country == other.Country && one.Point is { } a && other.Point is { } b && a.KilometresTo(b) < 30);

    private void ResolveKnown(PlaceCandidate candidate)
    {
        if (candidate.Country is { } country)
        {
            Settle(candidate, null, Country(candidate, country));
            return;
        }

        if (candidate.Names.Count == 0)
            return;
        if (candidate.Context.Noun == PlaceWords.Quarter || (candidate.IsGuarded && !IsSupported(candidate)))
        {
            candidate.IsDropped = true;
            return;
        }

        var (entry, isContradicted, others) = _resolver.Choose(candidate, candidate.Names);
        candidate.Others = others;
        var name = TextOf(candidate);
        if (isContradicted || entry is null)
            Settle(candidate, null, UnknownNames.At(candidate, name, null, entry?.Country ?? LikelyCountry(candidate)));
        else if (IsWiderThanARegion(candidate, entry))
            candidate.IsDropped = true;
        else if ((IsSmall(entry, candidate) && _state.IsForeign(entry)) || (candidate.HasDirection && entry.Kind == EntryKind.Region && _state.Votes.Share(entry.Country) < 0.5))
            candidate.IsForeign = true; // A name that this gazetteer does not know.
        else
            Settle(candidate, entry, PlaceMaker.Make(candidate, entry, name));
        if (isContradicted)
            candidate.SpellingDistance = null;
    }

    /// <summary>Cities are known by their name everywhere; smaller places have namesakes, and in a report about somewhere else any has.</summary>
    private bool IsSmall(GazetteerEntry entry, PlaceCandidate candidate) => _state.PlaysElsewhere
        ? entry.Kind is not EntryKind.City and not EntryKind.Capital and not EntryKind.Area
        : entry.Kind == EntryKind.Village && !candidate.AccentFits;

    /// <summary>Of a name that several places bear equally: the report's country if it has one of them.</summary>
    private string? LikelyCountry(PlaceCandidate candidate) =>
        candidate.Names.Exists(name => name.Entry.Country == _state.Votes.Winner) ? _state.Votes.Winner : null;

    private static void Settle(PlaceCandidate candidate, GazetteerEntry? entry, Place? place)
    {
        candidate.Entry = entry;
        candidate.Place = place is not null && entry is not null ? PlaceMaker.Make(candidate, entry, place.Name) : place;
        candidate.IsDropped = place is null;
    }

    /// <summary>"the Sahel region" is Burkina Faso's only where the report speaks of Burkina Faso.</summary>
    private bool IsWiderThanARegion(PlaceCandidate candidate, GazetteerEntry entry) =>
        candidate.IsGuarded && !(candidate.HasDirection && candidate.UnitNoun == PlaceWords.Region) && entry.Kind == EntryKind.Region && _state.Votes.Share(entry.Country) < 0.5;

    private Place? Country(PlaceCandidate candidate, string country)
    {
        if (country.Length == 0 && _state.Votes.Winner is null)
            return null;
        var code = candidate.Context.Noun == PlaceWords.Border || candidate.Suffix == PlaceWords.Border ? _state.Votes.Winner ?? country : country;
        if (candidate.Context is { Noun: PlaceWords.Border, NounAt: >= 0 })
            return new(Text(candidate.Context.NounAt, candidate.End), null, code, null, Precision.Wide);
        var isPart = candidate.Context.Bearing is not null && candidate.Context.BearingAt < candidate.Start;
        return new(isPart ? Text(candidate.Context.BearingAt, candidate.End) : TextOf(candidate), null, code, null, Precision.Wide);
    }

    private static bool IsSupported(PlaceCandidate candidate) =>
        candidate.Context.IsPlacePosition || candidate.Context.IsOf || candidate.AccentFits || candidate.Surroundings is not null || candidate.SurroundingOf is not null
        || candidate.Suffix is not null and not PlaceWords.Office || candidate.IsDateline || candidate.IsEntry;

    private static bool IsStrong(PlaceCandidate candidate) =>
        !candidate.IsPartOfActor && (candidate.Context.IsPlacePosition || candidate.IsEntry || (candidate.Suffix is not null and not PlaceWords.Office) || candidate.Surroundings is not null || candidate.IsDateline);

    /// <summary>"au camp Firhoun", "rond-point Kourtéré": the site bears the name of somebody or something, not of a village.</summary>
    private static bool IsNameOfSite(PlaceCandidate candidate) => candidate.Context is { Noun: PlaceWords.Site or PlaceWords.Care, IsOf: false };

    private void ResolveUnknown(int index)
    {
        var candidate = _candidates[index];
        var name = TextOf(candidate);
        if (_unknown.Misspelt(candidate, name) is { } match)
        {
            candidate.Names.Add(match.Name);
            candidate.SpellingDistance = match.Spelling;
            Settle(candidate, match.Name.Entry, PlaceMaker.Make(candidate, match.Name.Entry, name));
        }
        else if (OfUnknown(candidate, index, name) is { } place)
        {
            candidate.SpellingDistance = null;
            Settle(candidate, null, place);
        }

        if (candidate.Place is not null)
            _told.TryAdd(Folding.Fold(name), candidate);
    }

    /// <summary>What the words around say of a name that no gazetteer has; null when they do not show that it is a place.</summary>
    private Place? OfUnknown(PlaceCandidate candidate, int index, string name)
    {
        if (candidate.UnitNoun is null && OpensWithDirection(candidate))
            candidate.Suffix = PlaceWords.Region;
        if (candidate.UnitNoun is PlaceWords.Region or PlaceWords.District && candidate.FirstPart is null)
            return new(name, null, OuterCountry(candidate) ?? _state.Votes.Winner, null, candidate.UnitNoun == PlaceWords.Region ? Precision.Wide : Precision.Near);
        if (HasVillageNoun(candidate) || IsPlacedBySurroundings(candidate) || IsOfNoun(candidate))
        {
            var near = candidate.Surroundings is null || HasVillageNoun(candidate) ? Nearby(index) : null;
            return AsKnown(candidate, UnknownNames.At(candidate, name, near, _state.Votes.Winner)
                ?? (HasVillageNoun(candidate) ? new(name, null, null, null, Precision.Near) : null));
        }

        if (candidate.FirstPart is { } first && _resolver.Choose(candidate, first) is { Entry: { Kind: >= EntryKind.Town } town })
            return new(name, town.Admin1, town.Country, town.Point, Precision.Near);
        return IsPlainlyIn(candidate) ? AsKnown(candidate, new(name, null, _state.Votes.Winner, null, Precision.Near)) : null;
    }

    /// <summary>Of a country that no gazetteer covers, every village is unknown; it is still the village itself that is named.</summary>
    private Place? AsKnown(PlaceCandidate candidate, Place? place) =>
        place is { Point: null, Country: { } country } && !_gazetteer.Covers(country) && PlaceMaker.Relation(candidate) == PlaceRelation.At && candidate.UnitNoun != PlaceWords.Commune
            ? place with { Precision = Precision.Exact } : place;

    private static string? OuterCountry(PlaceCandidate candidate)
    {
        var steps = 0;
        for (var outer = candidate.Surroundings; outer is not null && steps < 4; outer = outer.Surroundings, steps++)
        {
            if ((outer.Entry?.Country ?? outer.Place?.Country) is { } country)
                return country;
        }

        return null;
    }

    /// <summary>"at the El Salini base", "along the Kwaga-Polewire axis".</summary>
    private bool IsOfNoun(PlaceCandidate candidate) => candidate is { Suffix: PlaceWords.Site, Context: { Relation: PlaceWords.In, IsLoose: false } }
        || (candidate.Suffix == PlaceWords.Axis && candidate.End - candidate.Start > 1 && _report.All<Token>()[candidate.End - 1].Glue == TokenGlue.Hyphen);

    /// <summary>"Nord-Kivu", "South Kordofan": villages are hardly named so.</summary>
    private bool OpensWithDirection(PlaceCandidate candidate) =>
        _report.Terms.At(candidate.Start, TermClass.Bearings) is { } bearing && bearing.Next < candidate.End;

    private static bool HasVillageNoun(PlaceCandidate candidate) =>
        candidate.UnitNoun is PlaceWords.Village or PlaceWords.Town or PlaceWords.Commune or PlaceWords.Community
        || (candidate.UnitNoun == PlaceWords.People && candidate.Surroundings is not null)
        || (candidate.UnitNoun is PlaceWords.Site or PlaceWords.Area && candidate is { Suffix: null, Context: { IsOf: true, Relation: not null } })
        || candidate.IsEntry;

    /// <summary>"à Xyz (commune de Koumbri)": a relation before the name and a known place behind it.</summary>
    private static bool IsPlacedBySurroundings(PlaceCandidate candidate) =>
        candidate.Surroundings is { Place: not null } && candidate.Context.Relation is not null and not PlaceWords.None;

    /// <summary>"à Nongfaïré": one unknown word right behind a word for "in"; people's names have two words or other words before them.</summary>
    private bool IsPlainlyIn(PlaceCandidate candidate)
    {
        var tokens = _report.All<Token>();
        return tokens[candidate.Start].Shape == TokenShape.Capital && candidate is { Context: { Relation: PlaceWords.In, IsLoose: false, Office: false, Noun: null, HasDistance: false }, IsFurniture: false, IsTag: false }
            && candidate.Start - candidate.Context.First == 1 && tokens[candidate.Start].Length >= 4
            && (candidate.End - candidate.Start == 1 || tokens[candidate.End - 1].Glue == TokenGlue.Hyphen || OpensWithDirection(candidate)
                || (_state.PlaysElsewhere && candidate.End - candidate.Start == 2 && tokens[candidate.Context.First].Length > 1))
            && _state.Votes.Winner is not null;
    }

    /// <summary>The settlement or district named last before an unknown village, or next in its sentence.</summary>
    private GazetteerEntry? Nearby(int index)
    {
        GazetteerEntry? region = null;
        for (var i = index - 1; i >= 0 && index - i <= FurthestReference && _candidates[index].Sentence - _candidates[i].Sentence <= 2; i--)
        {
            if (IsReference(_candidates[i]) is not { } entry)
                continue;
            if (entry.Kind is not EntryKind.Region)
                return entry;
            region ??= entry;
        }

        for (var i = index + 1; i < _candidates.Count && i - index <= FurthestReference && _candidates[i].Sentence - _candidates[index].Sentence <= 1; i++)
        {
            if (IsReference(_candidates[i]) is { Kind: not EntryKind.Region } entry)
                return entry;
        }

        return region;
    }

    private static GazetteerEntry? IsReference(PlaceCandidate candidate) =>
        !candidate.IsDropped && candidate.Entry is { Kind: not EntryKind.Area and not EntryKind.Capital } entry
        && PlaceMaker.Relation(candidate) is not PlaceRelation.Attribute and not PlaceRelation.FromOrTo ? entry : null;

    /// <summary>A name already placed is the same place when it comes again without words that show it.</summary>
    private void Repeat(PlaceCandidate candidate)
    {
        if (candidate.IsDropped || !_told.TryGetValue(Folding.Fold(TextOf(candidate)), out var told) || told.Place is not { } place)
        {
            candidate.IsDropped = true;
            return;
        }

        candidate.SpellingDistance = told.SpellingDistance;
        Settle(candidate, told.Entry, place with { Name = TextOf(candidate) });
    }

    private string TextOf(PlaceCandidate candidate) => Text(candidate.Start, candidate.End);

    private string Text(int first, int next)
    {
        var tokens = _report.All<Token>();
        return _report.Text[tokens[first].Start..tokens[next - 1].End];
    }
}
