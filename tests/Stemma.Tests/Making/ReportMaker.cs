using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Tests.Making;

/// <summary>Makes reports as read, with claims put in by hand: what the reading stage would give.</summary>
internal sealed class ReportMaker
{
    private readonly string _outlet;
    private readonly string? _published;
    private readonly string _language;
    private readonly string _text;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly List<Claim> _claims = [];
    private readonly List<Fact> _facts = [];
    private readonly string? _sourceId;

    public ReportMaker(string outlet, string text, string? published = null, string language = "en", string? sourceId = null)
    {
        (_outlet, _published, _language, _text, _sourceId) = (outlet, published, language, text, sourceId);
        Id = "r-" + Hash(outlet + "\n" + published + "\n" + text);
        _sentences = Cut(text);
    }

    public string Id { get; }

    /// <summary>Adds a claim whose clause is <paramref name="words"/>.</summary>
    public ReportMaker Claim(string words, string type, Func<Claim, Claim>? more = null)
    {
        var at = _text.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, words);
        var span = new Span(at, words.Length);
        var sentence = _sentences.First(s => s.Span.Contains(new Span(at, 1)));
        var claim = new Claim
        {
            Id = "",
            Report = Id,
            Sentence = sentence.Index,
            Span = span,
            Trigger = span,
            EventType = type,
            Polarity = Polarity.Asserted,
            Certainty = Certainty.Stated,
            Reasons = [new Reason("test")],
        };
        claim = more?.Invoke(claim) ?? claim;
        _claims.Add(claim with { Id = "c-" + Hash(string.Create(CultureInfo.InvariantCulture, $"{Id}{span}{type}{_claims.Count}")) });
        if (claim.Place is { } place)
        {
            _facts.Add(new PlaceFact { Span = span, Sentence = sentence.Index, Reasons = [new Reason("test")], Place = place });
        }

        return this;
    }

    /// <summary>Id of the claim added last.</summary>
    public string LastClaim => _claims[^1].Id;

    public ReadReport Build(bool withPack = true) => new()
    {
        Report = new Report
        {
            Id = Id,
            Name = _outlet + ".txt",
            Sha256 = Hash(_text),
            Text = _text,
            Outlet = new Outlet(_outlet, _sourceId),
            Published = _published is null ? null : new Moment(_published, _published.Length > 10 ? Precision.Minute : Precision.Day, "front matter"),
            Language = new LanguageVerdict(_language, 1, "front matter", []),
        },
        Pack = withPack ? _language + " 1" : null,
        Unread = withPack ? [] : [.. _sentences.Select(s => s.Index)],
        Sentences = _sentences,
        Facts = [.. _facts.OrderBy(f => f.Span)],
        Claims = [.. _claims.OrderBy(c => c.Sentence).ThenBy(c => c.Span)],
    };

    private static ImmutableArray<Sentence> Cut(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '۔' && (i + 1 == text.Length || text[i + 1] is ' ' or '\n'))
            {
                sentences.Add(new Sentence(sentences.Count, Span.Between(start, i + 1), 0, false));
                start = i + 2;
            }
        }

        return sentences.ToImmutable();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}

/// <summary>Short ways to fill a claim.</summary>
internal static class ClaimMaking
{
    public static Claim By(this Claim c, string actorClass, string? name = null, string? country = null) => c with { Actor = Actor(actorClass, name, country) };

    public static Claim To(this Claim c, string actorClass, string? name = null) => c with { Target = Actor(actorClass, name, null) };

    public static Claim In(this Claim c, PlaceRef place, bool inherited = false) => c with { Place = place, PlaceInherited = inherited };

    public static Claim On(this Claim c, string start, string? end = null, Precision precision = Precision.Day, bool inherited = false) =>
        c with { Time = new ClaimTime(start, start, new Interval(start, end ?? start, precision), null, inherited) };

    public static Claim OnDay(this Claim c, string monthDay) => c with { Time = new ClaimTime(monthDay, monthDay, null, null, false) };

    public static Claim Count(this Claim c, string kind, long? low, long? high = null, string? whom = null, bool about = false, bool open = false) =>
        c with { Quantity = new Quantity(kind, Known.Knowledge.KindCoarse(kind), low, open ? null : high ?? low, about, whom, "", c.Span) };

    public static Claim Denied(this Claim c) => c with { Polarity = Polarity.Denied };

    public static Claim Sure(this Claim c, Certainty certainty) => c with { Certainty = certainty };

    public static Claim Named(this Claim c, params string[] keys) => c with { Names = [.. keys.Order(StringComparer.Ordinal)] };

    public static Claim Says(this Claim c, SourceKind kind, string name, string? id = null, string? actorClass = null, string? key = null, string? country = null) =>
        c with { Attribution = [.. c.Attribution.IsDefault ? [] : c.Attribution, new AttributionStep(kind, name, id, actorClass, key, country, c.Span)] };

    private static ActorRef Actor(string actorClass, string? name, string? country) =>
        new(actorClass, name, name?.ToLowerInvariant(), country, name ?? actorClass);
}
