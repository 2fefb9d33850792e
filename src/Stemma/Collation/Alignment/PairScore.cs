using System.Globalization;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Collation.Alignment;

/// <summary>Scores whether two claims state one thing.</summary>
/// <param name="k">The ontology.</param>
/// <param name="w">The weights.</param>
/// <param name="stock">How common types and names are in the story.</param>
internal sealed class PairScore(Knowledge k, AlignmentWeights w, ClaimStock stock)
{
    /// <summary>Points of a pair; negative infinity where the two must not meet in one line.</summary>
    /// <param name="a">A claim.</param>
    /// <param name="b">Another claim.</param>
    /// <param name="likeness">Centred cosine of their words, or null where there is no encoder.</param>
    /// <param name="reasons">Where to write the parts, or null.</param>
    public double Of(Claim a, Claim b, double? likeness, List<Reason>? reasons = null)
    {
        var sum = new Tally(reasons);
        var fit = FigureFit.Of(a.Quantity, b.Quantity, k);
        var excluding = k.Excludes(a.EventType, b.EventType) is not null;
        if (SameSentenceApart(a, b) || Forbidden(a, b, fit))
        {
            return double.NegativeInfinity;
        }

        TypePoints(a, b, excluding, sum);
        RolePoints(a, b, excluding, sum);
        PlacePoints(a, b, sum);
        TimePoints(a, b, fit, sum);
        FigurePoints(a, b, fit, sum);
        sum.Add("name", Math.Min(w.SharedNamesMost, w.SharedName * a.Names.Intersect(b.Names, StringComparer.Ordinal).Sum(stock.NameTelling)));
        if (a.Attribution.Select(SourceKey).Intersect(b.Attribution.Select(SourceKey)).Any(s => s is not null))
        {
            sum.Add("source", w.SameSource);
        }

        if (sum.Total < w.LeastWithoutLikeness)
        {
            return Math.Min(sum.Total, w.Threshold - 1);
        }

        if (likeness is { } cosine)
        {
            var share = Math.Min(1, (cosine - w.LikenessZero) / (w.LikenessFull - w.LikenessZero));
            sum.Add("likeness", Math.Max(-w.UnlikeMost, w.Likeness * share), string.Create(CultureInfo.InvariantCulture, $"words alike {cosine:0.00}"));
        }

        if (a.Report == b.Report)
        {
            sum.Add("same-report", w.SameReport);
        }

        return sum.Total;
    }

    private static string? SourceKey(AttributionStep step) => step.SourceId ?? step.NameKey;

    /// <summary>Two statements of one sentence are two statements, unless they are one told twice.</summary>
    private bool SameSentenceApart(Claim a, Claim b) =>
        a.Report == b.Report && a.Sentence == b.Sentence && !(a.EventType == b.EventType && a.Span.Overlaps(b.Span) && SameFrame(a, b));

    private bool SameFrame(Claim a, Claim b) =>
        a.Place?.Id == b.Place?.Id && a.Polarity == b.Polarity && Numbers.Relate(a.Quantity, b.Quantity) is NumberRelation.Unknown or NumberRelation.Same
        && FigureFit.Of(a.Quantity, b.Quantity, k) is null or { Whom: not WhomRelation.Other };

    private bool Forbidden(Claim a, Claim b, FigureFit? fit)
    {
        if (a.PartOf == b.Id || b.PartOf == a.Id)
        {
            return true;
        }

        // Another scope is another line: part and whole, city and country, the hurt and those who sought help.
        if (fit is { Number: NumberRelation.Apart, SameScope: false })
        {
            return true;
        }

        // So is the same figure for a town and for the country, or for two days where it does not add up over time.
        if (fit is { Number: NumberRelation.Apart }
            && ((Places.Relate(a.Place, b.Place) is PlaceRelation.Inside or PlaceRelation.Around && !a.PlaceInherited && !b.PlaceInherited)
                || (Times.Relate(a.Time, b.Time) == TimeRelation.Apart && a.Time is { Inherited: false } && b.Time is { Inherited: false } && !Series(a, fit))))
        {
            return true;
        }

        var same = SameIncident(a, b, fit);
        return (Places.Relate(a.Place, b.Place) == PlaceRelation.Different && !a.PlaceInherited && !b.PlaceInherited && !same)
            || (Times.Relate(a.Time, b.Time) == TimeRelation.Apart && a.Time is { Inherited: false } && b.Time is { Inherited: false }
                && !k.Durative(a.EventType) && !k.Durative(b.EventType) && !same && !Series(a, fit));
    }

