using System.Diagnostics;
using System.Globalization;
using Stemma.Cli.Tests.Adding;
using Stemma.Store;

namespace Stemma.Cli.Tests.EndToEnd;

public sealed class InterruptionTests : IDisposable
{
    private const int Documents = 3000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-kill-").FullName;

    private string Store => Path.Combine(_folder, "s.db");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Killed_in_the_middle_of_an_archive_and_run_again_every_document_is_there_once()
    {
        var archive = Invented.Archive(Path.Combine(_folder, "in.zip"), Documents);
        var said = new List<string>();
        foreach (var kill in new[] { 1, 700, int.MaxValue })
        {
            using var adding = StemmaProgram.Start("add", archive, "--store", Store);
            var errors = adding.StandardError.ReadToEndAsync();
            var lines = 0;
            while (await adding.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                // What was said before the kill was stored before it was said.
                said.Add(line.Split("  ")[0]);
                if (++lines == kill)
                    adding.Kill(entireProcessTree: true);
            }

            await adding.WaitForExitAsync().WaitAsync(Patience);
            if (kill == int.MaxValue)
                adding.ExitCode.ShouldBe(0, await errors);
            else
                adding.ExitCode.ShouldNotBe(0);
        }

        said.Distinct().Count().ShouldBe(said.Count, "nothing is said twice");
        using var store = ReportStore.Open(Store);
        var ids = store.Reports().Select(r => r.Id).ToList();
        ids.Count.ShouldBe(Documents);
        said.ShouldBeSubsetOf(ids);
        store.Reports().Select(r => r.Title!.Value.Of(r.Text)).Distinct().Count().ShouldBe(Documents);
        StemmaProgram.Run("verify", "--store", Store).Output.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"{Documents} reports, 0 claims: all verified"));
    }

    [Fact]
    public async Task Watching_ends_with_0_when_it_is_asked_to_and_what_was_said_is_stored()
    {
        if (OperatingSystem.IsWindows())
            return;
        var inbox = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        File.WriteAllText(Path.Combine(inbox, "1.txt"), Invented.Report(1));
        using var watching = StemmaProgram.Start("watch", inbox, "--store", Store, "--settle", "0.2");
        var errors = watching.StandardError.ReadToEndAsync();
        (await watching.StandardOutput.ReadLineAsync().WaitAsync(Patience)).ShouldNotBeNull().ShouldContain("Gate 1 holds");

        // Written while it watches.
        File.WriteAllText(Path.Combine(inbox, "2.txt.part"), Invented.Report(2));
        File.Move(Path.Combine(inbox, "2.txt.part"), Path.Combine(inbox, "2.txt"));
        (await watching.StandardOutput.ReadLineAsync().WaitAsync(Patience)).ShouldNotBeNull().ShouldContain("Gate 2 holds");
        using (var kill = Process.Start("kill", ["-TERM", watching.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await watching.WaitForExitAsync().WaitAsync(Patience);
        watching.ExitCode.ShouldBe(0, await errors);
        (await errors).ShouldContain("2 added, 0 known already, 0 set aside");
        using var store = ReportStore.Open(Store);
        store.Reports().Count().ShouldBe(2);
        store.Intake.Input(Path.Combine(inbox, "2.txt")).ShouldNotBeNull().IsDone.ShouldBeTrue();
    }
}
