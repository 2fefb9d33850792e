using Stemma.Gazetteers;
using Xunit.Abstractions;

namespace Stemma.Tests.Gazetteers;

public class ResourceTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_place_is_found_by_its_own_name()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var missing = new List<string>();
        for (var index = 0; index < gazetteer.Count; index += 97)
        {
            var place = gazetteer.At(index);
            var folded = NameFolding.Fold(place.Name);

            // A name of many places lists the weightiest only.
            var found = gazetteer.Find(folded);
            if (folded.Length is > 1 and <= 60 && found.Count < Gazetteer.MaximumCandidates && found.All(candidate => candidate.Place.Id != place.Id))
                missing.Add($"{place.Id} {place.Name}");
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Names_shown_in_the_four_languages_find_their_place()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        for (var index = 0; index < 2000; index++)
        {
            var place = gazetteer.At(index);
            foreach (var language in new[] { "ar", "ka", "ru" })
            {
                if (gazetteer.Name(place, language) is { } name && NameFolding.Fold(name) is { Length: > 1 and <= 60 } folded)
                    gazetteer.Find(folded).Select(candidate => candidate.Place.Id).ShouldContain(place.Id, $"{name} ({language})");
            }
        }
    }

    [Fact]
    public void Countries_have_a_name_in_each_of_the_four_languages_and_a_code()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        var countries = Enumerable.Range(0, 600).Select(gazetteer.At).Where(place => place.Id.StartsWith("iso:", StringComparison.Ordinal) && place.Level == PlaceLevel.Country).ToList();
        countries.Count.ShouldBeGreaterThan(240);
        foreach (var country in countries)
        {
            country.Country.ShouldBe(country.Id[4..]);
            foreach (var language in new[] { "ar", "ka", "ru" })
                gazetteer.Name(country, language).ShouldNotBeNull($"{country.Name} in {language}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(120)]
    [InlineData(4096)]
    public void Random_bytes_are_refused_with_the_offset(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        Should.Throw<InvalidDataException>(() => Gazetteer.Open(bytes)).Message.ShouldContain("offset");
    }

    [Fact]
    public void Broken_sections_give_an_error_or_an_answer_and_never_another_exception()
    {
        if (GazetteerFile.Bytes(output) is not { } whole)
            return;
        var random = new Random(11);
        for (var round = 0; round < 12; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = 0; i < 200_000; i++)
                bytes[random.Next(120, bytes.Length)] = (byte)random.Next(256);
            try
            {
                var gazetteer = Gazetteer.Open(bytes);
                foreach (var name in new[] { "paris", "москва", "القاهره", "თბილისი", "san jose", "almaty", "georgia" })
                {
                    foreach (var candidate in gazetteer.Find(name).Concat(gazetteer.FindBySound(name)))
                        _ = gazetteer.Name(candidate.Place, "ar");
                }
            }
            catch (InvalidDataException problem)
            {
                problem.Message.ShouldContain("offset");
            }
        }
    }

    [Fact]
    public void Longest_names_come_first_and_inflected_forms_are_tried()
    {
        if (GazetteerFile.Open(output) is not { } gazetteer)
            return;
        NameToken[] tokens =
        [
            NameToken.From("На"), NameToken.From("Ближнем", "ближний"), NameToken.From("Востоке", "восток"), NameToken.From("и"),
            NameToken.From("თბილისში", "თბილისი"), NameToken.From("New"), NameToken.From("York"), NameToken.From("City"),
            NameToken.From("وللقاهرة", "للقاهرة", "القاهرة", "قاهرة"),
        ];
        gazetteer.Match(tokens, 1)[0].ShouldSatisfyAllConditions(match => match.Length.ShouldBe(2), match => match.Candidates[0].Place.Id.ShouldBe("st:middle-east"));
        gazetteer.Match(tokens, 4)[0].Candidates[0].Place.Id.ShouldBe("gn:611717");
        gazetteer.Match(tokens, 5).Select(match => match.Length).ShouldBe([3, 2]);
        gazetteer.Match(tokens, 8)[0].Candidates.Select(candidate => candidate.Place.Id).ShouldContain("gn:360630");
        gazetteer.Match(tokens, 3).ShouldAllBe(match => match.Candidates[0].Place.Population < 100_000);
        gazetteer.Match(tokens, 99).ShouldBeEmpty();
    }
}
