using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Analysis.Acts;
using Griot.Analysis.Codebook;
using Griot.Analysis.Countries;
using Griot.Analysis.Dates;
using Griot.Analysis.Events;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Places;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Statistics;
using Griot.Analysis.Text;
using Griot.Analysis.Tolls;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>Turns a report into coded events and statistics. Deterministic: the same text and version give the same result on any machine.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
public sealed class Coder
{
    private readonly Tokenizer _tokenizer;
    private readonly LanguageIdentifier _identifier;
    private readonly ImmutableArray<LanguagePack> _packs;
    private readonly Pipeline _pipeline;
    private readonly EventCoder _events;

    private Coder(DataFiles data, IEnumerable<DataFile> importedPlaces)
    {
        var words = new WordTable();
        _tokenizer = new Tokenizer(words);
        Actors = new ActorRegistry(data);
        Countries = new CountryRegistry(data);
        _packs = LanguagePacks.Build(data, _tokenizer, Actors.Names().Concat(Countries.Names()));
        Gazetteer = new Gazetteer(data, importedPlaces, Countries, _tokenizer);
        var foreign = LanguagePacks.Foreign(data, _tokenizer);
        words.Seal();
        _identifier = new LanguageIdentifier(_packs, foreign);
        _pipeline = new Pipeline(
            new TermAnnotator(), new SentenceAnnotator(), new DateAnnotator(), new QuantityAnnotator(), new PlaceAnnotator(Gazetteer, Actors),
            new PartyAnnotator(Actors), new TollAnnotator(), new AttributionAnnotator(), new ActAnnotator(),
            new ResponsibilityAnnotator(), new VoiceAnnotator(_tokenizer));
        Rulebook = new Rulebook(data);
        _events = new EventCoder(Actors, Rulebook);
    }

    /// <summary>A coder with the data compiled into this version.</summary>
    public static Coder Default { get; } = new(DataFiles.Embedded, []);

    public ActorRegistry Actors { get; }
    public CountryRegistry Countries { get; }
    public Gazetteer Gazetteer { get; }
    public Rulebook Rulebook { get; }

    /// <summary>A coder that knows imported places as well; the files have the gazetteer's column format.</summary>
    public static Coder Create(DataFiles data, IEnumerable<DataFile> importedPlaces)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(importedPlaces);
        return new(data, importedPlaces);
    }

    public CodedReport Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Annotate(report) is not { } annotated)
            return new(report, report.Language, [], [], "The report is in a language that has no language pack (there are packs for "
                + string.Join(", ", _packs.Select(pack => pack.Code)) + "); it is kept and not coded.");
        var events = _events.Code(annotated);
        return new(report, annotated.Language.Code, events, StatisticReader.Read(annotated, events));
    }

    /// <summary>What is coded and why, with the readings that lost; the coding is the one that <see cref="Code"/> gives.</summary>
    public Explanation Explain(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var coded = Code(report);
        if (Annotate(report) is not { } annotated)
            return new(coded, []);
        var facts = new List<IReadOnlySet<string>>();
        var events = _events.Code(annotated, facts);
        return new(coded, [.. events.Select((each, order) => new Explainer(annotated, Rulebook).Explain(each, facts[order]))]);
    }

    /// <summary>What was met in the report and is in none of the events that <see cref="Code"/> gives; empty when no language pack reads it.</summary>
    public ImmutableArray<UncodedWords> Uncoded(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Annotate(report) is { } annotated ? _events.Uncoded(annotated) : [];
    }

    /// <summary>The report with every layer, for explanations and tests; null when no language pack reads it.</summary>
    public AnnotatedReport? Annotate(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var tokens = _tokenizer.Tokenize(report.Text);
        return _identifier.Identify(tokens.AsSpan(), report.Text) is { } language
            ? _pipeline.Run(new AnnotatedReport(report, language).With(tokens))
            : null;
    }
}
