using Stemma.Cli.Running;
using Stemma.Languages;

namespace Stemma.Cli.Packs;

/// <summary>Lists the packs with the tier of each capability.</summary>
internal static class PackList
{
    public static int Write(Workbench bench, TextWriter output)
    {
        foreach (var tag in bench.Reading.Packs.Tags)
        {
            if (bench.Reading.Packs.Find(tag) is not { } pack)
                continue;
            var settings = pack.Settings;
            output.WriteLine($"{settings.Tag}  {settings.Name} ({settings.Native}), {settings.Script}, {(settings.RightToLeft ? "right to left" : "left to right")}, version {settings.Version}: {pack.Rules.Length} rules, {pack.Words.Length} words");
            foreach (var (capability, tier) in settings.Tiers)
                output.WriteLine($"    {capability,-10} {tier.Grade}  {tier.Measured}");
            if (settings.Tiers.Count == 0)
                output.WriteLine("    nothing measured");
        }

        return ExitCode.Done;
    }
}
