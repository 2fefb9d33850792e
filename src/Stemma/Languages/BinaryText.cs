using System.Collections.Immutable;

namespace Stemma.Languages;

/// <summary>Small pieces of the binary form of data: lists and texts that may be missing.</summary>
internal static class BinaryText
{
    public static void WriteOptional(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    public static string? ReadOptional(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static void WriteList<T>(this BinaryWriter writer, ImmutableArray<T> list, Action<T> write)
    {
        writer.Write7BitEncodedInt(list.Length);
        foreach (var item in list)
            write(item);
    }

    public static ImmutableArray<T> ReadList<T>(this BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count < 0)
            throw new InvalidDataException("a list has a negative length");
        var list = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            list.Add(read());
        return list.ToImmutable();
    }

    /// <summary>Reads the mark that a part begins with.</summary>
    /// <exception cref="InvalidDataException">Another mark or version stands there.</exception>
    public static void ExpectMark(this BinaryReader reader, string mark)
    {
        var found = reader.ReadString();
        if (found != mark)
            throw new InvalidDataException($"'{mark}' was expected here; the data is of another version and must be made anew");
    }
}
