using System.Collections.Concurrent;
using Microsoft.Playwright;
using Stemma.Collation;
using Stemma.Desk;
using Stemma.Desk.Page;
using Xunit.Abstractions;

namespace Stemma.Cli.Tests.Desk;

/// <summary>One Chromium for all tests of the page; the pages are opened from disk, as a reader opens them.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] NoNetwork =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-desk-").FullName;
    private readonly ConcurrentQueue<string> _problems = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = NoNetwork });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
        _problems.ShouldBeEmpty("requests and script errors of the pages");
    }

    /// <summary>Whether the test can run; where Chromium is missing the test says so and ends, but not on the build machine.</summary>
    internal bool Runs(ITestOutputHelper output)
    {
        if (_browser is not null)
            return true;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", $"{Chromium} is missing");
        output.WriteLine($"not run: {Chromium} is missing (apt-get install chromium)");
        return false;
    }

    /// <summary>Opens the page of some stories; every request but for the file itself, and every script error, fails the run.</summary>
    internal async Task<IPage> Open(IReadOnlyList<StoryCollation> stories, int width = 1440, DeskLabels? labels = null, ColorScheme scheme = ColorScheme.Light, IReadOnlyDictionary<string, string>? hashes = null)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".html");
        await File.WriteAllBytesAsync(file, CollationPage.Write(stories, new PageOptions(labels ?? DeskLabels.English, MadeUpStory.Made, hashes)));
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(file).AbsoluteUri)
                _problems.Enqueue(request.Url);
        };
        page.PageError += (_, error) => _problems.Enqueue(error);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }
}
