using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Actors;
using Griot.Analysis.Codebook;
using Griot.Analysis.Places;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Turns the scenes of a report into coded events.</summary>
internal sealed class EventCoder(ActorRegistry actors, Rulebook rulebook)
{
    private const int MetaphorScenes = 3;
    private static readonly RuleId DateRule = new("date", 1);
    private static readonly RuleId SpeechDateRule = new("date/announcement", 1);
    private static readonly RuleId PlaceRule = new("place", 1);
    private static readonly RuleId LeadRule = new("place/lead", 1);
    private static readonly RuleId CountryRule = new("place/country-of-report", 1);

    /// <summary>What was met and is in no event.</summary>
    public ImmutableArray<UncodedWords> Uncoded(AnnotatedReport report)
    {
        var coded = new HashSet<Sentence>();
        Code(report, null, coded);
        return UncodedReader.Read(report, SceneReader.Read(report, ReportCountry.Of(report, actors)), coded);
    }

    /// <param name="facts">Takes the facts of each event, for explanations.</param>
    /// <param name="sentences">Takes the sentences that events rest on.</param>
    public ImmutableArray<CodedEvent> Code(AnnotatedReport report, List<IReadOnlySet<string>>? facts = null, HashSet<Sentence>? sentences = null)
    {
        var country = ReportCountry.Of(report, actors);
        var scenes = SceneReader.Read(report, country);
        var named = report.All<Parties.Party>().Where(party => party.Actors.Length == 1).Select(party => party.Actors[0]).ToHashSet(StringComparer.Ordinal);
        var events = ImmutableArray.CreateBuilder<CodedEvent>();
        // Sport, film and drill borrow the words of war from the first line to the last.
        var figurative = scenes.Count(scene => scene.Modalities.Contains("metaphor"));
        if (figurative >= MetaphorScenes && (scenes.All(scene => scene.Tolls.All(toll => toll.Measure == TollMeasure.Wounded)) || figurative * 2 >= scenes.Length))
            return [];
        foreach (var draft in EventAssembler.Assemble(scenes, report.All<Token>(), report.Report.Published))
        {
            var coding = new Coding(report, draft, actors, rulebook, country, named);
            if (coding.Code(string.Create(CultureInfo.InvariantCulture, $"e{events.Count + 1}")) is not { } coded)
                continue;
            events.Add(coded);
            facts?.Add(coding.Facts);
            sentences?.UnionWith(draft.Spoken.Select(scene => scene.Sentence));
        }

        return events.DrainToImmutable();
    }

    /// <summary>The coding of one draft.</summary>
    private sealed class Coding(
        AnnotatedReport report, EventDraft draft, ActorRegistry actors, Rulebook rulebook, string? country, HashSet<string> named)
    {
        private readonly ImmutableArray<Token> _tokens = report.All<Token>();

        public IReadOnlySet<string> Facts { get; private set; } = ImmutableHashSet<string>.Empty;

        public CodedEvent? Code(string id)
        {
            if (draft.Relation == Relation.News && !IsAnchored())
                return null;
            var place = PlaceOf();
            var date = DateOf();
            var resolver = new PartyResolver(actors, place?.Value.Country ?? country, date?.Value.Start ?? report.Report.Published, named);
            var tollReader = new TollReader(report);
            var tolls = tollReader.Read(draft);
            var facts = EventFacts.Of(draft, tolls, resolver);
            Facts = facts;
            if (rulebook.Decide(facts) is not { } rule)
                return null;
            var home = place?.Value.Country ?? country;
            var roles = Deed.WithForces(new RoleReader(report, resolver).Read(draft, rule.Type), rule.Type, resolver, home);
            var responsibility = new ResponsibilityReader(report, resolver, draft, rule.Type, roles).Read(home);
            var parties = new CertaintyReader(report, resolver).Apply(roles, responsibility, rule.Type);
            tolls = tollReader.WithKind(tolls, rule.Type, parties, id => actors.Find(id)?.Who);
            var spans = draft.Telling.Take(3).Select(scene => scene.Sentence.Span).Order().ToImmutableArray();
            return new(
                id, draft.Relation, StatusReader.StatusOf(report, draft, facts, rule.Type),
                new(rule.Type, [ActSpan()], new(rule.Id, rule.Version)),
                date, place, parties, tolls,
                MaterielReader.Read(report, draft), responsibility, StatusReader.ReliabilityOf(draft), spans);
        }

        /// <summary>News says when or where, and who or how many: words of war alone are a figure of speech or an opinion.</summary>
        private bool IsAnchored()
        {
            var when = draft.Date is not null || draft.SpeechDate is not null;
            var where = draft.Place is not null;
            var many = draft.Scenes.Any(scene => !scene.IsAggregate && scene.Tolls.Any(toll => !toll.IsBarePlural));
            var who = draft.Telling.Any(scene => scene.Acts.Any(act => act.Initiators.Concat(act.Targets).Any(party => party.IsNamed || party.Role is not null)));
            return (when || where || (CountryNamed is not null && many && who)) && new[] { when, where, many, who }.Count(known => known) >= 2;
        }

        private Stated<EventDate>? DateOf()
        {
            if (draft.Date is { Date: { } date } mention)
                return new(date, [SpanOf(mention.First, mention.Next)], DateRule);
            // Only the day of the announcement is known: that day, within a week.
            if (draft.Date is null && draft.SpeechDate is { Date: { } said } speech && draft.Relation == Relation.News)
                return new(new EventDate(said.Start, said.End, Precision.Near), [SpanOf(speech.First, speech.Next)], SpeechDateRule);
            return null;
        }

        private Stated<Place>? PlaceOf() =>
            draft.Place is { } mention ? new(mention.Place, WordsOf(mention), PlaceRule)
            : LeadPlace.Of(report, draft) is { } lead ? new(lead.Place, WordsOf(lead), LeadRule)
            : CountryNamed is { } named ? new(named.Place, [SpanOf(named.First, named.Next)], CountryRule) : null;

        /// <summary>"7 km west of the town": the name stands further up, and is evidence as well.</summary>
        private ImmutableArray<TextSpan> WordsOf(PlaceMention mention)
        {
            var span = SpanOf(mention.First, mention.Next);
            if (report.TextOf(span).Contains(mention.Place.Name, StringComparison.Ordinal) || mention.Relation == PlaceRelation.Between)
                return [span];
            var nameGiven = report.All<PlaceMention>().LastOrDefault(other => other.First < mention.First && other.Place.Name == mention.Place.Name
                && report.TextOf(SpanOf(other.First, other.Next)).Contains(mention.Place.Name, StringComparison.Ordinal));
            return nameGiven is null ? [span] : [span, SpanOf(nameGiven.First, nameGiven.Next)];
        }

        /// <summary>Where no clause of the event says where, the country that the report names and is about.</summary>
        private PlaceMention? CountryNamed => report.All<PlaceMention>()
            .FirstOrDefault(place => place.Kind == PlaceKind.Country && place.Place.Country == country && place.Relation != PlaceRelation.Attribute);

        private TextSpan ActSpan()
        {
            var act = draft.BodyFirst.SelectMany(scene => scene.Acts).First();
            return SpanOf(act.First, act.Next);
        }

        private TextSpan SpanOf(int first, int next) => new(_tokens[first].Start, _tokens[next - 1].End);
    }
}
