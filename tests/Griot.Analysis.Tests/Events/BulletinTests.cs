using Griot.Model;

namespace Griot.Analysis.Tests.Events;

/// <summary>Entries of bulletins: each with its own day, place and figures.</summary>
public sealed class BulletinTests
{
    [Fact]
    public void A_line_with_a_bullet_is_an_entry_though_no_full_stop_ends_the_one_before() => AssertEvents(
        """
        Bilan de la semaine au Mali

        📍Sokoura (12 mai) : 5 civils tués par des hommes armés
        📍Mondoro (14 mai) : 4 paysans enlevés par le JNIM
        📍Kidal (17 mai) : frappe de drone, 4 morts
        """,
        "Sokoura 2025-05-12", "Mondoro 2025-05-14", "Kidal 2025-05-17");

    [Fact]
    public void The_name_before_the_dash_is_where_an_entry_happened() => AssertEvents(
        """
        Djibo - On 18 May, JNIM fighters attacked a VDP position. Nine VDP were killed.

        Gorgadji - On 18 May, a truck carrying food hit a mine. The driver and his apprentice died.

        Diffa - On 19 May, gunmen kidnapped a nurse and her driver.
        """,
        "Djibo 2025-05-18", "Gorgadji 2025-05-18", "Diffa 2025-05-19");

    [Fact]
    public void A_weekday_makes_two_numbers_a_day_and_the_heading_of_an_entry_may_be_long() => AssertEvents(
        """
        MON 12/05 - GOROM-GOROM (Oudalan). A bus ran over an explosive device. Two passengers were killed.

        FRI 16/05 [B] - GAYERI (Komondjari, east of the old town). Soldiers arrested 27 men at the market.
        """,
        "GOROM-GOROM 2025-05-12", "GAYERI 2025-05-16");

    private static void AssertEvents(string text, params string[] expected) => Assert.Equal(
        expected,
        Coder.Default.Code(new Report("test", text, null, null, null, new DateOnly(2025, 5, 20))).Events
            .Select(each => $"{each.Place?.Value.Name} {each.Date?.Value.Start:yyyy-MM-dd}"));
}
