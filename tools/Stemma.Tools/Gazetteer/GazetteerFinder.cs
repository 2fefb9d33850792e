using System.Globalization;
using Stemma.Data;
using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>Shows what the gazetteer has for names: for those who review its files.</summary>
public static class GazetteerFinder
{
    /// <summary>Usage: <c>find-place FILE NAME…</c>.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (args.Length < 2)
        {
            output.WriteLine("usage: Stemma.Tools find-place data/gazetteer.bin NAME...");
            return 2;
        }

        using var file = MappedFile.Open(args[0]);
        var gazetteer = Stemma.Gazetteers.Gazetteer.Open(file.Memory(0, (int)file.Length));
        foreach (var name in args[1..])
        {
            var folded = NameFolding.Fold(name);
            output.WriteLine($"{name} ({folded})");
            foreach (var candidate in gazetteer.Find(folded).Take(8))
                output.WriteLine($"  {Line(gazetteer, candidate)}");
            foreach (var candidate in gazetteer.FindBySound(folded).Take(5))
                output.WriteLine($"  by sound {candidate.Similarity.ToString("0.00", CultureInfo.InvariantCulture)}: {Line(gazetteer, candidate)}");
        }

        return 0;
    }

    private static string Line(Stemma.Gazetteers.Gazetteer gazetteer, PlaceCandidate candidate)
    {
        var place = candidate.Place;
        var marks = $"{(candidate.Weak ? " weak" : "")}{(candidate.Stripped ? " stripped" : "")} [{candidate.Languages}]";
        return string.Create(CultureInfo.InvariantCulture, $"{place.Id} {place.Name} {place.Country} {place.Level}/{place.Kind} in {place.Admin1}/{place.Admin2} at {place.Latitude:0.##},{place.Longitude:0.##} pop {place.Population} | {gazetteer.Name(place, "ar")} | {gazetteer.Name(place, "ka")} | {gazetteer.Name(place, "ru")}{marks}");
    }
}
