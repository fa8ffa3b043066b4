using System.Collections.Frozen;

namespace Griot.Analysis.Dates;

/// <summary>What a word contributes to a date; the values of <c>date-words.txt</c>.</summary>
internal enum DateSign : byte
{
    None,

    /// <summary><c>on</c>: stands before a day.</summary>
    On,

    /// <summary><c>the</c>: the article before a day; <c>the-nth</c> where a bare day needs "on" and an ordinal ("on the 7th").</summary>
    The,

    /// <summary><c>from-the</c>: opens a range or stands before a day ("du").</summary>
    FromThe,

    /// <summary><c>in</c>: stands before a month or year; <c>in-span</c> also before a stretch ("en un mois").</summary>
    In,

    /// <summary><c>of</c>: joins a part to its whole; opens a range in French ("de").</summary>
    Of,

    /// <summary><c>from</c>: opens a range.</summary>
    From,

    /// <summary><c>to</c>, <c>to-the</c>: joins the ends of a range.</summary>
    To,

    /// <summary><c>and</c>: joins the ends after <see cref="Between"/>, and days that follow each other.</summary>
    And,
    Between,
    Since,

    /// <summary><c>this</c>, <c>last</c>, <c>next</c>: bend a weekday or month.</summary>
    This,
    Last,
    Next,

    /// <summary><c>previous</c>, <c>following</c>: a weekday before or after the date named before.</summary>
    Previous,
    Following,

    /// <summary><c>every</c>: what follows recurs and is no date.</summary>
    Every,

    /// <summary><c>future</c>: the sentence looks ahead.</summary>
    Future,

    /// <summary><c>ordinal</c>: the end of "7th", "1er".</summary>
    Ordinal,

    /// <summary><c>day n</c>, <c>week n</c>, <c>month n</c>, <c>year n</c>, <c>weekend n</c>: counted from the day of publication.</summary>
    Day,
    Week,
    Month,
    Year,
    Weekend,

    /// <summary><c>same n</c>: days after the date named before.</summary>
    Same,

    /// <summary><c>weekof n</c>: the nth week of a month, 5 for the last; 0 for the week of a day.</summary>
    WeekOf,

    /// <summary><c>nth n</c>: a day of the month in words.</summary>
    Nth,

    /// <summary><c>yearstart</c>, <c>monthstart</c>: the first day of the year or month of publication.</summary>
    YearStart,
    MonthStart,

    /// <summary><c>half n</c>, <c>quarter n</c> of a year.</summary>
    Half,
    Quarter,

    /// <summary><c>recent day</c> ... <c>recent year</c>: the last few of them.</summary>
    Recent,

    /// <summary><c>ago</c> after a stretch, <c>ago-before</c> before it.</summary>
    Ago,
    AgoBefore,

    /// <summary><c>earlier</c>, <c>later</c>: a stretch counted from the date named before.</summary>
    Earlier,
    Later,

    /// <summary><c>after</c>: "nine days after X" dates X back from what the sentence tells; without an X it is <see cref="Later"/>.</summary>
    After,

    /// <summary><c>eve n</c>: "au lendemain de X" dates X n days before what the sentence tells.</summary>
    Eve,

    /// <summary><c>unit day</c> ... <c>unit year</c>.</summary>
    Unit,

    /// <summary><c>past</c>: opens "the past three months"; <c>past-the</c> does so only together with <c>last</c> ("ces trois derniers mois").</summary>
    Past,

    /// <summary><c>part-month</c>: early, late, début.</summary>
    PartMonth,

    /// <summary><c>night</c>, <c>part</c>: parts of the day; <c>overnight</c> alone is the night before publication.</summary>
    Night,
    Part,

    /// <summary><c>hour</c>: makes the number before it a time of day.</summary>
    Hour,
}

/// <summary>A stretch of time that words count in.</summary>
internal enum DateUnit
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>The meaning of one value of <c>date-words.txt</c>.</summary>
internal readonly record struct DateWord(DateSign Sign, sbyte Number)
{
    private static readonly FrozenDictionary<string, DateWord> All = Vocabulary().ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsValue(string value) => All.ContainsKey(value);

    public static DateWord Of(Lexicons.Term term) => term.Meaning(static value => All.GetValueOrDefault(value));

    private static Dictionary<string, DateWord> Vocabulary()
    {
        var all = new Dictionary<string, DateWord>(StringComparer.Ordinal)
        {
            ["on"] = new(DateSign.On, 0),
            ["the"] = new(DateSign.The, 0),
            ["the-nth"] = new(DateSign.The, 1),
            ["from-the"] = new(DateSign.FromThe, 0),
            ["in"] = new(DateSign.In, 0),
            ["of"] = new(DateSign.Of, 0),
            ["from"] = new(DateSign.From, 0),
            ["to"] = new(DateSign.To, 0),
            ["to-the"] = new(DateSign.To, 1),
            ["and"] = new(DateSign.And, 0),
            ["between"] = new(DateSign.Between, 0),
            ["since"] = new(DateSign.Since, 0),
            ["this"] = new(DateSign.This, 0),
            ["last"] = new(DateSign.Last, 0),
            ["next"] = new(DateSign.Next, 0),
            ["every"] = new(DateSign.Every, 0),
            ["future"] = new(DateSign.Future, 0),
            ["ordinal"] = new(DateSign.Ordinal, 0),
            ["ago"] = new(DateSign.Ago, 0),
            ["ago-before"] = new(DateSign.AgoBefore, 0),
            ["in-span"] = new(DateSign.In, 1),
            ["previous"] = new(DateSign.Previous, 0),
            ["following"] = new(DateSign.Following, 0),
            ["earlier"] = new(DateSign.Earlier, 0),
            ["later"] = new(DateSign.Later, 0),
            ["after"] = new(DateSign.After, 0),
            ["past"] = new(DateSign.Past, 0),
            ["past-the"] = new(DateSign.Past, 1),
            ["part-month"] = new(DateSign.PartMonth, 0),
            ["night"] = new(DateSign.Night, 0),
            ["overnight"] = new(DateSign.Night, 1),
            ["part"] = new(DateSign.Part, 0),
            ["hour"] = new(DateSign.Hour, 0),
            ["yearstart 0"] = new(DateSign.YearStart, 0),
            ["monthstart 0"] = new(DateSign.MonthStart, 0),
        };
        foreach (var (name, sign) in new[] { ("day", DateSign.Day), ("week", DateSign.Week), ("month", DateSign.Month), ("year", DateSign.Year),
            ("weekend", DateSign.Weekend), ("same", DateSign.Same), ("weekof", DateSign.WeekOf), ("nth", DateSign.Nth), ("eve", DateSign.Eve), ("half", DateSign.Half), ("quarter", DateSign.Quarter) })
        {
            for (var number = -14; number <= 14; number++)
                all.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {number}"), new(sign, (sbyte)number));
        }

        foreach (var unit in Enum.GetValues<DateUnit>())
        {
            var name = unit.ToString().ToLowerInvariant();
            all.Add("unit " + name, new(DateSign.Unit, (sbyte)unit));
            all.Add("recent " + name, new(DateSign.Recent, (sbyte)unit));
        }

        return all;
    }
}
