using Stemma.Sources;
using Stemma.Tests.Ontology;

namespace Stemma.Tests.Sources;

public class RepositorySourcesTests
{
    private static readonly SourcesReading Reading = SourcesReader.Read(OntologyFiles.Below("sources"), SourceKey.Of);

    private static SourceRegister Register => Reading.Register.ShouldNotBeNull();

    [Fact]
    public void The_files_are_without_error() => Reading.Errors.ShouldBeEmpty();

    [Fact]
    public void There_are_enough_sources_in_all_four_languages()
    {
        Register.Sources.Length.ShouldBeGreaterThanOrEqualTo(350);
        foreach (var id in new[] { "reuters", "ap", "afp", "tass", "interfax", "ria-novosti", "xinhua", "bbc", "united-nations" })
        {
            foreach (var language in new[] { "en", "ru", "ar", "ka" })
                Register.ById(id).ShouldNotBeNull().NameIn(language).ShouldNotBeNull($"{id} in {language}");
        }
    }

    [Theory]
    [InlineData("RIA Novosti")]
    [InlineData("РИА Новости")]
    [InlineData("Новости")]
    [InlineData("نوفوستي")]
    [InlineData("ريا نوفوستي")]
    [InlineData("რია ნოვოსტი")]
    public void Ria_novosti_is_one_source_by_all_its_names(string name) =>
        Register.Find(name).ShouldHaveSingleItem().Source.Id.ShouldBe("ria-novosti");

    [Theory]
    [InlineData("  «РИА-Новости» ", "риа новости")]
    [InlineData("Télam", "telam")]
    [InlineData("وكالة الأناضـول", "وكاله الاناضول")]
    [InlineData("!", "")]
    public void A_key_keeps_letters_and_digits(string name, string key) => SourceKey.Of(name).ShouldBe(key);

    [Fact]
    public void A_common_word_is_a_name_only_with_a_cue()
    {
        var news = Register.Find("новости").ShouldHaveSingleItem().Name;
        news.Accepts("новости", cued: false).ShouldBeFalse();
        news.Accepts("Новости", cued: true).ShouldBeTrue();
        var who = Register.Find("who").ShouldHaveSingleItem().Name;
        who.Accepts("who", cued: false).ShouldBeFalse();
        who.Accepts("WHO", cued: false).ShouldBeTrue();
        Register.Find("Reuters")[0].Name.Accepts("reuters", cued: false).ShouldBeTrue();
    }

    [Fact]
    public void A_shared_name_gives_every_bearer()
    {
        Register.Find("The Daily Star").Select(m => m.Source.Country).ShouldBe(["BD", "LB"]);
        Register.Find("no such outlet").ShouldBeEmpty();
    }

    [Fact]
    public void A_service_counts_as_its_newsroom_and_a_group_owns_more_than_one()
    {
        Register.Newsroom("rferl-russian").ShouldNotBeNull().Id.ShouldBe("rferl");
        Register.Newsroom("ria-novosti").ShouldNotBeNull().Id.ShouldBe("ria-novosti");
        Register.UltimateOwner("ria-novosti").ShouldNotBeNull().Id.ShouldBe("rossiya-segodnya");
        Register.UltimateOwner("sputnik-ge").ShouldNotBeNull().Id.ShouldBe("rossiya-segodnya");
        Register.UltimateOwner("tass").ShouldNotBeNull().Id.ShouldBe("tass");
        Register.UltimateOwner("no-such-source").ShouldBeNull();
    }

    [Theory]
    [InlineData("www.bbc.co.uk", "bbc")]
    [InlineData("news.un.org", "united-nations")]
    [InlineData("NHC.NOAA.GOV", "nhc")]
    [InlineData("www.orda.kz.", "orda-kz")]
    [InlineData("notbbc.com", null)]
    [InlineData("com", null)]
    [InlineData("", null)]
    public void A_host_gives_the_source_of_its_domain(string host, string? id) =>
        Register.ByDomain(host)?.Id.ShouldBe(id);

    [Fact]
    public void What_was_written_is_read_back_and_gives_the_same_bytes()
    {
        var bytes = Written(Register);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var read = SourcesBinary.Read(reader, SourceKey.Of);
        Written(read).ShouldBe(bytes);
        read.Keys.ShouldBe(Register.Keys);
        read.Find("رويترز").ShouldHaveSingleItem().Source.Domains.ShouldBe(["reuters.com"]);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing() =>
        Written(SourcesReader.Read(OntologyFiles.Below("sources").Reverse(), SourceKey.Of).Register!).ShouldBe(Written(Register));

    private static byte[] Written(SourceRegister register)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            SourcesBinary.Write(writer, register);
        return stream.ToArray();
    }
}
