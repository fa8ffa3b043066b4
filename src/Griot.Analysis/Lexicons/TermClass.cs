namespace Griot.Analysis.Lexicons;

/// <summary>What kind of thing a term names. Each language pack has a file of that name for each (<c>count-modifiers.txt</c>).</summary>
/// <remarks>Names come from elsewhere: actors and countries from their registries, places from the gazetteer.</remarks>
public enum TermClass : byte
{
    /// <summary>Words that end in a full stop without ending a sentence.</summary>
    Abbreviations,

    /// <summary>Frequent small words by which a language is recognised.</summary>
    FunctionWords,

    /// <summary>Words for numbers; the value is the number, or <c>x1000</c> for a multiplier.</summary>
    NumberWords,

    /// <summary>Vague counts ("dozens"); the value is the range, such as <c>24+</c>.</summary>
    VagueCounts,

    /// <summary>Words that bend a count: <c>at-least</c>, <c>up-to</c>, <c>about</c>, <c>between</c>, <c>more-than</c>, <c>less-than</c>.</summary>
    CountModifiers,
    Months,
    Weekdays,

    /// <summary>Words from which relative dates are made; the value is read by the date annotator.</summary>
    DateWords,

    /// <summary>Compass points; the value is degrees clockwise from north.</summary>
    Bearings,

    /// <summary>Words that tie a place to its surroundings: <c>in</c>, <c>near</c>, <c>between</c>, <c>from</c>, <c>of</c>, <c>towards</c>.</summary>
    PlaceRelations,

    /// <summary>Words that say what kind of unit a name is: <c>region</c>, <c>village</c>, <c>district</c>, <c>town</c>.</summary>
    PlaceNouns,

    /// <summary>Nouns for people; the value is the contract's kind of person, with an actor key after a colon where the noun implies one.</summary>
    Persons,

    /// <summary>Words for harm: the measure and the frame it is used in.</summary>
    Harm,

    /// <summary>Words for acts: what the codebook's rules are made of, with the frame.</summary>
    Acts,

    /// <summary>Circumstances that bend a type or a status: <c>repelled</c>, <c>live-fire</c>, <c>ultimatum</c>.</summary>
    Circumstances,

    /// <summary>Things that are destroyed or taken; the value is the common English name.</summary>
    Items,

    /// <summary>What is done to things: the action and the frame.</summary>
    ItemActions,

    /// <summary>Verbs and phrases of saying; the value is the stance: <c>says</c>, <c>claims</c>, <c>denies</c>, <c>accuses</c>, <c>suspects</c>.</summary>
    Speech,

    /// <summary>Nouns for those who speak: official, witness, source; the value is the kind of speaker.</summary>
    Speakers,

    /// <summary>Phrases about responsibility: <c>claimed</c>, <c>none-claimed</c>, <c>denied</c>, <c>suspected</c>, <c>attributed</c>.</summary>
    ResponsibilityPhrases,

    /// <summary>Words that weaken: <c>hedge</c>, <c>negation</c>, <c>plan</c>, <c>threat</c>, <c>condition</c>, <c>hearsay</c>.</summary>
    Modality,

    /// <summary>Words that send an event into the past: <c>earlier</c>, <c>similar</c>, <c>anniversary</c>, <c>trial</c>.</summary>
    Background,

    /// <summary>Words that make a figure an aggregate, or tell that it is none; the values are listed in the file.</summary>
    Aggregates,

    /// <summary>What a statistic counts, by unit: <c>people</c>, <c>percent</c>, <c>money</c>, <c>events</c>, <c>places</c>.</summary>
    Units,

    /// <summary>Words that say that a figure has risen or fallen.</summary>
    Directions,

    /// <summary>Second, third, fourth; the value is the number.</summary>
    Ordinals,

    /// <summary>Words that say that a figure was replaced.</summary>
    Superseding,

    /// <summary>Line openings of furniture: "Read also", "Trending", "Follow us".</summary>
    Furniture,

    /// <summary>Grammar that frames need: <c>be</c>, <c>have</c>, <c>by</c>, <c>of</c>, <c>on</c>, <c>article</c>, <c>relative</c>, <c>and</c>.</summary>
    Grammar,

    /// <summary>Adjectives and nouns of nationality; the value is ISO 3166-1 alpha-2.</summary>
    Nationalities,

    /// <summary>Names of countries; the value is ISO 3166-1 alpha-2.</summary>
    Countries,

    /// <summary>Names of registered actors; the value is the registry key.</summary>
    Actors,
}
