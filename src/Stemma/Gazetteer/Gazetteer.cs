using static Stemma.Gazetteers.GazetteerFormat;

namespace Stemma.Gazetteers;

/// <summary>The names of the world's places, read in place from one resource. Immutable and safe to share between threads.</summary>
public sealed class Gazetteer
{
    /// <summary>A name gives at most this many places, the weightiest; "San José" has more.</summary>
    public const int MaximumCandidates = 48;

    private readonly NameIndex _names;
    private readonly NameIndex _sounds;
    private readonly PlaceTable _places;
    private readonly StringTable _strings;
    private readonly ReadOnlyMemory<byte> _prefixes;
    private readonly IReadOnlyDictionary<string, (ReadOnlyMemory<byte> Bytes, long Start)> _display;

    private Gazetteer(ReadOnlyMemory<byte> bytes, (int Start, int Length)[] sections)
    {
        ReadOnlyMemory<byte> Part(Section section) => bytes.Slice(sections[(int)section].Start, sections[(int)section].Length);
        long At(Section section) => sections[(int)section].Start;
        _strings = new StringTable(Part(Section.StringOffsets), Part(Section.StringData), At(Section.StringData));
        _places = new PlaceTable(Part(Section.Places), At(Section.Places), Part(Section.Kinds).Span, Part(Section.Countries).Span, _strings);
        _names = new NameIndex(Part(Section.NameBuckets), Part(Section.NameEntries), At(Section.NameBuckets), At(Section.NameEntries), EntryLength);
        _sounds = new NameIndex(Part(Section.SoundBuckets), Part(Section.SoundEntries), At(Section.SoundBuckets), At(Section.SoundEntries), SoundLength);
        _prefixes = Part(Section.Prefixes);
        if (_prefixes.Length == 0)
            throw new InvalidDataException($"gazetteer: offset {At(Section.Prefixes)}: the prefix filter is empty");
        _display = new Dictionary<string, (ReadOnlyMemory<byte>, long)>
        {
            ["ar"] = (Part(Section.ArabicNames), At(Section.ArabicNames)),
            ["ka"] = (Part(Section.GeorgianNames), At(Section.GeorgianNames)),
            ["ru"] = (Part(Section.RussianNames), At(Section.RussianNames)),
        };
    }

    /// <summary>Number of places.</summary>
    public int Count => _places.Count;

    /// <summary>Reads the header; the rest is read where it is asked for.</summary>
    /// <param name="bytes">The whole resource, usually a mapped file, which must outlive the gazetteer.</param>
    /// <exception cref="InvalidDataException">The bytes are not a gazetteer of this version; the message names the offset.</exception>
    public static Gazetteer Open(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        if (header.Length < HeaderLength)
            throw new InvalidDataException($"gazetteer: offset {header.Length}: the header of {HeaderLength} bytes is cut short");
        if (UInt32(header) != Magic)
            throw new InvalidDataException("gazetteer: offset 0: these bytes are not a gazetteer");
        if (UInt32(header[4..]) != GazetteerFormat.Version)
            throw new InvalidDataException($"gazetteer: offset 4: version {UInt32(header[4..])} where {GazetteerFormat.Version} was expected; build it again with tools/Stemma.Tools");
        if (UInt32(header[8..]) != SectionCount || UInt32(header[12..]) != (uint)header.Length)
            throw new InvalidDataException($"gazetteer: offset 8: the file should have {UInt32(header[12..])} bytes and {UInt32(header[8..])} sections, and has {header.Length} bytes");
        var sections = new (int Start, int Length)[SectionCount];
        for (var i = 0; i < SectionCount; i++)
        {
            long start = UInt32(header[(16 + (i * 8))..]);
            long length = UInt32(header[(20 + (i * 8))..]);
            if (start < HeaderLength || start + length > header.Length)
                throw new InvalidDataException($"gazetteer: offset {16 + (i * 8)}: section {i} lies outside the file");
            sections[i] = ((int)start, (int)length);
        }

        return new Gazetteer(bytes, sections);
    }

