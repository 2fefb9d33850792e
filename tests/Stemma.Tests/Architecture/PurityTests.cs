using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Stemma.Languages;

namespace Stemma.Tests.Architecture;

/// <summary>What the compiled library refers to: it is pure, and its parts know only those below them.</summary>
public sealed class PurityTests
{
    /// <summary>Files, network, clock, environment, chance: handed in, or none.</summary>
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Net.Http.HttpClient",
        "System.Random", "System.Console", "System.Diagnostics.Process", "System.Threading.Thread",
    ];

    private static readonly string[] ForbiddenMembers = ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid"];

    [Fact]
    public void The_library_refers_to_no_other_part_of_Stemma() =>
        Using(reader => [.. reader.AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name)).Where(n => n.StartsWith("Stemma", StringComparison.Ordinal))]).ShouldBeEmpty();

    [Fact]
    public void The_library_touches_no_file_network_clock_environment_or_chance()
    {
        Using(reader => [.. reader.TypeReferences.Select(h => Name(reader, h)).Where(Forbidden.Contains)]).ShouldBeEmpty();
        Using(reader =>
        [
            .. reader.MemberReferences.Select(reader.GetMemberReference)
                .Where(m => m.Parent.Kind == HandleKind.TypeReference)
                .Select(m => Name(reader, (TypeReferenceHandle)m.Parent) + "." + reader.GetString(m.Name))
                // The compiler writes the thread's number into every iterator.
                .Where(m => ForbiddenMembers.Contains(m) || (m.StartsWith("System.Environment.", StringComparison.Ordinal) && m != "System.Environment.get_CurrentManagedThreadId")),
        ]).ShouldBeEmpty();
    }

    [Fact]
    public void The_test_would_see_an_offence() =>
        Using(reader => [.. reader.TypeReferences.Select(h => Name(reader, h))], typeof(PurityTests).Assembly.Location).ShouldContain("System.IO.File");

    private static string Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }

    private static List<string> Using(Func<MetadataReader, List<string>> read, string? assembly = null)
    {
        using var file = new PEReader(File.OpenRead(assembly ?? typeof(LanguagePack).Assembly.Location));
        return read(file.GetMetadataReader());
    }
}
