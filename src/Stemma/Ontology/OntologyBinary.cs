using System.Collections.Immutable;
using Stemma.Languages;

namespace Stemma.Ontology;

/// <summary>The binary form of the ontology, for quick start-up. The same ontology gives the same bytes.</summary>
public static class OntologyBinary
{
    private const string Mark = "stemma-ontology-1";

    /// <summary>Writes the ontology.</summary>
    public static void Write(BinaryWriter writer, OntologyModel model)
    {
        writer.Write(Mark);
        writer.WriteList(model.Codes.Classes, writer.Write);
        writer.WriteList(model.Codes.Coarse, writer.Write);
        writer.WriteList(model.Codes.Plover, p =>
        {
            writer.Write(p.Name);
            writer.WriteList(p.Modes, writer.Write);
        });
        writer.WriteList(model.Codes.Acled, writer.Write);
        writer.WriteList(model.Events, e => WriteEvent(writer, e));
        writer.WriteList(model.Quantities, q => WriteQuantity(writer, q));
        writer.WriteList(model.Actors, a =>
        {
            writer.Write(a.Id);
            WriteLabels(writer, a.Labels);
            writer.WriteOptional(a.Broader);
            writer.Write7BitEncodedInt((int)a.Flags);
            writer.Write(a.File);
            writer.Write7BitEncodedInt(a.Line);
        });
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not an ontology of this version.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static OntologyModel Read(BinaryReader reader)
    {
        reader.ExpectMark(Mark);
        var codes = new CodeBook(
            reader.ReadList(reader.ReadString),
            reader.ReadList(reader.ReadString),
            reader.ReadList(() => new PloverCategory(reader.ReadString(), reader.ReadList(reader.ReadString))),
            reader.ReadList(reader.ReadString));
        return new OntologyModel(
            codes,
            reader.ReadList(() => ReadEvent(reader)),
            reader.ReadList(() => ReadQuantity(reader)),
            reader.ReadList(() => new ActorClass(
                reader.ReadString(),
                ReadLabels(reader),
                reader.ReadOptional(),
                (ActorFlags)reader.Read7BitEncodedInt(),
                reader.ReadString(),
                reader.Read7BitEncodedInt())));
    }

    private static void WriteEvent(BinaryWriter writer, EventType type)
    {
        writer.Write(type.Id);
        writer.Write(type.Gloss);
        WriteLabels(writer, type.Labels);
        writer.WriteOptional(type.Class);
        writer.WriteOptional(type.Plover);
        writer.WriteOptional(type.PloverMode);
        writer.WriteOptional(type.Acled);
        writer.WriteOptional(type.Broader);
        writer.WriteOptional(type.Roles.Actor);
        writer.WriteOptional(type.Roles.Target);
        writer.Write((byte)type.Roles.Patient);
        writer.WriteList(type.Quantities, writer.Write);
        writer.WriteList(type.Excludes, x =>
        {
            writer.Write(x.Type);
            writer.Write((byte)x.Kind);
            writer.Write(x.Reason);
            writer.Write(x.OnePerson);
            writer.Write(x.File);
            writer.Write7BitEncodedInt(x.Line);
        });
        writer.WriteList(type.Progression, writer.Write);
        writer.Write(type.Durative);
        writer.Write(type.Weight);
        writer.Write(type.File);
        writer.Write7BitEncodedInt(type.Line);
    }

    // The fields are read in the order in which they are written: C# evaluates an object's initialisers top down.
    private static EventType ReadEvent(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Gloss = reader.ReadString(),
        Labels = ReadLabels(reader),
        Class = reader.ReadOptional(),
        Plover = reader.ReadOptional(),
        PloverMode = reader.ReadOptional(),
        Acled = reader.ReadOptional(),
        Broader = reader.ReadOptional(),
        Roles = new EventRoles(reader.ReadOptional(), reader.ReadOptional(), (PatientRole)reader.ReadByte()),
        Quantities = reader.ReadList(reader.ReadString),
        Excludes = reader.ReadList(() => new Exclusion(
            reader.ReadString(),
            (ExclusionKind)reader.ReadByte(),
            reader.ReadString(),
            reader.ReadBoolean(),
            reader.ReadString(),
            reader.Read7BitEncodedInt())),
        Progression = reader.ReadList(reader.ReadString),
        Durative = reader.ReadBoolean(),
        Weight = reader.ReadDouble(),
        File = reader.ReadString(),
        Line = reader.Read7BitEncodedInt(),
    };

    private static void WriteQuantity(BinaryWriter writer, QuantityKind kind)
    {
        writer.Write(kind.Id);
        writer.Write(kind.Coarse);
        WriteLabels(writer, kind.Labels);
        writer.Write((byte)kind.Role);
        writer.WriteOptional(kind.Broader);
        writer.WriteOptional(kind.Of);
        writer.Write(kind.Persons);
        writer.Write(kind.Cumulative);
        writer.WriteList(kind.Differs, d =>
        {
            writer.Write(d.Kind);
            writer.Write(d.Reason);
            writer.Write(d.File);
            writer.Write7BitEncodedInt(d.Line);
        });
        writer.Write(kind.File);
        writer.Write7BitEncodedInt(kind.Line);
    }

    private static QuantityKind ReadQuantity(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Coarse = reader.ReadString(),
        Labels = ReadLabels(reader),
        Role = (PatientRole)reader.ReadByte(),
        Broader = reader.ReadOptional(),
        Of = reader.ReadOptional(),
        Persons = reader.ReadBoolean(),
        Cumulative = reader.ReadBoolean(),
        Differs = reader.ReadList(() => new ScopeDifference(
            reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt())),
        File = reader.ReadString(),
        Line = reader.Read7BitEncodedInt(),
    };

    private static void WriteLabels(BinaryWriter writer, Labels labels) => writer.WriteList(labels.Texts, t =>
    {
        writer.Write(t.Key);
        writer.Write(t.Value);
    });

    private static Labels ReadLabels(BinaryReader reader) =>
        new(reader.ReadList(() => KeyValuePair.Create(reader.ReadString(), reader.ReadString())));
}