    /// <summary>A place by its position, 0 to <see cref="Count"/> − 1: for tools that walk through all.</summary>
    /// <exception cref="InvalidDataException">There is no such place, or its record is broken.</exception>
    public Place At(int index) => _places.Read(index);

    /// <summary>The places that have this name.</summary>
    /// <param name="folded">A name from <see cref="NameFolding.Fold"/>.</param>
    /// <returns>Weightiest first; empty if no place has it.</returns>
    public IReadOnlyList<PlaceCandidate> Find(string folded) => folded.Length == 0 ? [] : Find(NameHash.Of(folded));

    /// <summary>The places whose name sounds so, in whatever script: only places of some weight are in this index.</summary>
    /// <param name="folded">A name from <see cref="NameFolding.Fold"/>.</param>
    /// <param name="minimumPopulation">Towns below it are left out; regions and countries stay.</param>
    /// <returns>Nearest sound first, then weightiest; each marked as transliterated.</returns>
    public IReadOnlyList<PlaceCandidate> FindBySound(string folded, long minimumPopulation = SoundSearch.WeightyPopulation) =>
        SoundSearch.Find(this, _sounds, folded, minimumPopulation);

    /// <summary>The longest names that begin at a token. Every form of each token is tried.</summary>
    /// <param name="tokens">The words of a sentence.</param>
    /// <param name="start">Index of the first word.</param>
    /// <param name="maximumLength">Longest name looked for, in tokens.</param>
    /// <returns>Longest first; within a length the token's forms in their order; empty if no name begins here.</returns>
    public IReadOnlyList<PlaceMatch> Match(IReadOnlyList<NameToken> tokens, int start, int maximumLength = NameMatcher.MaximumLength) =>
        new NameMatcher(this).Match(tokens, start, maximumLength);

    /// <summary>The place's name in a language: ar, en, ka or ru; null where no source gives one.</summary>
    public string? Name(Place place, string language)
    {
        if (language == "en")
            return place.Name;
        if (!_display.TryGetValue(language, out var names))
            return null;
        var span = names.Bytes.Span;
        int low = 0, high = span.Length / NameLength;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = UInt32(span.Slice(middle * NameLength, 4));
            if (at == (uint)place.Index)
                return _strings[UInt32(span.Slice((middle * NameLength) + 4, 4))];
            if (at < (uint)place.Index)
                low = middle + 1;
            else
                high = middle;
        }

        return null;
    }

    internal IReadOnlyList<PlaceCandidate> Find(ulong hash)
    {
        var values = new List<(uint Value, uint Extra)>();
        _names.Find(hash, values, MaximumCandidates);
        if (values.Count == 0)
            return [];
        var candidates = new PlaceCandidate[values.Count];
        for (var i = 0; i < candidates.Length; i++)
            candidates[i] = Candidate(values[i].Value, transliterated: false, 1);
        return candidates;
    }

    internal PlaceCandidate Candidate(uint value, bool transliterated, double similarity) => new(
        _places.Read((int)(value & PlaceMask)),
        (NameLanguages)((value >> LanguageShift) & 63),
        (value & WeakFlag) != 0,
        (value & StrippedFlag) != 0,
        transliterated,
        similarity);

    /// <summary>Some longer name may begin with these words; false is certain.</summary>
    internal bool MayContinue(ulong state)
    {
        var hash = NameHash.Finish(state);
        var bits = (long)_prefixes.Length * 8;
        var filter = _prefixes.Span;
        for (var probe = 0; probe < BloomProbes; probe++)
        {
            var bit = BloomBit(hash, probe, bits);
            if ((filter[(int)(bit >> 3)] & (1 << (int)(bit & 7))) == 0)
                return false;
        }

        return true;
    }
}
