using System.Text;
using Stemma.Data;
using Stemma.Languages;
using Stemma.Languages.Binary;

namespace Stemma.Tests.Languages;

public sealed class PackBinaryTests
{
    private static readonly string Folder = DataFolder.Find().Path("languages");

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, LanguagePack> Compiled = new();

    private static LanguagePack Pack(string tag) => Compiled.GetOrAdd(tag, t =>
    {
        var (pack, errors) = PackCompiler.Compile(PackFolder.Read(Folder, t));
        errors.ShouldBeEmpty();
        return pack!;
    });

    public static TheoryData<string> Tags() => [.. PackFolder.Tags(Folder)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Written_and_read_a_pack_is_the_same(string tag)
    {
        var pack = Pack(tag);
        var bytes = Bytes(pack);
        var back = PackBinary.Read(Reader(bytes));
        Bytes(back).ShouldBe(bytes);
        back.Rules.Length.ShouldBe(pack.Rules.Length);
        back.Words.ShouldBe(pack.Words);
        back.Hash.ShouldBe(pack.Hash);
        back.Settings.Folding.Fold("Test").ShouldBe(pack.Settings.Folding.Fold("Test"));
    }

    [Fact]
    public void Bytes_that_end_too_soon_are_refused()
    {
        var bytes = Bytes(Making.PackMaker.Pack(("events.yaml", Making.PackMaker.Rules(("type: protest", ["a~noun ..3 (b|c d)", "{place+loc} , e*"])))));
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var part = bytes[..length];
            var error = Record.Exception(() => PackBinary.Read(Reader(part)));
            (error is EndOfStreamException or InvalidDataException).ShouldBeTrue($"{length} of {bytes.Length}: {error}");
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Folding_a_folded_text_changes_nothing(string tag)
    {
        var folding = Pack(tag).Settings.Folding;
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var once = folding.Fold(((char)i).ToString());
            if (folding.Fold(once) != once)
                Assert.Fail($"{tag} U+{i:X4}");
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Capitals_fold_as_their_small_letters_do(string tag)
    {
        var folding = Pack(tag).Settings.Folding;
        for (var c = 'А'; c <= 'ӿ'; c++)
            folding.Fold(c.ToString()).ShouldBe(folding.Fold(char.ToLowerInvariant(c).ToString()), $"{tag} {c}");
    }

    [Fact]
    public void The_packs_own_equivalences_hold_for_capitals()
    {
        var folding = Making.PackMaker.Settings.Folding;
        folding.Fold("HÖR öl").ShouldBe("hor ol");
        folding.Fold("\uFFFF").ShouldBe("\uFFFF");
    }

    private static byte[] Bytes(LanguagePack pack)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
            PackBinary.Write(writer, pack);
        return memory.ToArray();
    }

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes, writable: false), Encoding.UTF8);
}
