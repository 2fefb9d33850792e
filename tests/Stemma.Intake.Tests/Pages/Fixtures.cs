namespace Stemma.Intake.Tests.Pages;

/// <summary>Pages of invented outlets about invented incidents.</summary>
internal static class Fixtures
{
    public const string Paragraph = "The dam at Orm held through the night after two days of rain, the valley council said, and the last families were allowed back to their homes in the morning.";

    public const string FerryPage = """
        <!doctype html>
        <html lang="en-GB" class="no-js">
        <head>
        <meta charset="utf-8">
        <title>Ferry runs aground off Lunn Point | The Harbour Ledger</title>
        <link rel="canonical" href="https://harbour-ledger.example/news/ferry">
        <meta property="og:title" content="Ferry aground: what we know | The Harbour Ledger">
        <meta property="article:published_time" content="2031-05-04T06:30:00Z">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry runs aground off Lunn Point",
         "datePublished":"2031-05-04T08:30:00+02:00","dateModified":"2031-05-04T09:10:00+02:00",
         "author":[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Ben Marsh"}],
         "publisher":{"@type":"NewsMediaOrganization","name":"The Harbour Ledger"}}
        </script>
        <style>p { color: red }</style>
        </head>
        <body>
        <div class="cookie-banner"><p>We and our partners use cookies to make this site better and to show you advertisements that you may like.</p></div>
        <header class="masthead"><a href="/">The Harbour Ledger</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main>
        <article class="story">
        <h1>Ferry runs aground off Lunn Point</h1>
        <p class="standfirst">A ferry of the Lunn &amp; Vale line hit rocks in fog; all on board were brought ashore.</p>
        <div class="byline">By Ada Quill and Ben Marsh</div>
        <time datetime="2031-05-04T08:30:00+02:00">4 May 2031</time>
        <div class="article-body">
        <figure><img src="a.jpg"><figcaption>The ferry on the rocks, seen from the lighthouse on Sunday morning.</figcaption></figure>
        <p>A ferry with 112 passengers ran onto <a href="/rocks">rocks</a> off Lunn Point early on Sunday,
           the coast guard said.</p>
        <div class="ad-slot"><p>Advertisement: new boats at old prices, only this week at the yard in Vale.</p></div>
        <p>Captain Søren Dahl said that the fog had come down within minutes.</p>
        <h2>Fog warnings</h2>
        <p>The weather office had warned of fog at midnight, but the warning reached the ferry late.</p>
        <blockquote><p>“Nobody told us to wait,” a deckhand said on the quay.</p></blockquote>
        <div class="related-links"><h3>Related</h3><ul><li><a href="/1">Ten years of ferries in the bay: a history in pictures</a></li></ul></div>
        <p>An inquiry will begin on Monday.</p>
        </div>
        </article>
        <section class="comments"><h2>Comments</h2><p>I was on that ferry and it was the worst morning of my life, I can tell you that much.</p></section>
        </main>
        <aside class="sidebar"><p>Most read this week: the harbour master retires after forty years at the gate of the port.</p></aside>
        <footer><p>© The Harbour Ledger. All rights reserved. No part of this page may be copied without leave.</p></footer>
        </body>
        </html>
        """;

    public const string FerryText =
        "Ferry runs aground off Lunn Point\n\n" +
        "A ferry of the Lunn & Vale line hit rocks in fog; all on board were brought ashore.\n\n" +
        "A ferry with 112 passengers ran onto rocks off Lunn Point early on Sunday, the coast guard said.\n\n" +
        "Captain Søren Dahl said that the fog had come down within minutes.\n\n" +
        "Fog warnings\n\n" +
        "The weather office had warned of fog at midnight, but the warning reached the ferry late.\n\n" +
        "“Nobody told us to wait,” a deckhand said on the quay.\n\n" +
        "An inquiry will begin on Monday.";

    public const string LiveBlog = """
        <html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Flood in the Orm valley: live","datePublished":"2031-05-04T07:00:00Z"}</script></head>
        <body><main><h1>Flood in the Orm valley: live</h1>
        <p>Rain has fallen on the Orm valley for two days, and the river is over its banks in three places.</p>
        <div class="live-blog-entry"><time datetime="2031-05-04T09:30:00Z">09.30</time><h2>Gates opened</h2><p>The gates of the Orm dam were opened at half past nine, the valley council said, to take pressure off the wall.</p></div>
        <div class="live-blog-entry"><time datetime="2031-05-04T09:00:00Z">09.00</time><h2>School closed</h2><p>The school in Nether Orm stays closed today, and its hall takes in families from the lower streets.</p></div>
        <div class="live-blog-entry"><time datetime="2031-05-04T08:15:00Z">08.15</time><h2>Bridge gone</h2><p>The foot bridge below the mill was carried away at about eight, a farmer there told this paper by telephone.</p></div>
        </main></body></html>
        """;
}
