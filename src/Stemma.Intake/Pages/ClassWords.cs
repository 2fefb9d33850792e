using System.Collections.Frozen;

namespace Stemma.Intake.Pages;

/// <summary>Reads what the names that page makers give to elements (class, id, test ids) say of them.</summary>
/// <remarks>The words are those of the trade, in the languages in which templates are written. None is an outlet's.</remarks>
internal static class ClassWords
{
    private static readonly FrozenDictionary<string, Mark> Words = Build();
    private static readonly FrozenDictionary<string, Mark>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The marks that a list of names gives.</summary>
    public static Mark Of(ReadOnlySpan<char> names)
    {
        var marks = Mark.None;
        var text = names[..Math.Min(names.Length, 400)];
        foreach (var range in text.SplitAny(' ', '\t', '\n'))
        {
            var mark = OfName(text[range]);
            // "related-article-content" is beside the text; "sidebar-grid article-content" is the text.
            if ((mark & Mark.Beside) != 0) mark &= ~Mark.Body;
            marks |= mark;
        }
        return (marks & (Mark.Body | Mark.Advertisement | Mark.Comments)) == Mark.Body ? marks & ~Mark.Beside : marks;
    }

    private static Mark OfName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 80) return Mark.None;
        // Utility classes ("md:hidden", "lg:related") and states say nothing of the content.
        if (name.Contains(':') || name.Contains('[')) return Mark.None;
        if (name is "hidden" or "d-none" or "sr-only" or "visually-hidden" or "screen-reader-text" or "hide") return Mark.Beside;
        Span<char> lower = stackalloc char[name.Length * 2];
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (char.IsAsciiLetterUpper(character))
            {
                if (i > 0 && char.IsAsciiLetterLower(name[i - 1])) lower[length++] = '-';
                lower[length++] = (char)(character | 0x20);
            }
            else
            {
                lower[length++] = char.IsAsciiLetterLower(character) ? character : '-';
            }
        }
        return OfWords(lower[..length]);
    }

    private static Mark OfWords(ReadOnlySpan<char> words)
    {
        Span<Range> parts = stackalloc Range[24];
        var count = words.Split(parts, '-', StringSplitOptions.RemoveEmptyEntries);
        if (count == 0) return Mark.None;
        // "has-sidebar", "no-ads", "with-comments": a state of the page, not a name of the element.
        if (words[parts[0]] is "has" or "no" or "with" or "without" or "is" or "show" or "hide" or "not") return Mark.None;
        var marks = Mark.None;
        Span<char> joined = stackalloc char[40];
        for (var i = 0; i < count; i++)
        {
            if (ByWord.TryGetValue(words[parts[i]], out var mark)) marks |= mark;
            // Names are written together or apart: "liveblogentry", "live-blog-entry".
            var length = 0;
            for (var last = i; last < Math.Min(count, i + 3); last++)
            {
                var part = words[parts[last]];
                if (length + part.Length > joined.Length) break;
                part.CopyTo(joined[length..]);
                length += part.Length;
                if (last > i && ByWord.TryGetValue(joined[..length], out mark)) marks |= mark;
            }
        }
        return marks;
    }

    private static FrozenDictionary<string, Mark> Build()
    {
        var words = new Dictionary<string, Mark>(StringComparer.Ordinal);
        Add(Mark.Beside, "related relateds relatedlinks relatedarticles relatedcontent recommended recommendation recommendations recommend recirculation recirc outbrain taboola share sharing shares sharebar shariff social socials socialbar sociallinks newsletter newsletters subscribe subscription signup promo promos promobox promotion promoted teaser teasers teaserlist breadcrumb breadcrumbs tags taglist tagcloud tagsbox topics topiclist keywords mostread mostpopular popular trending trends morefrom readmore readnext readalso seealso moreon morenews morestories nextarticle prevnext pagination pager paging copyright disclaimer legal correction cookie cookies consent gdpr privacy banner toolbar sidebar rail skyscraper poll quiz rating feedback reactions followus follow donate donation appeal membership upsell crosssell affiliate shopping commerce authorbio aboutauthor authorbox authorinfo bio authorcard verwandt weitere weiterlesen mehrzumthema relacionadas relacionados noticiasrelacionadas correlati gallery slideshow carousel slider lightbox jumplinks toc tableofcontents skiplink printonly noprint screenreader visuallyhidden sronly timestamp dateline byline infobar metabar articlemeta postmeta entrymeta mediacaption credit credits imagecredit photocredit player videoplayer audioplayer embed podcast backlinks linklist linkbox links ticker weather signin login register stockticker masthead navbar navigation menu sitemap modal popup overlay tooltip dropdown advertisment feedbackbox infographic contentcard linkcard readmorelink");
        Add(Mark.Advertisement | Mark.Beside, "ad ads adv advert adverts advertisement advertisements advertising advertorial adslot adbox adcontainer adwrapper adunit adblock anzeige werbung publicidad publicite sponsor sponsored sponsors googlead dfp gpt partnerads");
        Add(Mark.Comments | Mark.Beside, "comment comments commentlist commentsection disqus discussion forum kommentare kommentar leserkommentare comentarios");
        Add(Mark.Figure, "caption captions figcaption figure imagecaption photocaption wpcaption bildunterschrift legende");
        Add(Mark.Body, "articlebody storybody postbody entrycontent postcontent articlecontent storycontent articletext bodytext bodycopy articlecopy storytext contentbody newsbody newstext articlesection fulltext maintext detailbody detailcontent richtext");
        Add(Mark.Lead, "lead lede lede standfirst dek deck summary subtitle subheadline subhead subline intro introduction abstract excerpt chapo chapeau sommario entradilla bajada vorspann kicker lide perex ingress leadtext articlelead teasertext strapline articledescription");
        Add(Mark.Byline, "byline bylines author authors authorname autor autoren writer reporter");
        Add(Mark.Barrier, "paywall paygate paywalled regwall registrationwall subscriberonly premiumwall meteredwall piano offer paidcontent paidbarrier");
        Add(Mark.Entry, "liveblogentry liveblogpost livepost liveentry livetickerentry tickerentry livebloggingentry blockpost liveblogitem liveupdate");
        Add(Mark.Box, "infobox factbox faktenbox factsbox boxout hintergrund sidebarbox");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Mark mark, string names)
        {
            foreach (var name in names.Split(' ')) words[name] = words.TryGetValue(name, out var had) ? had | mark : mark;
        }
    }
}
