using Griot.Analysis.Dates;

namespace Griot.Analysis.Tests.Dates;

public sealed class DateAnnotatorTests
{
    /// <summary>A Thursday.</summary>
    private const string Published = "2026-02-12";

    [Theory]
    [InlineData("They were killed on 7 February 2025 in the town.", "2025-02-07")]
    [InlineData("They were killed on February 7, 2025 in the town.", "2025-02-07")]
    [InlineData("They were killed on Feb. 7 in the town.", "2026-02-07")]
    [InlineData("They were killed on 07/02/2025 in the town.", "2025-02-07")]
    [InlineData("They were killed on 02/27/2025 in the town.", "2025-02-27")]
    [InlineData("They were killed on 7.2.2025 in the town.", "2025-02-07")]
    [InlineData("They were killed on 2025-02-07 in the town.", "2025-02-07")]
    [InlineData("They were killed on the 7th, he said.", "2026-02-07")]
    [InlineData("They were killed on Sunday 10 Dec. in the town.", "2025-12-10")]
    [InlineData("They were killed on March 31,2025, when it was dark.", "2025-03-31")]
    [InlineData("Ils ont été tués le 1er mars dans la ville.", "2025-03-01")]
    [InlineData("Ils ont été tués mardi 11 février 2025 dans la ville.", "2025-02-11")]
    [InlineData("Ils ont été tués le 12 mai dans la ville.", "2025-05-12")]
    [InlineData("Ils ont été tués le 14, selon la mairie.", "2026-01-14")]
    [InlineData("Ils ont été tués le 07/02/2025 dans la ville.", "2025-02-07")]
    [InlineData("Feb 7: Gunmen killed ten people in the town.", "2026-02-07")]
    [InlineData("On Wednesday, 25 people were killed in the town.", "2026-02-11")]
    [InlineData("They were killed on 6/7 February in the town.", "2026-02-06..2026-02-07")]
    [InlineData("Ils ont été tués mardi et mercredi 11 février dans la ville.", "2026-02-10..2026-02-11 p2")]
    [InlineData("Ils ont été tués dans la semaine du 2 au 8 dans la ville.", "2026-02-02..2026-02-08 p2")]
    public void Days_of_the_calendar(string text, string date) => Assert.Equal(date, Dates(text));

    [Theory]
    [InlineData("Protection monitoring\nNovember 2025\n\nThe town was attacked on the 6th. Nobody was killed.", "2025-11-06")]
    [InlineData("Suivi de protection\nNovembre 2025\n\nLa ville a été attaquée le 6. Personne n'a été tué.", "2025-11-06")]
    [InlineData("Journal de la semaine du 2 au 8 février 2026\n\nLa ville a été attaquée mardi. Personne n'a été tué.", "2026-02-03")]
    public void A_bare_day_in_a_bulletin_lies_in_the_time_it_reports_on(string text, string date) => Assert.Equal(date, Dates(text).Split(' ')[^1]);

    [Fact]
    public void The_day_of_a_dateline_is_marked() =>
        Assert.Equal([true, false], AReport.Saying("BAMAKO, Feb. 12 (Agency) - They were killed on Tuesday in the town.", Published).All<DateMention>().Select(mention => mention.IsDateline));

