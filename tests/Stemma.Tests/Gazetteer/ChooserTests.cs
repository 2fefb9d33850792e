using Stemma.Gazetteers;
using Xunit.Abstractions;

namespace Stemma.Tests.Gazetteers;

/// <summary>Namesakes: which place is meant, by cue, neighbours, the report's countries and weight.</summary>
public class ChooserTests(ITestOutputHelper output)
{
    private static PlaceMention Mention(Gazetteer gazetteer, string spelling, NameLanguages language = NameLanguages.English) =>
        new(spelling, gazetteer.Find(NameFolding.Fold(spelling))) { Language = language, Capitalised = language is NameLanguages.English or NameLanguages.Russian ? true : null };

    [Theory]
    [InlineData("Georgia", "iso:GE")]
    [InlineData("Paris", "gn:2988507")]
    [InlineData("Tripoli", "gn:2210247")]
    [InlineData("Almaty", "gn:1526384")]
    [InlineData("Moscow", "gn:524901")]
    [InlineData("Washington", "gn:4140963")]
    [InlineData("New York", "gn:5128581")]
    [InlineData("Damascus", "gn:170654")]
    [InlineData("Sumatra", "st:sumatra")]
    public void Without_context_the_weightiest_is_meant(string spelling, string id)
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var chosen = PlaceChooser.Choose(Mention(gazetteer, spelling), PlaceContext.Empty);
        chosen.Place.Id.ShouldBe(id, chosen.Reason);
        chosen.IsPlausible.ShouldBeTrue(chosen.Reason);
    }

    [Theory]
    [InlineData("Tripoli", "Lebanon", "gn:266826")]
    [InlineData("Tripoli", "Libya", "gn:2210247")]
    [InlineData("Tripoli", "Greece", "gn:252601")]
    [InlineData("طرابلس", "لبنان", "gn:266826")]
    [InlineData("طرابلس", "ليبيا", "gn:2210247")]
    public void The_country_named_in_the_report_decides(string spelling, string country, string id)
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var language = spelling[0] > 'z' ? NameLanguages.Arabic : NameLanguages.English;
        var town = Mention(gazetteer, spelling, language);
        var context = PlaceContext.From([town, Mention(gazetteer, country, language)]);
        var chosen = PlaceChooser.Choose(town, context);
        chosen.Place.Id.ShouldBe(id, chosen.Reason);
    }

    [Theory]
    [InlineData("Paris", "Texas", "gn:4717560")]
    [InlineData("Paris", "Tennessee", "gn:4647963")]
    [InlineData("Moscow", "Idaho", "gn:5601538")]
    public void The_place_named_beside_it_decides(string spelling, string holder, string id)
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var mention = Mention(gazetteer, spelling) with { Holders = gazetteer.Find(NameFolding.Fold(holder)) };
        var chosen = PlaceChooser.Choose(mention, PlaceContext.Empty);
        chosen.Place.Id.ShouldBe(id, chosen.Reason);
    }

    [Theory]
    [InlineData("Almaty", PlaceCue.Region, "iso:KZ-ALM")]
    [InlineData("Almaty", PlaceCue.City, "gn:1526384")]
    [InlineData("Idlib", PlaceCue.Region, "iso:SY-ID")]
    [InlineData("Idlib", PlaceCue.City, "gn:169389")]
    [InlineData("Georgia", PlaceCue.Region, "iso:US-GA")]
    [InlineData("New York", PlaceCue.Region, "iso:US-NY")]
    [InlineData("ალმათი", PlaceCue.Region, "iso:KZ-ALM")]
    public void The_cue_decides(string spelling, PlaceCue cue, string id)
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var mention = Mention(gazetteer, spelling, spelling[0] > 'z' ? NameLanguages.Georgian : NameLanguages.English) with { Cue = cue };
        var chosen = PlaceChooser.Choose(mention, PlaceContext.Empty);
        chosen.Place.Id.ShouldBe(id, chosen.Reason);
        chosen.Reason.ShouldContain("the text says");
    }

    [Fact]
    public void A_state_of_the_union_named_with_its_neighbours_is_not_the_country()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var georgia = Mention(gazetteer, "Georgia") with { Cue = PlaceCue.Region };
        var context = PlaceContext.From([georgia, Mention(gazetteer, "Alabama"), Mention(gazetteer, "United States")]);
        PlaceChooser.Choose(georgia, context).Place.Id.ShouldBe("iso:US-GA");
    }

    [Fact]
    public void A_village_named_like_a_person_or_a_word_is_not_plausible()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var name = Mention(gazetteer, "Said");
        if (name.Candidates.Count > 0)
            PlaceChooser.Choose(name with { IsKnownWord = true, Capitalised = false }, PlaceContext.Empty).IsPlausible.ShouldBeFalse();
        PlaceChooser.Choose(Mention(gazetteer, "Paris") with { AfterPersonTitle = true, Capitalised = true, IsKnownWord = true }, PlaceContext.Empty).IsPlausible.ShouldBeFalse();
        PlaceChooser.Choose(new PlaceMention("us", gazetteer.Find("us")) { Capitalised = null }, PlaceContext.Empty).IsPlausible.ShouldBeFalse();
        PlaceChooser.Choose(new PlaceMention("US", gazetteer.Find("us")) { Capitalised = true }, PlaceContext.Empty).Place.Id.ShouldBe("iso:US");
    }

    [Fact]
    public void The_order_of_mentions_and_candidates_changes_nothing()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        PlaceMention[] mentions = [.. new[] { "Tripoli", "Lebanon", "Paris", "Almaty", "Georgia", "Gaza" }.Select(name => Mention(gazetteer, name))];
        string[] Choices(IEnumerable<PlaceMention> order)
        {
            var list = order.ToList();
            var context = PlaceContext.From(list);
            return [.. list.Select(mention => PlaceChooser.Choose(mention, context)).OrderBy(chosen => chosen.Place.Id, StringComparer.Ordinal).Select(chosen => $"{chosen.Place.Id} {chosen.Score:R} {chosen.Reason}")];
        }

        var turned = mentions.Reverse().Select(mention => mention with { Candidates = [.. mention.Candidates.Reverse()] });
        Choices(turned).ShouldBe(Choices(mentions));
    }

    [Fact]
    public void A_mention_without_candidates_is_an_error_of_the_caller() =>
        Should.Throw<ArgumentException>(() => PlaceChooser.Choose(new PlaceMention("x", []), PlaceContext.Empty));
}
