using Stemma.Eval.Floors;

namespace Stemma.Eval.Tests;

public sealed class FloorFileTests
{
    private static readonly Dictionary<string, double> Floors = new() { ["en.time.f1"] = 0.8, ["ka.time.f1"] = 0.5 };

    [Fact]
    public void A_figure_below_its_floor_is_told()
    {
        var failures = FloorFile.Failures(Floors, new Dictionary<string, double> { ["en.time.f1"] = 0.79, ["ka.time.f1"] = 0.5 }, false);
        failures.ShouldHaveSingleItem().ShouldContain("en.time.f1: 0.790 is below its floor 0.800");
    }

    [Fact]
    public void What_was_not_measured_fails_unless_a_part_was_asked_for()
    {
        Dictionary<string, double> measured = new() { ["en.time.f1"] = 0.9 };
        FloorFile.Failures(Floors, measured, false).ShouldHaveSingleItem().ShouldContain("not measured");
        FloorFile.Failures(Floors, measured, true).ShouldBeEmpty();
    }

    [Fact]
    public void Floors_only_rise_and_are_never_rounded_up()
    {
        var raised = FloorFile.Raised(Floors, new Dictionary<string, double> { ["en.time.f1"] = 0.7, ["ka.time.f1"] = 0.6669, ["new"] = 1 });
        raised.ShouldBe(new Dictionary<string, double> { ["en.time.f1"] = 0.8, ["ka.time.f1"] = 0.666, ["new"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public void Raised_floors_hold_for_the_same_figures()
    {
        var path = Path.Combine(Path.GetTempPath(), $"stemma-floors-{Guid.NewGuid():N}.json");
        Dictionary<string, double> figures = new() { ["a"] = 2.0 / 3, ["b"] = 1 };
        try
        {
            FloorFile.Apply("raise", path, figures, false, TextWriter.Null).ShouldBe(0);
            FloorFile.Apply("check", path, figures, false, TextWriter.Null).ShouldBe(0);
            FloorFile.Apply("check", path, new Dictionary<string, double> { ["a"] = 0.5, ["b"] = 1 }, false, TextWriter.Null).ShouldBe(1);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