    [Theory]
    [InlineData("They were killed today in the town.", "2026-02-12")]
    [InlineData("They were killed yesterday in the town.", "2026-02-11")]
    [InlineData("They were killed the day before yesterday in the town.", "2026-02-10")]
    [InlineData("They were killed on Thursday in the town.", "2026-02-12")]
    [InlineData("They were killed on Friday in the town.", "2026-02-06")]
    [InlineData("They were killed last Thursday in the town.", "2026-02-05")]
    [InlineData("They were killed on Tuesday night in the town.", "2026-02-10")]
    [InlineData("They were killed two days ago in the town.", "2026-02-10")]
    [InlineData("They were killed over the weekend in the town.", "2026-02-07..2026-02-08 p2")]
    [InlineData("They were killed last week in the town.", "2026-02-02..2026-02-08 p2")]
    [InlineData("They were killed in early August near the town.", "2025-08-01..2025-08-31 p3")]
    [InlineData("They were killed in July 2023 near the town.", "2023-07-01..2023-07-31 p3")]
    [InlineData("They were killed last month in the town.", "2026-01-01..2026-01-31 p3")]
    [InlineData("They were killed last year in the town.", "2025-01-01..2025-12-31 p3")]
    [InlineData("They were killed three weeks ago in the town.", "2026-01-19..2026-01-25 p2")]
    [InlineData("Ils ont été tués ce matin dans la ville.", "2026-02-12")]
    [InlineData("Ils ont été tués hier mercredi dans la ville.", "2026-02-11")]
    [InlineData("Ils ont été tués avant-hier dans la ville.", "2026-02-10")]
    [InlineData("Ils ont été tués ce jeudi dans la ville.", "2026-02-12")]
    [InlineData("Ils ont été tués jeudi dernier dans la ville.", "2026-02-05")]
    [InlineData("Ils ont été tués il y a dix jours dans la ville.", "2026-02-02")]
    [InlineData("Ils ont été tués le week-end dernier dans la ville.", "2026-02-07..2026-02-08 p2")]
    [InlineData("Ils ont été tués la semaine dernière dans la ville.", "2026-02-02..2026-02-08 p2")]
    [InlineData("Ils ont été tués début août dans la ville.", "2025-08-01..2025-08-31 p3")]
    [InlineData("Ils ont été tués le mois dernier dans la ville.", "2026-01-01..2026-01-31 p3")]
    public void Days_counted_from_publication(string text, string date) => Assert.Equal(date, Dates(text));

    [Theory]
    [InlineData("They were killed in the night of Monday to Tuesday near the town.", "2026-02-09..2026-02-10")]
    [InlineData("They were killed overnight from Monday to Tuesday near the town.", "2026-02-09..2026-02-10")]
    [InlineData("They were killed on the night of June 6 to 7. The town was quiet.", "2025-06-06..2025-06-07")]
    [InlineData("They were killed between 13 and 18 April in the town.", "2025-04-13..2025-04-18 p2")]
    [InlineData("They were killed from 3 to 9 November 2024 in the town.", "2024-11-03..2024-11-09 p2")]
    [InlineData("They were killed between August 20 and September 1 in the town.", "2025-08-20..2025-09-01 p2")]
    [InlineData("They were killed on 3 and 14 May in the town.", "2025-05-03 2025-05-14")]
    [InlineData("Ils ont été tués dans la nuit de lundi à mardi.", "2026-02-09..2026-02-10")]
    [InlineData("Ils ont été tués dans la nuit du 6 au 7 novembre.", "2025-11-06..2025-11-07")]
    [InlineData("Ils ont été tués du 3 au 9 novembre 2025 dans la ville.", "2025-11-03..2025-11-09 p2")]
    [InlineData("Ils ont été tués samedi et dimanche dans la ville.", "2026-02-07..2026-02-08 p2")]
    [InlineData("Ils ont été tués du 28 décembre au 3 janvier dans la ville.", "2025-12-28..2026-01-03 p2")]
    [InlineData("They were killed on 11-12 March in the town.", "2025-03-11..2025-03-12")]
    [InlineData("They were killed on 11 and 12 March in the town.", "2025-03-11..2025-03-12 p2")]
    [InlineData("They were killed overnight in the town, the army said.", "2026-02-11..2026-02-12")]
    [InlineData("They were killed in the first week of March in the town.", "2025-03-01..2025-03-07 p2")]
    [InlineData("They were killed a few days ago in the town, he said.", "2026-02-05..2026-02-10 p2")]
    [InlineData("Ils ont été tués il y a une dizaine de jours dans la ville.", "2026-01-30..2026-02-05 p2")]
    public void Nights_and_runs_of_days(string text, string date) => Assert.Equal(date, Dates(text));

