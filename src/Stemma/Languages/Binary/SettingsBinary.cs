using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stemma.Languages.Binary;

/// <summary>The settings of a language in binary form.</summary>
internal static class SettingsBinary
{
    public static void Write(BinaryWriter writer, LanguageSettings s)
    {
        foreach (var text in (string[])[s.Tag, s.Name, s.Native, s.Script, s.Version, s.SentenceEnds, s.Thousands])
            writer.Write(text);
        writer.Write(s.RightToLeft);
        writer.Write(s.TitleBeforeName);
        writer.Write(s.UnmarkedSingular);
        writer.Write(s.GapsCrossCommas);
        writer.Write(s.Decimal);
        Map(writer, s.Folding.Map, static (w, v) => w.Write(v));
        Texts(writer, s.Features);
        List(writer, s.Clitics, static (w, c) =>
        {
            w.Write(c.Form);
            w.Write(c.Features);
        });
        List(writer, s.Paradigms, static (w, p) =>
        {
            w.Write(p.Name);
            Map(w, p.Endings, static (x, v) => x.Write(v));
            Map(w, p.Prefixes, static (x, v) => x.Write(v));
        });
        List(writer, s.Names, static (w, n) =>
        {
            w.Write(n.Citation);
            Map(w, n.Endings, static (x, v) => x.Write(v));
        });
        foreach (var set in (FrozenSet<string>[])[s.Abbreviations, s.FunctionWords, s.ClauseWords, s.PassiveWords, s.DefiniteWords])
            Texts(writer, [.. set.Order(StringComparer.Ordinal)]);
        Map(writer, s.Roles.Table, static (w, v) => w.Write(v));
        Map(writer, s.Tiers, static (w, t) =>
        {
            w.Write(t.Grade);
            w.Write(t.Measured);
        });
    }

    public static LanguageSettings Read(BinaryReader reader)
    {
        string tag = reader.ReadString(), name = reader.ReadString(), native = reader.ReadString(), script = reader.ReadString(), version = reader.ReadString();
        string ends = reader.ReadString(), thousands = reader.ReadString();
        bool rightToLeft = reader.ReadBoolean(), titleBefore = reader.ReadBoolean(), unmarkedSingular = reader.ReadBoolean(), gapsCross = reader.ReadBoolean();
        return new LanguageSettings
        {
            Tag = tag,
            Name = name,
            Native = native,
            Script = script,
            Version = version,
            SentenceEnds = ends,
            Thousands = thousands,
            RightToLeft = rightToLeft,
            TitleBeforeName = titleBefore,
            UnmarkedSingular = unmarkedSingular,
            GapsCrossCommas = gapsCross,
            Decimal = reader.ReadChar(),
            Folding = new Folding(Map(reader, static r => r.ReadString())),
            Features = Texts(reader),
            Clitics = List(reader, static r => new Clitic(r.ReadString(), r.ReadUInt32())),
            Paradigms = List(reader, static r => new Paradigm(r.ReadString(), Map(r, static x => x.ReadUInt32()), Map(r, static x => x.ReadUInt32()))),
            Names = List(reader, static r => new NameParadigm(r.ReadString(), Map(r, static x => x.ReadUInt32()))),
            Abbreviations = Set(reader),
            FunctionWords = Set(reader),
            ClauseWords = Set(reader),
            PassiveWords = Set(reader),
            DefiniteWords = Set(reader),
            Roles = new RoleWeights(Map(reader, static r => r.ReadDouble())),
            Tiers = Map(reader, static r => new Tier(r.ReadString(), r.ReadString())),
        };
    }

    public static void Texts(BinaryWriter writer, ImmutableArray<string> texts) => List(writer, texts, static (w, t) => w.Write(t));

    public static ImmutableArray<string> Texts(BinaryReader reader) => List(reader, static r => r.ReadString());

    public static void List<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            write(writer, item);
    }

    public static ImmutableArray<T> List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[Count(reader)];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public static void Map<T>(BinaryWriter writer, ImmutableSortedDictionary<string, T> map, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(map.Count);
        foreach (var (key, value) in map)
        {
            writer.Write(key);
            write(writer, value);
        }
    }

    public static ImmutableSortedDictionary<string, T> Map<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = Count(reader);
        var pairs = new KeyValuePair<string, T>[count];
        for (var i = 0; i < count; i++)
            pairs[i] = new(reader.ReadString(), read(reader));
        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, pairs);
    }

    private static FrozenSet<string> Set(BinaryReader reader) => Texts(reader).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A count larger than any pack has means a broken file.</summary>
    private static int Count(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is var n and >= 0 and < 10_000_000 ? n : throw new InvalidDataException("compiled data: a count is out of range");
}
