using System.Buffers.Binary;
using System.Globalization;
using Stemma.Gazetteers;
using static Stemma.Gazetteers.GazetteerFormat;

namespace Stemma.Tools.Gazetteer;

/// <summary>Writes the resource; <see cref="GazetteerFormat"/> reads it.</summary>
internal sealed class GazetteerWriter(IReadOnlyList<Draft> places, NameKeys names, SortWords sorts, int budget, TextWriter output)
{
    /// <summary>Smaller towns are not found by sound.</summary>
    private const long SoundPopulation = 5_000;

    private const int BloomBitsForOne = 10;
    private static readonly string[] Shown = ["ar", "ka", "ru"];
    private readonly Dictionary<Draft, int> _index = [];
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal) { [""] = 0 };

    public byte[] Write()
    {
        for (var i = 0; i < places.Count; i++)
            _index[places[i]] = i;
        var strings = new StringBuilderTable(Texts());
        var sections = new byte[SectionCount][];
        sections[(int)Section.Places] = Places(strings);
        (sections[(int)Section.StringOffsets], sections[(int)Section.StringData]) = strings.Encode();
        sections[(int)Section.Kinds] = [.. _kinds.OrderBy(kind => kind.Value).SelectMany(kind => BitConverter.GetBytes(strings[kind.Key]))];
        sections[(int)Section.Countries] = [.. _countries.OrderBy(country => country.Value).SelectMany(country => country.Key.Length == 2 ? new[] { (byte)country.Key[0], (byte)country.Key[1] } : [0, 0])];
        for (var i = 0; i < Shown.Length; i++)
            sections[(int)Section.ArabicNames + i] = Display(Shown[i], strings);
        Names(sections);
        (sections[(int)Section.SoundBuckets], sections[(int)Section.SoundEntries]) = EntryTable.Encode(Sounds(), SoundLength);
        for (var i = 0; i < SectionCount; i++)
            output.WriteLine($"  section {(Section)i}: {sections[i].Length} bytes");
        return Join(sections);
    }

    private IEnumerable<string> Texts()
    {
        foreach (var place in places)
        {
            yield return place.English;
            yield return place.Kind;
            if (IdOf(place).Kind == IdKind.Text)
                yield return place.Id;
            foreach (var shown in place.Display.Values)
                yield return shown;
        }
    }

    private byte[] Places(StringBuilderTable strings)
    {
        var bytes = new byte[places.Count * PlaceLength];
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            var record = bytes.AsSpan(i * PlaceLength, PlaceLength);
            var (kind, number) = IdOf(place);
            record[0] = (byte)kind;
            record[1] = (byte)place.Level;
            record[2] = (byte)Number(_kinds, place.Kind);
            var country = Number(_countries, place.Country ?? "");
            record[3] = (byte)country;
            BinaryPrimitives.WriteUInt32LittleEndian(record[4..], kind == IdKind.Text ? (uint)strings[place.Id] : number);
            Put24(record[8..], strings[place.English]);
            record[11] = (byte)(country >> 8);
            Put24(record[12..], Parent(place.Admin1));
            Put24(record[15..], Parent(place.Admin2));
            Put24(record[18..], place.Latitude is { } latitude ? (int)Math.Round(latitude * LatitudeScale) : UnknownCoordinate);
            Put24(record[21..], place.Longitude is { } longitude ? (int)Math.Round(longitude * LongitudeScale) : UnknownCoordinate);
            BinaryPrimitives.WriteUInt32LittleEndian(record[24..], (uint)Math.Min(place.Population, uint.MaxValue));
        }

        return bytes;
    }

    private int Parent(Draft? draft) => draft is not null && _index.TryGetValue(draft, out var index) ? index : NoPlace;

    private static int Number(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out var number))
            numbers[key] = number = numbers.Count;
        return number;
    }

    private byte[] Display(string language, StringBuilderTable strings)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < places.Count; i++)
        {
            if (!places[i].Display.TryGetValue(language, out var name))
                continue;
            bytes.AddRange(BitConverter.GetBytes(i));
            bytes.AddRange(BitConverter.GetBytes(strings[name]));
        }

        return [.. bytes];
    }

    private void Names(byte[][] sections)
    {
        var byRank = new List<(ulong Hash, int Place, NameKey Key)>[] { [], [], [] };
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var (key, rank) in names.Of(places[i]))
                byRank[rank].Add((NameHash.Of(key.Folded), i, key));
        }

        var entries = new Dictionary<(ulong Hash, int Place), (uint Flags, bool Open)>();
        var prefixes = new HashSet<ulong>();
        foreach (var (hash, place, key) in byRank.SelectMany(rank => rank))
        {
            var flags = ((uint)key.Language << LanguageShift) | (key.Weak ? WeakFlag : 0) | (key.Stripped ? StrippedFlag : 0);
            if (entries.TryGetValue((hash, place), out var known))
            {
                // A name is weak or stripped only if no source has it otherwise.
                entries[(hash, place)] = (((known.Flags | flags) & ~(WeakFlag | StrippedFlag)) | (known.Flags & flags & (WeakFlag | StrippedFlag)), true);
                continue;
            }

            if (entries.Count >= budget)
                continue;
            entries[(hash, place)] = (flags, true);
            var state = NameHash.Start;
            var words = key.Folded.Split(' ');
            for (var word = 0; word < words.Length - 1; word++)
            {
                state = NameHash.Add(state, words[word]);
                prefixes.Add(NameHash.Finish(state));
            }
        }

        output.WriteLine($"  names: {byRank[0].Count} + {byRank[1].Count} + {byRank[2].Count} by rank; {entries.Count} kept; {prefixes.Count} beginnings");
        (sections[(int)Section.NameBuckets], sections[(int)Section.NameEntries]) = EntryTable.Encode(entries.Select(entry => (entry.Key.Hash, (uint)entry.Key.Place | entry.Value.Flags, 0u)), EntryLength);
        sections[(int)Section.Prefixes] = Bloom(prefixes);
    }

    private static byte[] Bloom(IReadOnlyCollection<ulong> prefixes)
    {
        var bytes = new byte[Math.Max(8, prefixes.Count * BloomBitsForOne / 8)];
        foreach (var prefix in prefixes)
        {
            for (var probe = 0; probe < BloomProbes; probe++)
            {
                var bit = BloomBit(prefix, probe, bytes.Length * 8L);
                bytes[bit >> 3] |= (byte)(1 << (int)(bit & 7));
            }
        }

        return bytes;
    }

    private IEnumerable<(ulong Hash, uint Value, uint Extra)> Sounds()
    {
        var seen = new HashSet<(ulong, int, uint)>();
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            if (place.Level == PlaceLevel.City && place.Population < SoundPopulation)
                continue;
            foreach (var name in place.Names.Prepend(new DraftName(place.English, NameLanguages.English, false)))
            {
                if (name.Weak || name.Language == NameLanguages.Other)
                    continue;
                var folded = NameFolding.Fold(name.Text);
                var spoken = place.Level == PlaceLevel.Region ? sorts.Cores(folded).FirstOrDefault() ?? folded : folded;
                foreach (var sound in Skeleton.Of(spoken))
                {
                    var hash = SoundSearch.Hash(sound.Key);
                    if (sound.Key.Length < SoundSearch.MinimumKey || !seen.Add((hash, i, sound.Vowels)))
                        continue;
                    var flags = ((uint)name.Language << LanguageShift) | (sound.Abjad ? AbjadFlag : 0);
                    yield return (hash, (uint)i | flags, sound.Vowels);
                }
            }
        }
    }

    private static (IdKind Kind, uint Number) IdOf(Draft place)
    {
        var at = place.Id.IndexOf(':', StringComparison.Ordinal);
        var kind = place.Id[..at] switch { "gn" => IdKind.GeoNames, "wof" => IdKind.WhosOnFirst, _ => IdKind.Text };
        return kind != IdKind.Text && uint.TryParse(place.Id.AsSpan(at + 1), CultureInfo.InvariantCulture, out var number) ? (kind, number) : (IdKind.Text, 0);
    }

    private static void Put24(Span<byte> bytes, int value)
    {
        bytes[0] = (byte)value;
        bytes[1] = (byte)(value >> 8);
        bytes[2] = (byte)(value >> 16);
    }

    private static byte[] Join(byte[][] sections)
    {
        var whole = new byte[HeaderLength + sections.Sum(section => section.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(whole, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), GazetteerFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(8), SectionCount);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(12), (uint)whole.Length);
        var at = HeaderLength;
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(16 + (i * 8)), (uint)at);
            BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(20 + (i * 8)), (uint)sections[i].Length);
            sections[i].CopyTo(whole, at);
            at += sections[i].Length;
        }

        return whole;
    }
}
