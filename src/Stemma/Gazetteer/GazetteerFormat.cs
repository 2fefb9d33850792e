using System.Buffers.Binary;

namespace Stemma.Gazetteers;

/// <summary>Layout of <c>data/gazetteer.bin</c>; little endian throughout. Described in docs/gazetteer.md.</summary>
internal static class GazetteerFormat
{
    public const uint Magic = 0x5A475453;
    public const uint Version = 1;
    public const int SectionCount = 13;
    public const int HeaderLength = 16 + (SectionCount * 8);
    public const int PlaceLength = 28;
    public const int NameLength = 8;
    public const int EntryLength = 8;
    public const int SoundLength = 12;
    public const int BlockStrings = 16;
    public const int BucketCount = 65536;
    public const int NoPlace = 0xFFFFFF;
    public const int UnknownCoordinate = -0x800000;
    public const uint PlaceMask = 0xFFFFF;
    public const uint WeakFlag = 1 << 20;
    public const uint StrippedFlag = 1 << 21;
    public const uint AbjadFlag = 1 << 28;
    public const int LanguageShift = 22;
    public const int BloomProbes = 4;
    public const double LatitudeScale = 0x7FFFFF / 90.0;
    public const double LongitudeScale = 0x7FFFFF / 180.0;

    public enum Section
    {
        StringOffsets,
        StringData,
        Places,
        Kinds,
        Countries,
        ArabicNames,
        GeorgianNames,
        RussianNames,
        NameBuckets,
        NameEntries,
        SoundBuckets,
        SoundEntries,
        Prefixes,
    }

    public enum IdKind : byte
    {
        GeoNames,
        WhosOnFirst,
        Text,
    }

    /// <summary>Bits of the prefix filter that a hash sets.</summary>
    public static long BloomBit(ulong hash, int probe, long bits) => (long)((hash + ((ulong)probe * ((hash >> 17) | 1))) % (ulong)bits);

    public static int Int24(ReadOnlySpan<byte> bytes)
    {
        var value = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
        return (value << 8) >> 8;
    }

    public static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    public static uint UInt32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
