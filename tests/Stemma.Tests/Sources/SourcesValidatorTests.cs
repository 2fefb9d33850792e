using Stemma.Languages;
using Stemma.Sources;

namespace Stemma.Tests.Sources;

/// <summary>Each case breaks one thing in a small register that is sound as it stands.</summary>
public class SourcesValidatorTests
{
    private const string Sound =
        """
        sources:
          - { id: harbour-group, kind: group, names: { en: [Harbour Group] } }
          - { id: harbour-post, kind: newspaper, country: GB, owner: harbour-group, domains: [harbourpost.example], services: [en],
              names: { en: [Harbour Post], ru: [Харбор пост] }, cue: { en: [The Post] }, exact: { en: [HP] }, shared: [The Post] }
          - { id: quay-post, kind: newspaper, service-of: harbour-post, names: { en: [Quay Post] }, cue: { en: [The Post] }, shared: [The Post] }
        """;

    [Fact]
    public void The_small_register_is_sound() => Errors(Sound).ShouldBeEmpty();

    [Theory]
    [InlineData("id: quay-post", "id: Quay Post", "lower-case words joined by hyphens")]
    [InlineData("id: quay-post", "id: harbour-post", "stands also at sources/small.yaml:3")]
    [InlineData("kind: group", "kind: gang", "unknown kind 'gang'")]
    [InlineData("kind: group, ", "", "'kind' is missing")]
    [InlineData("owner: harbour-group", "owner: pier-group", "unknown source 'pier-group' in 'owner'")]
    [InlineData("service-of: harbour-post", "service-of: pier-post", "unknown source 'pier-post' in 'service-of'")]
    [InlineData("kind: group, ", "kind: group, owner: quay-post, ", "lead back to itself")]
    [InlineData("country: GB", "country: Britain", "not a country's code")]
    [InlineData("services: [en]", "services: [English]", "'English' is not a language's tag")]
    [InlineData("harbourpost.example", "https://harbourpost.example", "not a domain")]
    [InlineData("harbourpost.example", "www.harbourpost.example", "not a domain")]
    [InlineData("service-of: harbour-post, ", "domains: [harbourpost.example], ", "is also that of 'harbour-post'")]
    [InlineData("Quay Post", "Harbour post", "the name 'Harbour post' is also that of harbour-post")]
    [InlineData(", shared: [The Post] }", " }", "'The Post' is also that of")]
    [InlineData("shared: [The Post]", "shared: [The Paper]", "'The Paper' in 'shared' is not one of its names")]
    [InlineData("exact: { en: [HP] }", "exact: { en: [Harbour Post] }", "to be taken in different ways")]
    [InlineData("Харбор", "Xарбор", "mixes two scripts")]
    [InlineData("{ en: [Harbour Group] }", "{ en: ['!'] }", "no letter that is read")]
    [InlineData(", names: { en: [Harbour Group] }", "", "'harbour-group' has no name")]
    [InlineData("kind: group, ", "kind: group, motto: none, ", "unknown key 'motto'")]
    [InlineData("sources:", "source:", "unknown key 'source'")]
    [InlineData("kind: group, ", "kind: [group, ", "not valid YAML")]
    public void Each_fault_is_told(string sound, string broken, string message)
    {
        Sound.ShouldContain(sound);
        var errors = Errors(Sound.Replace(sound, broken, StringComparison.Ordinal));
        errors.ShouldContain(e => e.Message.Contains(message, StringComparison.Ordinal), string.Join("; ", errors));
    }

    [Fact]
    public void With_errors_there_is_no_register() =>
        SourcesReader.Read([new DataFile("sources/small.yaml", "sources: 7")], SourceKey.Of).Register.ShouldBeNull();

    private static IReadOnlyList<PackError> Errors(string text) =>
        SourcesReader.Read([new DataFile("sources/small.yaml", text)], SourceKey.Of).Errors;
}
