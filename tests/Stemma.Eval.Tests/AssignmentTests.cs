using FsCheck;
using FsCheck.Fluent;
using Stemma.Eval.Scoring;

namespace Stemma.Eval.Tests;

public sealed class AssignmentTests
{
    [Fact]
    public void Takes_the_greatest_total_not_the_greatest_pair()
    {
        double[,] weights = { { 3, 2 }, { 2, 0 } };
        Assignment.Best(2, 2, (r, c) => weights[r, c]).ShouldBe([1, 0]);
    }

    [Fact]
    public void Leaves_out_what_must_not_meet()
    {
        Assignment.Best(2, 1, (r, _) => r == 1 ? 1 : 0).ShouldBe([-1, 0]);
        Assignment.Best(1, 3, (_, _) => 0).ShouldBe([-1]);
        Assignment.Best(0, 3, (_, _) => 1).ShouldBeEmpty();
        Assignment.Best(2, 0, (_, _) => 1).ShouldBe([-1, -1]);
    }

    [Fact]
    public void Is_as_good_as_trying_every_way()
    {
        var weights = Gen.Choose(0, 5).ArrayOf(12).ToArbitrary();
        var property = Prop.ForAll(weights, flat =>
        {
            double Weight(int r, int c) => flat[(r * 4) + c];
            var got = Assignment.Best(3, 4, Weight);
            var total = got.Select((c, r) => c < 0 ? 0 : Weight(r, c)).Sum();
            return total == Every(0, [], Weight) && got.Where(c => c >= 0).Distinct().Count() == got.Count(c => c >= 0);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20220105, 7), property);
    }

    private static double Every(int row, int[] used, Func<int, int, double> weight) => row == 3
        ? 0
        : Enumerable.Range(0, 4).Where(c => !used.Contains(c)).Max(c => weight(row, c) + Every(row + 1, [.. used, c], weight));
}
