using System.Formats.Tar;
using System.Text;
using Stemma.Cli.Tests.Adding;
using Stemma.Cli.Watching;

namespace Stemma.Cli.Tests.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private readonly WatchBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_file_is_taken_when_it_has_not_changed_for_the_settling_time()
    {
        using var run = _bench.Start(_bench.Folder);
        run.Work();
        _bench.Write("a.jsonl", Invented.Record(1) + "\n");
        run.AfterSeconds(2);
        _bench.Taker.Added.ShouldBe(0);

        // It grows just before the next look.
        File.AppendAllText(_bench.At("a.jsonl"), Invented.Record(2) + "\n");
        run.AfterSeconds(2);
        _bench.Taker.Added.ShouldBe(0);
        run.AfterSeconds(2);
        _bench.Titles.ShouldBe(["Ferry 1 aground", "Ferry 2 aground"]);
        run.Settle();
        (_bench.Taker.Added, _bench.Taker.Known).ShouldBe((2, 0));
    }

    [Fact]
    public void Between_two_looks_nothing_is_looked_at()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.txt", Invented.Report(1));
        run.Work().AfterSeconds(1.9);
        _bench.Taker.Added.ShouldBe(0);
        run.AfterSeconds(0.1);
        _bench.Taker.Added.ShouldBe(1);
    }

    [Fact]
    public void Unfinished_names_wait_until_they_are_renamed_into_place()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.txt.part", Invented.Report(1));
        _bench.Write(".staging/b.txt", Invented.Report(2));
        run.Settle();
        (_bench.Taker.Added, _bench.Errors).ShouldBe((0, ""));
        File.Move(_bench.At("a.txt.part"), _bench.At("a.txt"));
        run.Settle();
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
    }

    [Fact]
    public void A_file_that_changes_after_it_was_taken_is_a_new_input_and_both_versions_stay()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.txt", Invented.Report(1));
        run.Settle();
        _bench.Write("a.txt", Invented.Report(22));
        run.Settle();
        _bench.Titles.ShouldBe(["Gate 1 holds", "Gate 22 holds"]);
        _bench.Store.Reports().Count().ShouldBe(2);
    }

    [Fact]
    public void What_grows_gives_only_what_is_new()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.jsonl", Invented.Record(1) + "\n");
        run.Settle();
        File.AppendAllText(_bench.At("a.jsonl"), Invented.Record(2) + "\n");
        run.Settle();
        (_bench.Taker.Added, _bench.Taker.Known).ShouldBe((2, 1));
    }

    [Fact]
    public void An_archive_that_was_cut_is_said_and_the_whole_one_gives_the_rest_once()
    {
        var whole = Tar(6);
        File.WriteAllBytes(_bench.At("a.tar"), whole[..(whole.Length / 2)]);
        using var run = _bench.Start(_bench.Folder);
        run.Settle();
        _bench.Taker.Added.ShouldBeInRange(1, 5);
        _bench.Errors.ShouldContain("a.tar: set aside (malformed): ends ");
        File.WriteAllBytes(_bench.At("a.tar"), whole);
        run.Settle();
        _bench.Titles.ShouldBe(Enumerable.Range(1, 6).Select(n => $"Gate {n} holds"));
    }

    [Fact]
    public void A_file_that_is_gone_before_it_is_read_is_said_and_dropped()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.txt", Invented.Report(1));
        run.Work();
        _bench.Clock.Advance(TimeSpan.FromSeconds(2));
        run.Watcher.Step(CancellationToken.None).ShouldBeTrue();
        File.Delete(_bench.At("a.txt"));
        run.Settle();
        _bench.Errors.ShouldBe($"{_bench.At("a.txt")}: gone before it was read{Environment.NewLine}");
        (_bench.Taker.Added, _bench.Taker.SetAside).ShouldBe((0, 0));
    }

    [Fact]
    public void An_empty_file_waits_until_something_stands_in_it()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.txt", "");
        run.Settle();
        (_bench.Taker.Added, _bench.Taker.SetAside).ShouldBe((0, 0));
        _bench.Write("a.txt", Invented.Report(1));
        run.Settle();
        _bench.Taker.Added.ShouldBe(1);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(2)]
    public void Files_come_by_name_however_many_are_handed_on_at_once(int mostAtOnce)
    {
        foreach (var n in new[] { 4, 2, 5, 1, 3 })
            _bench.Write($"{n / 3}/{n}.txt", Invented.Report(n));
        _bench.FolderOptions = new FolderOptions { MostAtOnce = mostAtOnce };
        using var run = _bench.Start(_bench.Folder);
        run.Settle();
        _bench.Titles.ShouldBe(Enumerable.Range(1, 5).Select(n => $"Gate {n} holds"));
    }

    [Fact]
    public void Another_run_does_not_read_what_was_taken()
    {
        _bench.Write("a.txt", Invented.Report(1));
        using (var first = _bench.Start(_bench.Folder))
            first.Settle();

        // Other bytes under the same size and time: only a reader would notice.
        var modified = File.GetLastWriteTimeUtc(_bench.At("a.txt"));
        _bench.Write("a.txt", Invented.Report(2));
        File.SetLastWriteTimeUtc(_bench.At("a.txt"), modified);
        using var second = _bench.Start(_bench.Folder);
        second.Settle();
        (_bench.Taker.Added, _bench.Taker.Known).ShouldBe((0, 0));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_named_once_and_not_followed()
    {
        Directory.CreateSymbolicLink(_bench.At("out"), Path.GetTempPath());
        using var run = _bench.Start(_bench.Folder);
        run.Settle().Settle();
        _bench.Errors.ShouldBe($"{_bench.At("out")}: cannot be opened: a link that leads out of the folder, not followed{Environment.NewLine}");
    }

    [Fact]
    public void A_folder_that_goes_and_comes_back_is_watched_on()
    {
        using var run = _bench.Start(_bench.Folder);
        _bench.Write("a.txt", Invented.Report(1));
        run.Settle();
        Directory.Delete(_bench.Folder, true);
        run.Settle();
        _bench.Errors.ShouldContain($"{_bench.Folder}: cannot be opened");
        _bench.Write("a.txt", Invented.Report(1));
        _bench.Write("b.txt", Invented.Report(2));
        run.Settle();
        _bench.Titles.ShouldBe(["Gate 1 holds", "Gate 2 holds"]);
    }

    [Fact]
    public async Task One_round_takes_what_has_settled_and_ends()
    {
        _bench.Write("a.txt", Invented.Report(1));
        _bench.Options = new AddressOptions { Once = true };
        using var run = _bench.Start(_bench.Folder);
        await run.Watcher.RunAsync(CancellationToken.None);
        _bench.Titles.ShouldBe(["Gate 1 holds"]);
        _bench.Errors.ShouldStartWith("1 added, 0 known already, 0 set aside, 0 links; ");
        _bench.Errors.TrimEnd().ShouldEndWith("; 0 waiting");
    }

    [Fact]
    public async Task Asked_to_end_it_ends_after_what_is_in_hand_and_the_next_run_goes_on()
    {
        // A hundred go to the disk together.
        File.WriteAllBytes(_bench.At("a.tar"), Tar(250));
        using var stop = new CancellationTokenSource();
        _bench.OnLine = () => stop.Cancel();
        using (var first = _bench.Start(_bench.Folder))
            await first.Watcher.RunAsync(stop.Token);
        _bench.Titles.ShouldBe(Enumerable.Range(1, 100).Select(n => $"Gate {n} holds"));

        using var second = _bench.Start(_bench.Folder);
        second.Settle();
        (_bench.Taker.Added, _bench.Taker.Known).ShouldBe((150, 100));
        _bench.Titles.ShouldBe(Enumerable.Range(1, 250).Select(n => $"Gate {n} holds"));
    }

    private static byte[] Tar(int count)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            for (var number = 1; number <= count; number++)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, FormattableString.Invariant($"{number}.txt")) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Invented.Report(number))) });
        }

        return bytes.ToArray();
    }
}
