using System.Globalization;
using System.Text;
using static Stemma.Gazetteers.GazetteerFormat;

namespace Stemma.Gazetteers;

/// <summary>The fixed records of the places, decoded one at a time.</summary>
internal sealed class PlaceTable
{
    private readonly ReadOnlyMemory<byte> _places;
    private readonly long _start;
    private readonly StringTable _strings;
    private readonly string[] _kinds;
    private readonly string?[] _countries;

    public PlaceTable(ReadOnlyMemory<byte> places, long start, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> countries, StringTable strings)
    {
        _places = places;
        _start = start;
        _strings = strings;
        if (places.Length % PlaceLength != 0 || kinds.Length % 4 != 0 || countries.Length % 2 != 0)
            throw new InvalidDataException($"gazetteer: offset {start}: the places do not fill whole records");
        _kinds = new string[kinds.Length / 4];
        for (var i = 0; i < _kinds.Length; i++)
            _kinds[i] = strings[UInt32(kinds[(i * 4)..])];
        _countries = new string?[countries.Length / 2];
        for (var i = 0; i < _countries.Length; i++)
            _countries[i] = countries[i * 2] == 0 ? null : Encoding.ASCII.GetString(countries.Slice(i * 2, 2));
    }

    public int Count => _places.Length / PlaceLength;

    public Place Read(int index)
    {
        var record = Record(index);
        var country = record[3] | (record[11] << 8);
        if (record[1] > (byte)PlaceLevel.Continent || record[2] >= _kinds.Length || country >= _countries.Length)
            throw new InvalidDataException($"gazetteer: offset {_start + ((long)index * PlaceLength)}: the place has an unknown level, kind or country");
        var latitude = Int24(record[18..]);
        var longitude = Int24(record[21..]);
        return new Place(
            Id(record),
            _strings[UInt24(record[8..])],
            _countries[country],
            (PlaceLevel)record[1],
            _kinds[record[2]],
            ParentId(UInt24(record[12..])),
            ParentId(UInt24(record[15..])),
            latitude == UnknownCoordinate ? null : Math.Round(latitude / LatitudeScale, 5),
            longitude == UnknownCoordinate ? null : Math.Round(longitude / LongitudeScale, 5),
            UInt32(record[24..]))
        {
            Index = index,
        };
    }

    public string Id(int index) => Id(Record(index));

    private string? ParentId(int index) => index == NoPlace ? null : Id(Record(index));

    private string Id(ReadOnlySpan<byte> record)
    {
        var value = UInt32(record[4..]);
        return (IdKind)record[0] switch
        {
            IdKind.GeoNames => string.Create(CultureInfo.InvariantCulture, $"gn:{value}"),
            IdKind.WhosOnFirst => string.Create(CultureInfo.InvariantCulture, $"wof:{value}"),
            _ => _strings[value],
        };
    }

    private ReadOnlySpan<byte> Record(int index) => index >= 0 && index < Count
        ? _places.Span.Slice(index * PlaceLength, PlaceLength)
        : throw new InvalidDataException($"gazetteer: offset {_start}: place {index} of {Count} is not there");
}
