using Stemma.Cli.Running;
using Stemma.Cli.Tests.EndToEnd;
using Stemma.Intake;

namespace Stemma.Cli.Tests.Adding;

public sealed class LimitOptionTests
{
    [Fact]
    public void Limits_are_set_by_name_and_the_others_stay() =>
        LimitOption.Read(["fetchseconds=1.5", "Redirects=0", "FetchBytes=99999999999", "DocumentBytes=1"]).ShouldBe(new IntakeLimits { FetchSeconds = 1.5, Redirects = 0, FetchBytes = 99999999999, DocumentBytes = 1 });

    [Fact]
    public void Without_any_they_are_the_defaults() => LimitOption.Read([]).ShouldBe(IntakeLimits.Default);

    [Theory]
    [InlineData("Bytes=5", "there is no limit of that name; there are DocumentBytes, ")]
    [InlineData("DocumentBytes", "not a value")]
    [InlineData("DocumentBytes=", "not a value")]
    [InlineData("DocumentBytes=many", "not a value")]
    [InlineData("DocumentBytes=0", "not a value")]
    [InlineData("DocumentBytes=-5", "not a value")]
    [InlineData("DocumentBytes=1.5", "not a value")]
    [InlineData("DocumentBytes=99999999999", "not a value")]
    [InlineData("FetchSeconds=0", "not a value")]
    [InlineData("FetchSeconds=86401", "not a value")]
    public void A_wrong_limit_is_one_clear_line(string given, string words) => Should.Throw<UsageException>(() => LimitOption.Read([given])).Message.ShouldContain(words);

    [Fact]
    public void The_program_holds_them()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "The dam at Orm held through the night, the valley council said.");
            StemmaProgram.Run("add", file).Code.ShouldBe(ExitCode.Done);
            var (code, _, error) = StemmaProgram.Run("add", "--limit", "DocumentBytes=20", file);
            code.ShouldBe(ExitCode.Nothing);
            error.ShouldContain("set aside (limit): over the limit DocumentBytes of 20");
            StemmaProgram.Run("read", "--limit", "Nothing=20", file).Error.ShouldContain("stemma: --limit Nothing=20: there is no limit of that name");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
