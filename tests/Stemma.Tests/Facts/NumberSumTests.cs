using Stemma.Facts.Numbers;

namespace Stemma.Tests.Facts;

public sealed class NumberSumTests
{
    private static NumberAtom Atom(double value, string role = "unit") => new(value, role, 0, null!);

    [Fact]
    public void A_ten_behind_its_unit_makes_a_teen()
    {
        var sum = new NumberSum();
        sum.TryAdd(Atom(5), joined: false).ShouldBeTrue();
        sum.TryAdd(Atom(10, "teen"), joined: false).ShouldBeTrue();
        sum.Value.ShouldBe(15);
        sum.TryAdd(Atom(1000, "multiplier"), joined: false).ShouldBeTrue();
        sum.Value.ShouldBe(15_000);
    }

    [Fact]
    public void A_ten_behind_a_hundred_and_a_unit_makes_a_teen_too()
    {
        var sum = new NumberSum();
        sum.TryAdd(Atom(300), joined: false).ShouldBeTrue();
        sum.TryAdd(Atom(5), joined: true).ShouldBeTrue();
        sum.TryAdd(Atom(10, "teen"), joined: false).ShouldBeTrue();
        sum.Value.ShouldBe(315);
    }

    [Fact]
    public void A_teen_does_not_follow_a_ten()
    {
        var sum = new NumberSum();
        sum.TryAdd(Atom(20), joined: false).ShouldBeTrue();
        sum.TryAdd(Atom(10, "teen"), joined: false).ShouldBeFalse();
    }

    [Fact]
    public void An_ordinal_may_have_its_tens_behind_it()
    {
        var sum = new NumberSum();
        sum.TryAdd(Atom(5, "ordinal"), joined: false).ShouldBeTrue();
        sum.TryAdd(Atom(20), joined: true).ShouldBeTrue();
        sum.Value.ShouldBe(25);
        sum.Ordinal.ShouldBeTrue();
        sum.TryAdd(Atom(3), joined: false).ShouldBeFalse();
    }
}
