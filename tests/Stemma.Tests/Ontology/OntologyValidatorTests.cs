using Stemma.Languages;
using Stemma.Ontology;

namespace Stemma.Tests.Ontology;

/// <summary>Each case breaks one thing in a small ontology that is sound as it stands.</summary>
public class OntologyValidatorTests
{
    private const string Sound =
        """
        classes: [FIRE]
        coarse: [killed]
        plover: { ASSAULT: [beat] }
        acled: [Attack]
        events:
          - id: blaze
            gloss: Something burns.
            labels: { en: blaze, ar: حريق, ka: ხანძარი, ru: пожар }
            class: FIRE
            plover: ASSAULT/beat
            acled: Attack
            roles: { actor: who, target: whom, patient: target }
            quantities: [dead]
            excludes: [{ type: calm, kind: outcome, reason: It burns or not. }]
            progression: [calm]
            weight: 0.5
          - id: calm
            gloss: Nothing burns.
            labels: { en: calm, ar: هدوء, ka: სიმშვიდე, ru: покой }
            roles: { patient: none }
            weight: 0
          - id: big-blaze
            gloss: Much burns.
            broader: blaze
            labels: { en: big blaze, ar: حريق كبير, ka: დიდი ხანძარი, ru: большой пожар }
            roles: { patient: none }
            weight: 1
        quantities:
          - { id: dead, coarse: killed, role: target, persons: true, labels: { en: dead, ar: قتلى, ka: მკვდრები, ru: мёртвые },
              differs: [{ kind: hurt, reason: counted apart }] }
          - { id: hurt, coarse: killed, role: target, persons: true, of: crowd, labels: { en: hurt, ar: جرحى, ka: დაჭრილები, ru: раненые } }
        actors:
          - { id: crowd, flags: [person], labels: { en: crowd, ar: حشد, ka: ბრბო, ru: толпа } }
        """;

    [Fact]
    public void The_small_ontology_is_sound() => Errors(Sound).ShouldBeEmpty();