    /// <summary>Strong signs that the two tell of one incident although they differ in place or time.</summary>
    private bool SameIncident(Claim a, Claim b, FigureFit? fit) =>
        Related(a.EventType, b.EventType)
        && ((SameName(a.Actor, b.Actor) && (a.Target is null || b.Target is null || a.Target.Class == b.Target.Class) && !k.ActorIsOffice(a.Actor!.Class)) || SameName(a.Target, b.Target)
            || (fit is { Number: NumberRelation.Same, Kind: KindRelation.Same } && Numbers.Telling(a.Quantity!) >= 0.75));

    private bool Series(Claim a, FigureFit? fit) => fit is { SameScope: true } && a.Quantity is { } q && k.KindCumulative(q.Kind);

    private bool Related(string a, string b) => k.IsA(a, b) || k.IsA(b, a);

    private static bool SameName(ActorRef? a, ActorRef? b) => a?.NameKey is { } name && name == b?.NameKey;

    private void TypePoints(Claim a, Claim b, bool excluding, Tally sum)
    {
        var (x, y) = (a.EventType, b.EventType);
        if (x == y)
        {
            sum.Add("type", w.SameType * (w.CommonTypeShare + ((1 - w.CommonTypeShare) * stock.TypeTelling(x))), x);
        }
        else if (excluding)
        {
            sum.Add("type-excludes", w.ExcludingType, x + " / " + y);
        }
        else if (Related(x, y))
        {
            sum.Add("type-broader", w.BroaderType, x + " / " + y);
        }
        else if (k.Progresses(x, y) || k.Progresses(y, x))
        {
            sum.Add("type-leads-to", w.ProgressingType, x + " / " + y);
        }
        else if ((k.Class(x) is { } c && c == k.Class(y)) || (k.Broader(x) is { } p && p == k.Broader(y)))
        {
            sum.Add("type-kin", w.SiblingType, x + " / " + y);
        }
        else if (x is UnnamedType.Statement or UnnamedType.Told || y is UnnamedType.Statement or UnnamedType.Told)
        {
            // No rule named what the sentence tells of: that is no sign against anything.
            sum.Add("type-unnamed", w.UnnamedType, x + " / " + y);
        }
        else
        {
            sum.Add("type-other", w.OtherType, x + " / " + y);
        }
    }

    private void RolePoints(Claim a, Claim b, bool excluding, Tally sum)
    {
        if (excluding || !Related(a.EventType, b.EventType) || !k.Directed(a.EventType))
        {
            // Who repels is the target of who storms, and the sides of a clash come in any order: who is in it counts, not in which role.
            var shared = new[] { a.Actor, a.Target }.OfType<ActorRef>().Count(x => new[] { b.Actor, b.Target }.OfType<ActorRef>().Any(y => ActorPoints(x, y) > 0));
            var named = new[] { a.Actor?.NameKey, a.Target?.NameKey }.OfType<string>().Intersect(new[] { b.Actor?.NameKey, b.Target?.NameKey }.OfType<string>(), StringComparer.Ordinal).Any();
            sum.Add("actors", (shared * w.SameActor) + (named ? w.SameName - w.SameActor : 0));
            if (shared == 0 && Related(a.EventType, b.EventType))
            {
                sum.Add("actor", ActorPoints(a.Actor, b.Actor));
            }

            return;
        }

        var swapped = a is { Actor: { } aa, Target: { } at } && b is { Actor: { } ba, Target: { } bt }
            && ActorPoints(aa, bt) > 0 && ActorPoints(at, ba) > 0 && ActorPoints(aa, ba) <= 0;
        if (swapped)
        {
            sum.Add("roles-swapped", w.SwappedRoles);
            return;
        }

        sum.Add("actor", ActorPoints(a.Actor, b.Actor));
        sum.Add("target", ActorPoints(a.Target, b.Target));
    }

