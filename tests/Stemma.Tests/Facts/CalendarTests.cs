using NodaTime;
using Stemma.Facts;
using Stemma.Facts.Times;
using Stemma.Reports;
using Stemma.Tests.Making;

namespace Stemma.Tests.Facts;

public sealed class CalendarTests
{
    private static readonly (LocalDate, LocalDate) Range = (new LocalDate(2022, 1, 1), new LocalDate(2022, 12, 31));

    [Theory]
    [InlineData("relative", "P0D", "2022-01-07")]
    [InlineData("relative", "-P1D", "2022-01-06")]
    [InlineData("relative", "P1D", "2022-01-08")]
    [InlineData("relative", "-P1W", "2021-12-27/2022-01-02")]
    [InlineData("relative", "-P1M", "2021-12-01/2021-12-31")]
    [InlineData("relative", "-P1Y", "2021-01-01/2021-12-31")]
    [InlineData("weekday", "FRI", "2022-01-07")]
    [InlineData("weekday", "SAT", "2022-01-01")]
    [InlineData("date", "--01-05", "2022-01-05")]
    [InlineData("date", "--12-31", "2021-12-31")]
    [InlineData("date", "--01-05/--01-19", "2022-01-05/2022-01-19")]
    [InlineData("date", "2018-09-28", "2018-09-28")]
    [InlineData("date", "--02-30", null)]
    [InlineData("month", "--10", "2021-10-01/2021-10-31")]
    [InlineData("month", "2018-10", "2018-10-01/2018-10-31")]
    [InlineData("year", "2016", "2016-01-01/2016-12-31")]
    [InlineData("clock", "T17:30", null)]
    [InlineData("span", "P3D", null)]
    public void Times_are_counted_from_the_date_of_publication(string sort, string value, string? expected) =>
        Calendar.For(PackMaker.Report("x", "en", "2022-01-07"), [], null).Resolve(Time(sort, value))?.Iso.ShouldBe(expected);

    [Theory]
    [InlineData("relative", "-P1D", null)]
    [InlineData("weekday", "FRI", null)]
    [InlineData("date", "--01-05", null)]
    [InlineData("month", "--10", null)]
    [InlineData("date", "2018-09-28", "2018-09-28")]
    [InlineData("year", "2016", "2016-01-01/2016-12-31")]
    public void Without_a_date_nothing_is_guessed(string sort, string value, string? expected)
    {
        var time = Time(sort, value);
        var calendar = Calendar.For(PackMaker.Report("x", "en"), [time], Range);
        calendar.Anchor.ShouldBeNull();
        calendar.Note.ShouldNotBeNull();
        (calendar.Resolve(time)?.Iso).ShouldBe(expected);
    }

    [Fact]
    public void A_weekday_with_a_day_fixes_the_year_within_the_range()
    {
        TimeFact[] times = [Time("weekday", "WED"), Time("date", "--01-05")];
        var report = PackMaker.Report("x", "en");
        Calendar.For(report, times, Range).Anchor.ShouldBe(new LocalDate(2022, 1, 5));
        Calendar.For(report, times, null).Anchor.ShouldBeNull();
        // The fifth of January was a Wednesday in 2011, 2022 and 2028: two of them fit, so none is taken.
        Calendar.For(report, times, (new LocalDate(2010, 1, 1), new LocalDate(2025, 1, 1))).Anchor.ShouldBeNull();
        Calendar.For(report, [Time("weekday", "WED") with { Sentence = 1 }, Time("date", "--01-05")], Range).Anchor.ShouldBeNull();
    }

    private static TimeFact Time(string sort, string value) => new() { Span = new Span(0, 1), Sentence = 0, Sort = sort, Value = value, Reasons = [] };
}