    [Theory]
    [InlineData("They were killed on 3 May 2024. The next day the town was quiet.", "2024-05-03 2024-05-04")]
    [InlineData("They were killed on 3 May 2024. The same day the town was quiet.", "2024-05-03 2024-05-03")]
    [InlineData("Ils ont été tués mardi. La veille, la ville était calme.", "2026-02-10 2026-02-09")]
    [InlineData("Ils ont été pris le 8/06 dans la ville et relâchés le 12, selon la mairie.", "2025-06-08 2025-06-12")]
    [InlineData("They were killed on 3 June 2024. The previous Friday the town was quiet.", "2024-06-03 2024-05-31")]
    [InlineData("They were killed on 3 June 2024, three days after the town was taken.", "2024-06-03 2024-05-31")]
    [InlineData("Nine days after the town was taken, they were seen on Thursday.", "2026-02-03 2026-02-12")]
    [InlineData("They were killed on 3 June 2024 and released two days later, he said.", "2024-06-03 2024-06-05")]
    [InlineData("Two days after Friday's attack the town was quiet.", "2026-02-08")]
    [InlineData("Au lendemain de la marche dans la ville, les gens ont fui mardi.", "2026-02-09 2026-02-10")]
    [InlineData("Ils ont été tués dimanche dans la ville prise trois jours plus tôt.", "2026-02-08 2026-02-05")]
    public void Days_counted_from_the_date_before(string text, string dates) => Assert.Equal(dates, Dates(text));

    [Theory]
    [InlineData("The men may have been killed in the long march.")]
    [InlineData("The men were killed at 6 pm, 12 km from the town.")]
    [InlineData("They are in the town every Friday for the market.")]
    [InlineData("They were killed on 31 February 2025 in the town.")]
    [InlineData("The second man sat in the sun for the 5th time.")]
    [InlineData("Les hommes de 25 à 30 ans étaient dans la ville à 18h30.")]
    [InlineData("Une sonde est sur la planète Mars pour les savants.")]
    [InlineData("Les soldats ont tué de 3 à 9 hommes dans la ville.")]
    public void Words_that_look_like_dates_are_left_out(string text) => Assert.Empty(AReport.Saying(text, Published).All<DateMention>());

    [Theory]
    [InlineData("Thousands have fled since 2020 from the town.", DateShape.Since, "2020-01-01..2026-02-12")]
    [InlineData("Thousands have fled in the first half of 2024 from the town.", DateShape.Between, "2024-01-01..2024-06-30")]
    [InlineData("Thousands have fled between 2022 and 2024 from the town.", DateShape.Between, "2022-01-01..2024-12-31")]
    [InlineData("Thousands have fled over the past three months from the town.", DateShape.Between, "2025-11-12..2026-02-12")]
    [InlineData("Thousands have fled in the 12 months to June 2025 from the town.", DateShape.Between, "2024-07-01..2025-06-30")]
    [InlineData("Des milliers ont fui depuis janvier dans la région.", DateShape.Since, "2026-01-01..2026-02-12")]
    [InlineData("Des milliers ont fui depuis le début de l'année dans la région.", DateShape.Since, "2026-01-01..2026-02-12")]
    [InlineData("Des milliers ont fui au cours des trois derniers mois dans la région.", DateShape.Between, "2025-11-12..2026-02-12")]
    [InlineData("Des milliers ont fui entre 2022 et 2024 dans la région.", DateShape.Between, "2022-01-01..2024-12-31")]
    public void Periods_have_their_ends(string text, DateShape shape, string period)
    {
        var mention = Assert.Single(AReport.Saying(text, Published).All<DateMention>());
        Assert.Equal((shape, period), (mention.Shape, $"{mention.Period?.Start:yyyy-MM-dd}..{mention.Period?.End:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("BAMAKO, 12 March 2024 (AFP) - They were killed on Monday in the town.", "2024-03-12 2024-03-11")]
    [InlineData("Bamako, le 12 mars 2024\n\nIls ont été tués hier dans la ville, selon la mairie.", "2024-03-12 2024-03-11")]
    [InlineData("The town was hit on 3 May 2023 by the army. It was hit again on 9 May.", "2023-05-03 2023-05-09")]
    [InlineData("They were killed on Monday in the town.", "?")]
    public void Without_a_publication_date_the_text_may_give_one(string text, string dates) =>
        Assert.Equal(dates, Dates(text, published: null));

    private static string Dates(string text, string? published = Published) => string.Join(' ', AReport.Saying(text, published).All<DateMention>()
        .Select(mention => mention.Date is not { } date ? "?" : date.Precision == Model.Precision.Exact ? $"{date}" : $"{date} p{(int)date.Precision}"));
}