    private double ActorPoints(ActorRef? a, ActorRef? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        if (a.NameKey is { } name && b.NameKey is { } other)
        {
            return name == other ? w.SameName : w.OtherName;
        }

        if (a.Country is { } x && b.Country is { } y && x != y)
        {
            return w.OtherActor;
        }

        return a.Class == b.Class ? w.SameActor
            : k.ActorIsA(a.Class, b.Class) || k.ActorIsA(b.Class, a.Class) ? w.BroaderActor : w.OtherActor;
    }

    private void PlacePoints(Claim a, Claim b, Tally sum)
    {
        var share = a.PlaceInherited || b.PlaceInherited ? 0.5 : 1;
        switch (Places.Relate(a.Place, b.Place))
        {
            case PlaceRelation.Same:
                sum.Add("place", share * (a.Place!.Level switch { "country" or "continent" => w.SameCountry, "region" => w.SameRegion, _ => w.SameCity }), a.Place.Name);
                break;
            case PlaceRelation.Inside or PlaceRelation.Around:
                sum.Add("place-inside", share * w.PlaceInside, a.Place!.Name + " / " + b.Place!.Name);
                break;
            case PlaceRelation.Different:
                sum.Add("place-other", share * w.OtherPlace, a.Place!.Name + " / " + b.Place!.Name);
                break;
        }
    }

    private void TimePoints(Claim a, Claim b, FigureFit? fit, Tally sum)
    {
        var share = a.Time is { Inherited: true } || b.Time is { Inherited: true } ? 1.0 / 3 : 1;
        switch (Times.Relate(a.Time, b.Time))
        {
            case TimeRelation.Same:
                sum.Add("time", share * w.SameTime, a.Time!.Value);
                break;
            case TimeRelation.Inside or TimeRelation.Around or TimeRelation.Overlap:
                sum.Add("time-meets", share * w.TimeMeets, a.Time!.Value + " / " + b.Time!.Value);
                break;
            case TimeRelation.Apart when !Series(a, fit):
                sum.Add("time-other", share * w.OtherTime, a.Time!.Value + " / " + b.Time!.Value);
                break;
        }
    }

    private void FigurePoints(Claim a, Claim b, FigureFit? fit, Tally sum)
    {
        if (fit is not { } f)
        {
            return;
        }

        var note = a.Quantity!.Range + " / " + b.Quantity!.Range;
        if (f.Number == NumberRelation.Same)
        {
            var kind = f.Kind switch { KindRelation.Same => 1, KindRelation.Alike => w.OtherKindShare, _ => w.UnlikeKindShare };
            var whom = f.Whom == WhomRelation.Other ? w.OtherWhomShare : 1;
            sum.Add("figure", w.SameFigure * kind * whom * Numbers.Telling(a.Quantity), note);
        }
        else if (f.Kind == KindRelation.Unlike)
        {
            sum.Add("figure-unlike", w.UnlikeFigure, note);
        }
        else if (Numbers.Compatible(f.Number) && f.Number != NumberRelation.Unknown && f.Kind == KindRelation.Same && f.Whom != WhomRelation.Other)
        {
            sum.Add("figure-meets", w.FigureMeets, note);
        }
    }

    private sealed class Tally(List<Reason>? reasons)
    {
        public double Total { get; private set; }

        public void Add(string sign, double points, string? note = null)
        {
            if (points == 0)
            {
                return;
            }

            Total += points;
            reasons?.Add(new Reason("collation.align." + sign, Score: Math.Round(points, 3), Note: note));
        }
    }
}
