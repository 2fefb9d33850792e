using Microsoft.Playwright;
using Stemma.Desk;
using Xunit.Abstractions;

namespace Stemma.Cli.Tests.Desk;

public class BrowserTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>
{
    private const int Phone = 360;
    private static readonly DeskLabels ArabicLabels = LabelTests.Of("ar");

    private static Task<string[]> Lit(IPage page, string state = "now") => page.EvaluateAsync<string[]>($"[...document.querySelectorAll('mark.{state}')].map(m => m.textContent)");

    [Fact]
    public async Task AClickOnAQuotationLightsItInItsSentence()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        (await Lit(page)).ShouldBeEmpty();
        await page.Locator("#s1l2 .quote").Nth(2).ClickAsync();
        (await Lit(page)).ShouldBe(["Погибли девять человек"]);
        (await Lit(page, "on")).ShouldBe(["At least 12 people were killed", "დაიღუპა თორმეტი ადამიანი", "Погибли девять человек"]);
        (await page.EvaluateAsync<string>("document.querySelector('mark.now').closest('.s').textContent")).ShouldStartWith("Погибли девять человек, 31 человек ранен");
        (await page.Locator("mark.now").IsVisibleAsync()).ShouldBeTrue();
        (await page.EvaluateAsync<bool>("(() => { const r = document.querySelector('mark.now').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth })()")).ShouldBeTrue("in view");
    }

    [Fact]
    public async Task OverlappingClaimsAreEachLitWhole()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        await page.Locator("#s1l4 .open").ClickAsync();
        string.Concat(await Lit(page)).ShouldBe("At least 12 people were killed and 31 were injured");
        await page.Locator("#s1l2 .open").ClickAsync();
        string.Concat(await Lit(page)).ShouldBe("At least 12 people were killed");
    }

    [Fact]
    public async Task KeysAloneReachEverything()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        Task<string> Focused() => page.EvaluateAsync<string>("document.activeElement.closest('.line')?.id ?? document.activeElement.className");
        await page.Keyboard.PressAsync("Tab");
        (await Focused()).ShouldBe("skip");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        (await Focused()).ShouldBe("s1l2");
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid", "the focus can be seen");
        await page.Keyboard.PressAsync("Enter");
        (await Lit(page)).ShouldBe(["At least 12 people were killed"]);
        (await page.Locator("#s1l2 .open").GetAttributeAsync("aria-pressed")).ShouldBe("true");
        (await page.Locator("#say").TextContentAsync())!.ShouldContain("Contradict (figure)");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        (await Lit(page)).ShouldBe(["დაიღუპა თორმეტი ადამიანი"]);
        await page.Keyboard.PressAsync("j");
        (await page.Locator(".line.on").GetAttributeAsync("id")).ShouldBe("s1l3", "the choice follows j");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".on").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AClickInAReportFindsItsLines()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        var mark = page.Locator("#s1r1 mark", new() { HasTextString = "At least 12 people were killed" });
        await mark.ClickAsync();
        (await page.Locator(".line.on").GetAttributeAsync("id")).ShouldBe("s1l2");
        await mark.ClickAsync();
        (await page.Locator(".line.on").GetAttributeAsync("id")).ShouldBe("s1l3");
    }

    [Fact]
    public async Task AFilterLeavesOneVerdict()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        await page.Locator(".filter[data-filter=contradict]").ClickAsync();
        (await page.Locator(".line:visible").CountAsync()).ShouldBe(3);
        await page.Locator(".timeline a").First.ClickAsync();
        (await page.Locator("#s1l1").IsVisibleAsync()).ShouldBeTrue("a link shows its line, filtered or not");
    }

    [Fact]
    public async Task EachTextRunsInItsOwnDirection()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        Task<string> Style(string selector, string property) => page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{selector}')).{property}");
        (await Style("html", "direction")).ShouldBe("ltr");
        (await Style("#s1r2 .body", "direction")).ShouldBe("rtl");
        (await Style(".quote[lang=ar]", "direction")).ShouldBe("rtl");
        (await Style(".quote[lang=ka]", "direction")).ShouldBe("ltr");
        (await Style("#s1r2 .outlet bdi", "unicodeBidi")).ShouldBe("isolate");
        var arabic = await browser.Open([MadeUpStory.Build()], labels: ArabicLabels);
        (await arabic.EvaluateAsync<string>("getComputedStyle(document.body).direction")).ShouldBe("rtl");
        (await arabic.EvaluateAsync<string>("getComputedStyle(document.querySelector('#s1r1 .body')).direction")).ShouldBe("ltr");
        (await arabic.EvaluateAsync<bool>("document.querySelector('.lines').getBoundingClientRect().left > document.querySelector('.reports').getBoundingClientRect().left")).ShouldBeTrue("the lines stand at the right");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task APhoneShowsAllOfItAndNeverScrollsSideways(bool arabic)
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()], Phone, arabic ? ArabicLabels : null);
        Task<int> Width() => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        (await Width()).ShouldBe(Phone);
        await page.Locator("#s1l2 .quote").Nth(2).ClickAsync();
        (await page.Locator("mark.now").IsVisibleAsync()).ShouldBeTrue();
        (await page.EvaluateAsync<bool>("(() => { const r = document.querySelector('mark.now').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()")).ShouldBeTrue("in view");
        (await page.EvaluateAsync<bool>("(() => { const q = document.querySelectorAll('#s1l2 .quote')[2].getBoundingClientRect(); return q.top >= 0 && q.bottom <= document.querySelector('.sheet').getBoundingClientRect().top })()")).ShouldBeTrue("the quotation stays above the sheet");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("close");
        (await Width()).ShouldBe(Phone);
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".sheet").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("quote");
    }

    [Fact]
    public async Task NothingInAReportRunsOrLoads()
    {
        if (!browser.Runs(output))
            return;
        const string title = "</script></style></title><script>document.title='run'</script><img src='https://example.org/x.png' onerror=\"document.title='run'\"><base href='https://example.org/'> \" onclick=\"x";
        var story = MadeUpStory.Build(title);
        story = story with { Lines = [story.Lines[0] with { Gloss = title, Difference = title }, .. story.Lines.Skip(1)] };
        var page = await browser.Open([story, story]);
        await page.Locator("#s1l1 .open").ClickAsync();
        (await page.TitleAsync()).ShouldStartWith("Stories");
        (await page.Locator("img, base, [onclick]").CountAsync()).ShouldBe(0);
        (await page.Locator("script").CountAsync()).ShouldBe(1);
        (await page.Locator("#s1r1 h3").TextContentAsync()).ShouldBe(title);
        // Even markup that got in would not run: the policy knows only the page's own script.
        (await page.EvaluateAsync<string>("(() => { const s = document.createElement('script'); s.textContent = 'document.title = \"run\"'; document.body.append(s); return document.title })()")).ShouldNotBe("run");
    }

    [Fact]
    public async Task AChangedTextIsShownAsNotVerifiable()
    {
        if (!browser.Runs(output))
            return;
        var story = MadeUpStory.Build();
        var russian = story.Reports.Single(r => r.Report.Language.Tag == "ru").Report;
        var page = await browser.Open([story], hashes: new Dictionary<string, string> { [russian.Id] = QuoteCheck.HashOf(russian.Text + " ") });
        (await page.Locator("#s1r4 mark").CountAsync()).ShouldBe(0);
        (await page.Locator(".readings .unverifiable").CountAsync()).ShouldBe(story.Lines.SelectMany(l => l.Readings).Count(r => r.Report == russian.Id));
        (await page.Locator("#s1r1 mark").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task PaperShowsTheLinesAndTheReportsWhole()
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()]);
        await page.Locator(".filter[data-filter=contradict]").ClickAsync();
        await page.Locator("#s1l2 .open").ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".line:visible").CountAsync()).ShouldBe(9);
        (await page.Locator(".report:visible").CountAsync()).ShouldBe(4);
        (await page.Locator(".filters:visible, .tabs:visible, details:visible").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('.report')].every(r => r.scrollHeight <= r.clientHeight + 1)")).ShouldBeTrue("nothing is cut off");
        (await page.PdfAsync(new() { Format = "A4" })).Length.ShouldBeGreaterThan(20_000);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task WordsStandOutFromTheirGround(ColorScheme scheme)
    {
        if (!browser.Runs(output))
            return;
        var page = await browser.Open([MadeUpStory.Build()], scheme: scheme);
        await page.Locator("#s1l2 .open").ClickAsync();
        // Contrast by WCAG 2.2, 1.4.3: 4.5 to 1. Colours are read back from a canvas, so that color-mix counts as painted.
        var worst = await page.EvaluateAsync<string[]>("""
            () => {
              const ctx = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const rgb = (...layers) => { ctx.clearRect(0, 0, 1, 1); for (const c of layers) { ctx.fillStyle = c; ctx.fillRect(0, 0, 1, 1); } return [...ctx.getImageData(0, 0, 1, 1).data]; };
              const lum = ([r, g, b]) => { const f = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
              const bad = [];
              for (const el of document.querySelectorAll('.badge, .meta, .gloss, .difference, .filter, .sources, .quote, .body p, mark, .what, small, summary, .foot p, a')) {
                if (!el.checkVisibility()) continue;
                const grounds = [];
                for (let e = el; e; e = e.parentElement) grounds.unshift(getComputedStyle(e).backgroundColor);
                const [a, b] = [lum(rgb('white', ...grounds)), lum(rgb('white', ...grounds, getComputedStyle(el).color))];
                const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                if (ratio < 4.5) bad.push(`${el.className || el.tagName} ${ratio.toFixed(2)}`);
              }
              return [...new Set(bad)];
            }
            """);
        worst.ShouldBeEmpty();
    }
}
