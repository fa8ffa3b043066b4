using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Analysis.Text;

namespace Griot.Analysis.Statistics;

/// <summary>What a sentence as a whole says about its figures: the stretch of time it speaks of, and the words of counting in it.</summary>
internal sealed class FigureSentence
{
    /// <summary>One event, and the flight after it, lasts no longer.</summary>
    private const int LongestEvent = 14;
    private const int LongestCampaign = 30;
    private const int LeastWeek = 5;
    private const int FarthestEra = 4;

    private readonly Dictionary<string, List<TermHit>> _cues = new(StringComparer.Ordinal);
    private readonly Dictionary<int, DateMention> _dates = [];
    private readonly TermIndex _terms;

    public FigureSentence(
        AnnotatedReport report, Sentence sentence, ImmutableArray<DateMention> dates, ImmutableArray<PlaceMention> places, ReadOnlySpan<Act> acts)
    {
        (Sentence, _terms) = (sentence, report.Terms);
        HasDateOrPlace = dates.Length + places.Length > 0;
        foreach (var hit in _terms.AllIn(sentence.First, sentence.Next, TermClass.Aggregates))
        {
            if (!_cues.TryGetValue(hit.Term.Value, out var hits))
                _cues.Add(hit.Term.Value, hits = []);
            hits.Add(hit);
        }

        foreach (var date in dates)
        {
            _dates[date.First] = date;
            Note(report, date);
        }

        HasYear |= Has(Cues.Year);
        HasMonth |= Has(Cues.Lapse);
        HasStretch |= RunsFromEra();
        foreach (var act in acts)
            HasSingleAct |= !act.IsVerb && act.First > sentence.First && IsOne(act.First);
        var units = _terms.AllIn(sentence.First, sentence.Next, TermClass.Units).Select(hit => hit.Term.Value).ToList();
        HasManyEvents = units.Contains(Units.Events);
        HasHarm = _terms.FirstIn(sentence.First, sentence.Next, TermClass.Harm) is not null;
        NamesPeopleOrThings = HasHarm || units.Exists(unit => unit != Units.Percent) || _terms.FirstIn(sentence.First, sentence.Next, TermClass.Persons) is not null;
        HasSettlement = places.Any(place => place.Kind == PlaceKind.Settlement && place.IsLocation && !place.IsLabel);
    }

    public Sentence Sentence { get; }
    public bool HasDateOrPlace { get; }

    /// <summary>It speaks of a stretch of a month or more: "since 2020", "between 2017 and 2022", "over 3.5 years".</summary>
    public bool HasStretch { get; private set; }

    /// <summary>The stretch is named by its dates.</summary>
    public bool HasDatedStretch { get; private set; }
    public bool HasYear { get; private set; }
    public bool HasMonth { get; private set; }

    /// <summary>It names days or a week, as a sentence about one event does.</summary>
    public bool HasDays { get; private set; }

    /// <summary>The days are a week or so, as in a weekly bulletin.</summary>
    public bool HasWeek { get; private set; }

    /// <summary>It counts up to a day: "as of 31 March".</summary>
    public bool HasStockDay { get; private set; }

    /// <summary>It speaks of one act: "an ambush".</summary>
    public bool HasSingleAct { get; }

    /// <summary>It speaks of events in the plural: "in such explosions".</summary>
    public bool HasManyEvents { get; }
    public bool HasSettlement { get; }
    public bool HasHarm { get; }
    public bool NamesPeopleOrThings { get; }

    /// <summary>The date that starts at a token, or null.</summary>
    public DateMention? DateAt(int token) => _dates.GetValueOrDefault(token);

    public bool Has(string cue) => _cues.ContainsKey(cue);

    /// <summary>Whether such a word lies in a run of tokens.</summary>
    public bool Has(string cue, int first, int next) =>
        _terms.FirstIn(Math.Max(first, Sentence.First), Math.Min(next, Sentence.Next), TermClass.Aggregates, cue) is not null;

    private void Note(AnnotatedReport report, DateMention date)
    {
        switch (date.Shape)
        {
            case DateShape.Since when Has(Cues.Superlative):
                break;
            case DateShape.Since or DateShape.Between when IsLong(date):
                (HasStretch, HasDatedStretch) = (true, true);
                break;
            case DateShape.Days when date.Date is { Days: > LongestCampaign }:
                (HasStretch, HasDatedStretch) = (true, true);
                break;
            case DateShape.Year:
                HasYear = true;
                break;
            case DateShape.Month:
                HasMonth = true;
                break;
            default:
                HasWeek |= date is { Shape: DateShape.Days, Date.Days: >= LeastWeek };
                HasStockDay |= IsDayOfStock(date);
                HasDays |= !IsDayOfStock(date) && !IsDayOfSaying(report, date) && !_terms.Is(date.First, TermClass.DateWords, "day 0");
                break;
        }
    }

    /// <summary>"an ambush", "cette attaque", but not "the attacks".</summary>
    private bool IsOne(int act) => _terms.Is(act - 1, TermClass.NumberWords, "article")
        || (_terms.Is(act - 1, TermClass.Grammar, "article") && !_terms.Is(act, TermClass.Units, Units.Events) && _terms.At(act, TermClass.Aggregates) is not { Term.Value: Cues.Conflict }
            && _terms.EndingAt(act + 1, TermClass.Aggregates, Cues.Conflict) is null);

    /// <summary>"Since the coup", "depuis l'instauration de l'état d'urgence".</summary>
    private bool RunsFromEra()
    {
        if (!_cues.TryGetValue(Cues.Since, out var hits) || Has(Cues.Superlative))
            return false;
        foreach (var hit in hits)
        {
            if (Has(Cues.Era, hit.Next, hit.Next + FarthestEra) || Has(Cues.Conflict, hit.Next, hit.Next + FarthestEra))
                return true;
        }

        return false;
    }

    /// <summary>"Since Thursday" is the time of one event.</summary>
    private bool IsLong(DateMention date) =>
        date.Date is { } days ? days.Precision == Model.Precision.Wide && days.Days > LongestEvent : _terms.FirstIn(date.First, date.Next, TermClass.Weekdays) is null;

    /// <summary>"As of 31 March", "au 31 mars".</summary>
    private bool IsDayOfStock(DateMention date) =>
        _terms.Is(date.First, TermClass.Aggregates, Cues.AsOf) || _terms.Is(date.First - 1, TermClass.Aggregates, Cues.AsOf)
            || _terms.EndingAt(date.First, TermClass.Aggregates, Cues.AsOf) is not null;

    /// <summary>"said on Tuesday", "on Tuesday appealed", "a report released on Tuesday".</summary>
    private bool IsDayOfSaying(AnnotatedReport report, DateMention date) =>
        date.Shape == DateShape.Day && (_terms.FirstIn(date.First - 2, date.Next, TermClass.Aggregates, Cues.Issued) is not null
            || _terms.FirstIn(date.First - 3, date.First, TermClass.Speech) is not null
            || _terms.At(date.Next, TermClass.Speech) is not null || date.Next >= report.All<Token>().Length);

    /// <summary>Marks a stretch that is read from a number: "over 3.5 years".</summary>
    public void AddStretch() => HasStretch = true;
}
