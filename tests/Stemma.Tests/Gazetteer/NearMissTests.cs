using Stemma.Gazetteers;

namespace Stemma.Tests.Gazetteers;

public class NearMissTests
{
    private static readonly Place Almaty = new("gn:1526384", "Almaty", "KZ", PlaceLevel.City, "town", null, null, 43.3, 76.9, 2_000_000);
    private static readonly Place Aktobe = new("gn:610611", "Aktobe", "KZ", PlaceLevel.City, "town", null, null, 50.3, 57.2, 500_000);
    private static readonly KeyValuePair<string, Place>[] Known = [new("almaty", Almaty), new("ალმათი", Almaty), new("aktobe", Aktobe)];

    [Theory]
    [InlineData("almati", "gn:1526384")]
    [InlineData("amlaty", "gn:1526384")]
    [InlineData("almaaty", "gn:1526384")]
    [InlineData("alaty", "gn:1526384")]
    [InlineData("ალმათს", "gn:1526384")]
    [InlineData("almaty", null)]
    [InlineData("almatok", null)]
    [InlineData("olmaty", null)]
    [InlineData("alma", null)]
    [InlineData("moscow", null)]
    public void One_slip_in_a_long_name_reaches_the_place_named_elsewhere(string spelling, string? id) =>
        NearMiss.Find(spelling, Known)?.Id.ShouldBe(id);

    [Fact]
    public void Between_two_places_nothing_is_chosen() =>
        NearMiss.Find("aktoba", [new("aktobe", Aktobe), new("aktoby", Almaty)]).ShouldBeNull();
}
