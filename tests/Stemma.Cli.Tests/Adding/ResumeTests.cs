using System.Text;
using Stemma.Cli.Adding;
using Stemma.Cli.Running;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Store;

namespace Stemma.Cli.Tests.Adding;

public sealed class ResumeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-add-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly ReportStore _store;

    public ResumeTests() => _store = ReportStore.Open(At("s.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public void A_finished_file_is_passed_over_without_reading_it()
    {
        var path = At("a.txt");
        File.WriteAllText(path, Invented.Report(1));
        Add([path]).Taker.Added.ShouldBe(1);
        var modified = File.GetLastWriteTimeUtc(path);

        // Other bytes under the same size and time: only a reader would notice.
        File.WriteAllText(path, Invented.Report(2));
        File.SetLastWriteTimeUtc(path, modified);
        var second = Add([path]);
        (second.Taker.Added, second.Taker.Known, second.ExitCode).ShouldBe((0, 1, ExitCode.Done));

        // A later time is a new input; both versions stay.
        File.SetLastWriteTimeUtc(path, modified.AddSeconds(1));
        Add([path]).Taker.Added.ShouldBe(1);
        _store.Reports().Count().ShouldBe(2);
    }

    [Fact]
    public void Inside_an_archive_intake_goes_on_where_it_was_interrupted()
    {
        var archive = Invented.Archive(At("in.zip"), 5);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var first = Add([archive], cancel: stopped.Token);
        (first.Taker.Added, first.ExitCode).ShouldBe((1, ExitCode.LeftOut));
        _errors.ToString().ShouldContain("interrupted");
        _store.Intake.Input(archive).ShouldNotBeNull().ShouldSatisfyAllConditions(i => i.IsDone.ShouldBeFalse(), i => i.Items.ShouldBe(1));

        var second = Add([archive]);
        (second.Taker.Added, second.Taker.Known, second.ExitCode).ShouldBe((4, 1, ExitCode.Done));
        _store.Intake.Input(archive)!.ShouldSatisfyAllConditions(i => i.IsDone.ShouldBeTrue(), i => i.Items.ShouldBe(5));
        _store.Reports().Count().ShouldBe(5);
    }

    [Fact]
    public void What_was_over_a_limit_says_where_it_stands_and_is_taken_when_it_is_added_again()
    {
        var archive = Invented.Archive(At("in.zip"), 2);
        Add([archive], new IntakeLimits { DocumentBytes = 100 }).Taker.SetAside.ShouldBe(2);
        QuarantineCommand.Retry(_store, new IntakeStream(), new DocumentReader(), [], _output).ShouldBe(ExitCode.LeftOut);
        _output.ToString().ShouldContain($"its bytes were not kept (over the limit DocumentBytes of 100 bytes): stemma add --again {archive}");

        Add([archive]).Taker.Known.ShouldBe(2);
        Add([archive], again: true).Taker.Added.ShouldBe(2);
        _store.Quarantine().ShouldBeEmpty();
    }

    [Fact]
    public void Another_try_knows_what_the_container_said()
    {
        var path = At("records.jsonl");
        File.WriteAllText(path, Invented.Record(1) + "\n");
        Add([path], new IntakeLimits { TextLength = 10 }).Taker.SetAside.ShouldBe(1);
        _store.Quarantine().ShouldHaveSingleItem().Source.ShouldBe(path);

        QuarantineCommand.Retry(_store, Streams(null), new DocumentReader(), [], _output).ShouldBe(ExitCode.Done);
        var report = _store.Reports().ShouldHaveSingleItem();
        (report.Outlet.Name, report.Url, report.Published?.Date, report.Language.Tag).ShouldBe(("vale.example", "https://vale.example/1", "2031-05-04", "en"));
    }

    [Fact]
    public void A_file_that_grew_gives_only_what_is_new()
    {
        var path = At("records.jsonl");
        File.WriteAllText(path, Invented.Record(1) + "\n" + Invented.Record(2) + "\n");
        Add([path]).Taker.Added.ShouldBe(2);
        File.AppendAllText(path, Invented.Record(3) + "\n");
        var grown = Add([path]);
        (grown.Taker.Added, grown.Taker.Known).ShouldBe((1, 2));
    }

    [Fact]
    public void The_store_and_unfinished_files_are_no_input()
    {
        foreach (var name in new[] { "a.txt.part", ".b.txt", "c.txt~", "~d.txt", "e.CRDOWNLOAD", "README.md" })
            File.WriteAllText(At(name), Invented.Report(1));
        File.WriteAllText(At("f.txt"), Invented.Report(2));
        var adder = Add([_folder]);
        (adder.Taker.Added, adder.Taker.SetAside).ShouldBe((1, 0));
    }

    [Fact]
    public void Links_out_of_a_folder_are_named_and_not_followed_and_circles_end()
    {
        var outside = Directory.CreateTempSubdirectory("stemma-outside-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "secret.txt"), Invented.Report(1));
            var inside = Directory.CreateDirectory(At("in")).FullName;
            File.WriteAllText(Path.Combine(inside, "a.txt"), Invented.Report(2));
            Directory.CreateSymbolicLink(Path.Combine(inside, "circle"), inside);
            Directory.CreateSymbolicLink(Path.Combine(inside, "out"), outside);
            File.CreateSymbolicLink(Path.Combine(inside, "file"), Path.Combine(outside, "secret.txt"));
            File.CreateSymbolicLink(Path.Combine(inside, "same"), Path.Combine(inside, "a.txt"));
            File.CreateSymbolicLink(Path.Combine(inside, "self"), Path.Combine(inside, "self"));
            var adder = Add([inside]);
            (adder.Taker.Added, adder.Taker.SetAside).ShouldBe((1, 3));
            _errors.ToString().ShouldContain($"{Path.Combine(inside, "out")}: cannot be opened: a link that leads out of the folder");
        }
        finally
        {
            Directory.Delete(outside, true);
        }
    }

    private static IntakeStream Streams(IntakeLimits? limits) => new(limits, FieldMaps.Parse(Invented.Maps, "maps.yaml"));

    private Adder Add(string[] paths, IntakeLimits? limits = null, bool again = false, CancellationToken cancel = default)
    {
        var adder = new Adder(Streams(limits), new DocumentReader(limits), _store, _output, _errors, new StatusLine(_errors, false, TimeProvider.System), TimeProvider.System, again);
        adder.Add(paths, cancel);
        return adder;
    }

    private string At(string name) => Path.Combine(_folder, name);
}
