using Stemma.Claims;
using Stemma.Tests.Making;

namespace Stemma.Tests.Claims;

public sealed class ClaimTests
{
    private const string Text = "Ten people were killed and five were injured in Paris on Friday, police said.\n\nThe mayor denied that a bomb exploded.\n\nOf 12 victims 7 were killed.";

    [Fact]
    public void Claims_have_the_same_ids_twice_and_none_twice()
    {
        var first = PackMaker.English(Text, "2022-01-07");
        var second = PackMaker.English(Text, "2022-01-07");
        first.Claims.Length.ShouldBeGreaterThan(2);
        second.Claims.Select(c => c.Id).ShouldBe(first.Claims.Select(c => c.Id));
        first.Claims.Select(c => c.Id).ShouldBeUnique();
        first.Claims.ShouldAllBe(c => c.Span.Contains(c.Trigger) || c.Quantity != null);
        PackMaker.English(Text + " ", "2022-01-07").Claims[0].Id.ShouldNotBe(first.Claims[0].Id);
    }

    [Fact]
    public void An_attribution_covers_the_events_of_its_sentence()
    {
        var read = PackMaker.English(Text, "2022-01-07");
        read.Claims.Where(c => c.Sentence == 0).ShouldAllBe(c => c.Attribution.Length == 1 && c.Attribution[0].Name == "police");
        read.Claims.Where(c => c.Sentence == 1).ShouldContain(c => c.Polarity == Polarity.Denied);
    }

    [Fact]
    public void Place_and_time_come_from_the_sentence_before_and_say_so()
    {
        var read = PackMaker.English("A bomb exploded in Paris on Friday. Ten people were killed.", "2022-01-07");
        var killed = read.Claims.First(c => c.EventType == "killed" || c.Quantity?.Kind == "killed");
        killed.PlaceInherited.ShouldBeTrue();
        killed.Place!.Name.ShouldBe("Paris");
        killed.Time!.Inherited.ShouldBeTrue();
        killed.Time.Interval!.Iso.ShouldBe("2022-01-07");
        read.Claims.First(c => c.Sentence == 0).PlaceInherited.ShouldBeFalse();
    }
}
