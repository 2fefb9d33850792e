using Stemma.Ontology;

namespace Stemma.Tests.Ontology;

public class RepositoryOntologyTests
{
    private static readonly OntologyReading Reading = OntologyReader.Read(OntologyFiles.Below("ontology"));

    private static OntologyModel Model => Reading.Model.ShouldNotBeNull();

    [Fact]
    public void The_files_are_without_error() => Reading.Errors.ShouldBeEmpty();

    [Fact]
    public void Every_coarse_class_and_every_category_of_plover_has_a_type()
    {
        Model.Codes.Classes.Length.ShouldBe(39);
        Model.Codes.Plover.Length.ShouldBe(16);
        Model.Codes.Classes.ShouldBeSubsetOf(Model.Events.Select(e => e.Class ?? ""));
        Model.Codes.Plover.Select(p => p.Name).ShouldBeSubsetOf(Model.Events.Select(e => e.Plover ?? ""));
    }

    [Fact]
    public void Excludes_is_symmetric_for_every_pair_of_types()
    {
        foreach (var a in Model.Events)
        {
            foreach (var b in Model.Events)
            {
                var there = Model.Excludes(a.Id, b.Id);
                var back = Model.Excludes(b.Id, a.Id);
                (there is null).ShouldBe(back is null, $"{a.Id} / {b.Id}");
                there?.Reason.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Theory]
    [InlineData("police-repel-attack", "police-side-with-crowd", ExclusionKind.Role)]
    [InlineData("police-repel-attack", "refuse-to-detain", ExclusionKind.Role)]
    [InlineData("storm-building", "police-repel-attack", ExclusionKind.Outcome)]
    [InlineData("bombing", "gas-explosion", ExclusionKind.Cause)]
    [InlineData("sport-draw", "sport-win", ExclusionKind.Outcome)]
    public void Types_that_cannot_both_be_true_exclude_each_other(string a, string b, ExclusionKind kind) =>
        Model.Excludes(a, b).ShouldNotBeNull().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("attempted-storm", "storm-building")]
    [InlineData("clash", "storm-building")]
    [InlineData("refuse-to-detain", "police-side-with-crowd")]
    [InlineData("killed", "injured")]
    [InlineData("protest", "no-such-type")]
    public void Types_that_can_both_be_true_do_not(string a, string b) => Model.Excludes(a, b).ShouldBeNull();

    [Fact]
    public void A_kind_of_a_type_inherits_what_its_broader_type_excludes() =>
        Model.Excludes("execution", "rescue").ShouldNotBeNull().OnePerson.ShouldBeTrue();

    [Theory]
    [InlineData("attempted-storm", "storm-building", true)]
    [InlineData("storm-building", "attempted-storm", false)]
    [InlineData("curfew", "curfew-lifted", true)]
    [InlineData("armed-clash", "ceasefire", true)]
    public void Later_types_follow_earlier_ones(string earlier, string later, bool follows) =>
        Model.Follows(earlier, later).ShouldBe(follows);

    [Fact]
    public void Broader_types_are_found_for_both_of_two()
    {
        Model.IsA("building-on-fire", "fire").ShouldBeTrue();
        Model.IsA("fire", "building-on-fire").ShouldBeFalse();
        Model.CommonType("smoke-seen", "building-on-fire").ShouldBe("fire");
        Model.CommonType("goal", "earthquake").ShouldBeNull();
        Model.CommonActor("police", "national-guard").ShouldBe("security-forces");
        Model.ActorIsA("protesters", "civilians").ShouldBeTrue();
    }

    [Fact]
    public void Those_who_sought_help_are_not_those_who_were_hurt()
    {
        Model.DiffersInScope("sought-medical-help", "injured").ShouldNotBeNull();
        Model.DiffersInScope("injured", "sought-medical-help").ShouldNotBeNull();
        Model.DiffersInScope("police-injured", "sought-medical-help").ShouldNotBeNull();
        Model.DiffersInScope("injured", "injured").ShouldBeNull();
        Model.QuantityIsA("police-in-intensive-care", "hospitalised").ShouldBeTrue();
        Model.CoarseOf("police-sought-medical-help").ShouldBe("injured");
    }
}
