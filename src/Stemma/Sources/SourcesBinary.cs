using Stemma.Languages;

namespace Stemma.Sources;

/// <summary>The binary form of the register of sources, for quick start-up. The same register gives the same bytes.</summary>
public static class SourcesBinary
{
    private const string Mark = "stemma-sources-1";

    /// <summary>Writes the register. Folded keys are not written: they come from the reader's own folding.</summary>
    public static void Write(BinaryWriter writer, SourceRegister register)
    {
        writer.Write(Mark);
        writer.WriteList(register.Sources, s =>
        {
            writer.Write(s.Id);
            writer.Write((byte)s.Kind);
            writer.WriteList(s.Names, n =>
            {
                writer.Write(n.Language);
                writer.Write(n.Text);
                writer.Write((byte)n.Matching);
                writer.Write(n.Shared);
            });
            writer.WriteOptional(s.Country);
            writer.WriteOptional(s.Owner);
            writer.WriteOptional(s.ServiceOf);
            writer.WriteList(s.Services, writer.Write);
            writer.WriteList(s.Domains, writer.Write);
            writer.Write(s.File);
            writer.Write7BitEncodedInt(s.Line);
        });
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Where to read from.</param>
    /// <param name="fold">How the reader folds words.</param>
    /// <exception cref="InvalidDataException">The bytes are not a register of this version.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static SourceRegister Read(BinaryReader reader, Func<string, string> fold)
    {
        reader.ExpectMark(Mark);
        return new SourceRegister(reader.ReadList(() => ReadSource(reader)), fold);
    }

    // The fields are read in the order in which they are written: C# evaluates an object's initialisers top down.
    private static Source ReadSource(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Kind = (SourceSort)reader.ReadByte(),
        Names = reader.ReadList(() => new SourceName(
            reader.ReadString(), reader.ReadString(), (NameMatching)reader.ReadByte(), reader.ReadBoolean())),
        Country = reader.ReadOptional(),
        Owner = reader.ReadOptional(),
        ServiceOf = reader.ReadOptional(),
        Services = reader.ReadList(reader.ReadString),
        Domains = reader.ReadList(reader.ReadString),
        File = reader.ReadString(),
        Line = reader.Read7BitEncodedInt(),
    };
}
