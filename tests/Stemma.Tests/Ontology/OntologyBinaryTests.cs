using Stemma.Ontology;

namespace Stemma.Tests.Ontology;

public class OntologyBinaryTests
{
    private static readonly OntologyModel Model =
        OntologyReader.Read(OntologyFiles.Below("ontology")).Model.ShouldNotBeNull();

    [Fact]
    public void What_was_written_is_read_back_and_gives_the_same_bytes()
    {
        var bytes = Written(Model);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var read = OntologyBinary.Read(reader);

        Written(read).ShouldBe(bytes);
        reader.BaseStream.Position.ShouldBe(bytes.Length);
        read.Events.Select(e => e.Id).ShouldBe(Model.Events.Select(e => e.Id));
        read.Excludes("police-repel-attack", "police-side-with-crowd")
            .ShouldBe(Model.Excludes("police-repel-attack", "police-side-with-crowd"));
        read.Event("curfew")!.Labels.In("ka").ShouldBe(Model.Event("curfew")!.Labels.In("ka"));
        read.Actor("police").ShouldNotBeNull().Flags.ShouldBe(Model.Actor("police")!.Flags);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var backwards = OntologyReader.Read(OntologyFiles.Below("ontology").Reverse()).Model.ShouldNotBeNull();
        Written(backwards).ShouldBe(Written(Model));
    }

    [Fact]
    public void Bytes_of_another_kind_are_refused()
    {
        using var reader = new BinaryReader(new MemoryStream([3, 65, 66, 67, 0, 0]));
        Should.Throw<InvalidDataException>(() => OntologyBinary.Read(reader)).Message.ShouldContain("stemma-ontology");
    }

    [Fact]
    public void Bytes_that_end_too_early_are_refused()
    {
        var bytes = Written(Model);
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, bytes.Length / 2));
        Should.Throw<EndOfStreamException>(() => OntologyBinary.Read(reader));
    }

    private static byte[] Written(OntologyModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            OntologyBinary.Write(writer, model);
        return stream.ToArray();
    }
}
