using System.Collections.Immutable;
using Stemma.Languages.Patterns;

namespace Stemma.Languages.Binary;

/// <summary>A compiled pack in binary form. Examples stay behind: they are for the check of the pack, not for reading.</summary>
public static class PackBinary
{
    /// <summary>Writes a pack; the same pack gives the same bytes.</summary>
    public static void Write(BinaryWriter writer, LanguagePack pack)
    {
        SettingsBinary.Write(writer, pack.Settings);
        writer.Write(pack.Hash);
        SettingsBinary.List(writer, pack.Rules, static (w, r) =>
        {
            w.Write(r.Id);
            w.Write(r.Layer);
            w.Write(r.File);
            w.Write7BitEncodedInt(r.Line);
            SettingsBinary.Map(w, r.Attributes, static (x, v) => x.Write(v));
        });
        SettingsBinary.List(writer, pack.Words, static (w, p) =>
        {
            w.Write(p.Stem);
            w.Write(p.Paradigm);
            w.Write(p.Features);
            w.Write(p.Bare);
        });
        SettingsBinary.List(writer, pack.Sequences, static (w, q) =>
        {
            w.Write7BitEncodedInt(q.Rule);
            w.Write7BitEncodedInt(q.Line);
            SettingsBinary.List(w, q.Elements, Element);
        });
    }

    /// <summary>Reads a pack that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no pack.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    public static LanguagePack Read(BinaryReader reader)
    {
        var settings = SettingsBinary.Read(reader);
        var hash = reader.ReadString();
        var rules = SettingsBinary.List(reader, static r => new Rule
        {
            Id = r.ReadString(),
            Layer = r.ReadString(),
            File = r.ReadString(),
            Line = r.Read7BitEncodedInt(),
            Attributes = SettingsBinary.Map(r, static x => x.ReadString()),
            Words = [],
            Examples = [],
            Counterexamples = [],
        });
        var words = SettingsBinary.List(reader, static r => new WordPattern(r.ReadString(), r.ReadInt32(), r.ReadUInt32(), r.ReadBoolean()));
        var sequences = SettingsBinary.List(reader, static r => new PatternSequence(r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), SettingsBinary.List(r, Element)));
        return new LanguagePack(settings, hash, rules, words, sequences);
    }

    private static void Element(BinaryWriter writer, PatternElement element)
    {
        switch (element)
        {
            case WordElement word:
                writer.Write((byte)0);
                SettingsBinary.List(writer, word.Words, static (w, i) => w.Write7BitEncodedInt(i));
                break;
            case CategoryElement category:
                writer.Write((byte)1);
                writer.Write(category.Category);
                writer.Write(category.Name);
                writer.Write(category.Features);
                break;
            case GapElement gap:
                writer.Write((byte)2);
                writer.Write7BitEncodedInt(gap.Most);
                break;
            case MarkElement mark:
                writer.Write((byte)3);
                writer.Write(mark.Mark);
                break;
            default:
                throw new InvalidOperationException($"no binary form for {element.GetType().Name}");
        }
    }

    private static PatternElement Element(BinaryReader reader) => reader.ReadByte() switch
    {
        0 => new WordElement(SettingsBinary.List(reader, static r => r.Read7BitEncodedInt())),
        1 => new CategoryElement(string.Intern(reader.ReadString()), string.Intern(reader.ReadString()), reader.ReadUInt32()),
        2 => new GapElement(reader.Read7BitEncodedInt()),
        3 => new MarkElement(reader.ReadChar()),
        var other => throw new InvalidDataException($"compiled data: unknown element {other}"),
    };
}