    [Theory]
    [InlineData("class: FIRE", "class: SMOKE", "unknown class 'SMOKE'")]
    [InlineData("ASSAULT/beat", "HARM/beat", "unknown PLOVER category 'HARM'")]
    [InlineData("ASSAULT/beat", "ASSAULT/bite", "has no mode 'bite'")]
    [InlineData("acled: Attack", "acled: Assault", "unknown ACLED sub-event 'Assault'")]
    [InlineData("quantities: [dead]", "quantities: [deed]", "unknown quantity kind 'deed'")]
    [InlineData("progression: [calm]", "progression: [clam]", "unknown event type 'clam' in 'progression'")]
    [InlineData("type: calm", "type: clam", "unknown event type 'clam' in 'excludes'")]
    [InlineData("type: calm", "type: blaze", "a type cannot exclude itself")]
    [InlineData("type: calm", "type: big-blaze", "broader or narrower type")]
    [InlineData("kind: outcome", "kind: colour", "unknown kind 'colour'")]
    [InlineData("reason: It burns or not. }", "reason: It burns or not., scope: two }", "unknown scope 'two'")]
    [InlineData("broader: blaze", "broader: haze", "unknown event type 'haze' in 'broader'")]
    [InlineData("    class: FIRE", "    class: FIRE\n    broader: big-blaze", "lead back to itself")]
    [InlineData("id: big-blaze", "id: Big_Blaze", "lower-case words joined by hyphens")]
    [InlineData("id: calm", "id: blaze", "stands also at")]
    [InlineData("ka: სიმშვიდე, ", "", "'calm' has no label in 'ka'")]
    [InlineData("ru: покой", "ru: пoкой", "mixes two scripts")]
    [InlineData("en: calm", "en: Blaze", "is also that of 'blaze'")]
    [InlineData("weight: 0.5", "weight: 1.5", "'weight' must be from 0 to 1")]
    [InlineData("weight: 0.5", "weight: heavy", "'weight' must be a number")]
    [InlineData("gloss: Nothing burns.", "glos: Nothing burns.", "unknown key 'glos'")]
    [InlineData("    gloss: Nothing burns.\n", "", "'gloss' is missing")]
    [InlineData("{ actor: who, target: whom, patient: target }", "{ actor: who, patient: target }", "the patient is a role that is not described")]
    [InlineData("patient: target", "patient: nobody", "unknown role 'nobody'")]
    [InlineData("classes: [FIRE]", "classes: [FIRE, FLOOD]", "no event type has the class 'FLOOD'")]
    [InlineData("plover: { ASSAULT: [beat] }", "plover: { ASSAULT: [beat], AID: [] }", "no event type has PLOVER's category 'AID'")]
    [InlineData("coarse: killed, role: target, persons: true, of", "coarse: lost, role: target, persons: true, of", "unknown coarse kind 'lost'")]
    [InlineData("of: crowd", "of: cloud", "unknown actor class 'cloud'")]
    [InlineData("of: crowd", "broader: dead, of: crowd, cumulative: maybe", "'cumulative' must be true or false")]
    [InlineData("persons: true, of: crowd", "broader: dead", "do not both count people")]
    [InlineData("kind: hurt", "kind: ill", "'ill' in 'differs' is not another quantity kind")]
    [InlineData("flags: [person]", "flags: [human]", "unknown flag 'human'")]
    [InlineData("flags: [person]", "flags: [person], broader: mob", "unknown actor class 'mob' in 'broader'")]
    [InlineData("coarse: [killed]", "coarse: [killed]\nhues: [red]", "unknown key 'hues'")]
    [InlineData("weight: 0.5", "weight: [0.5", "not valid YAML")]
    public void Each_fault_is_told_with_its_line(string sound, string broken, string message)
    {
        Sound.ShouldContain(sound);
        var text = Sound.Replace(sound, broken, StringComparison.Ordinal);
        var error = Errors(text).FirstOrDefault(e => e.Message.Contains(message, StringComparison.Ordinal));
        error.ShouldNotBeNull($"in: {string.Join("; ", Errors(text))}");
        error.File.ShouldBe("ontology/small.yaml");
    }

    [Fact]
    public void A_fault_is_told_at_the_entry_that_has_it()
    {
        var text = Sound.Replace("class: FIRE", "class: SMOKE", StringComparison.Ordinal);
        Errors(text)[0].ToString().ShouldBe("ontology/small.yaml:0: no event type has the class 'FIRE'");
        Errors(text)[1].ToString().ShouldBe("ontology/small.yaml:6: unknown class 'SMOKE'");
    }

    [Fact]
    public void Two_sides_that_exclude_each_other_in_different_ways_are_told()
    {
        var text = Sound.Replace("    gloss: Nothing burns.\n",
            "    gloss: Nothing burns.\n    excludes: [{ type: blaze, kind: role, reason: Other. }]\n", StringComparison.Ordinal);
        Errors(text).ShouldHaveSingleItem().Message.ShouldContain("exclude each other in different ways");
    }

    [Fact]
    public void Two_sides_that_differ_for_two_reasons_are_told()
    {
        var text = Sound.Replace("of: crowd", "of: crowd, differs: [{ kind: dead, reason: other }]", StringComparison.Ordinal);
        Errors(text).ShouldAllBe(e => e.Message.Contains("differ for two reasons"));
        Errors(text).Count.ShouldBe(2);
    }

    [Fact]
    public void Without_errors_there_is_a_model_and_with_errors_there_is_none()
    {
        OntologyReader.Read([new DataFile("a.yaml", Sound)]).Model.ShouldNotBeNull();
        OntologyReader.Read([new DataFile("a.yaml", "- a list")]).Model.ShouldBeNull();
        OntologyReader.Read([new DataFile("a.yaml", "")]).Model.ShouldBeNull();
    }

    private static IReadOnlyList<PackError> Errors(string text) =>
        OntologyReader.Read([new DataFile("ontology/small.yaml", text)]).Errors;
}
