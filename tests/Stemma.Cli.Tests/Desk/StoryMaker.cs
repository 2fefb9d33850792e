using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Stemma.Claims;
using Stemma.Collation;
using Stemma.Facts;
using Stemma.Reports;

using Reading = Stemma.Collation.Reading;

namespace Stemma.Cli.Tests.Desk;
/// <summary>Puts a report together sentence by sentence and finds claims and facts by their words.</summary>
internal sealed class ReportMaker(string name, string tag, string outlet, string published)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Claim>.Builder _claims = ImmutableArray.CreateBuilder<Claim>();
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private int _paragraph = -1;

    public string Id => "r-" + Hash(name)[..16];

    public ReportMaker Paragraph(params string[] sentences)
    {
        if (_paragraph++ >= 0)
            _text.Append("\n\n");
        foreach (var (i, sentence) in sentences.Index())
        {
            if (i > 0)
                _text.Append(' ');
            _sentences.Add(new Sentence(_sentences.Count, new Span(_text.Length, sentence.Length), _paragraph, _paragraph == 0));
            _text.Append(sentence);
        }

        return this;
    }

    public Span Find(string words, int after = 0)
    {
        var at = _text.ToString().IndexOf(words, after, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"not in {name}: {words}") : new Span(at, words.Length);
    }

    public Claim Claim(string words, string trigger, string type, Func<Claim, Claim>? with = null)
    {
        var span = Find(words);
        var claim = new Claim
        {
            Id = "c-" + Hash(name + span + type)[..16],
            Report = Id,
            Sentence = At(span),
            Span = span,
            Trigger = Find(trigger, span.Start),
            EventType = type,
            Polarity = Polarity.Asserted,
            Certainty = Certainty.Stated,
            Reasons = [new Reason($"{tag}.events.{type}#1", $"languages/{tag}/events.yaml", 40 + _claims.Count)],
        };
        claim = with?.Invoke(claim) ?? claim;
        _claims.Add(claim);
        return claim;
    }

    public AttributionStep Step(SourceKind kind, string words, string? id = null) => new(kind, words, id, null, null, null, Find(words));

    public void Fact(Func<Span, int, ImmutableArray<Reason>, Fact> make, string words, string rule)
    {
        var span = Find(words);
        _facts.Add(make(span, At(span), [new Reason(rule, $"languages/{tag}/{rule.Split('.')[1]}.yaml", 12)]));
    }

    public ReadReport Read() => new()
    {
        Report = new Report
        {
            Id = Id,
            Name = name,
            Sha256 = Hash(_text.ToString()),
            Text = _text.ToString(),
            Title = _sentences[0].Span,
            Outlet = new Outlet(outlet),
            Published = new Moment(published, published.Length > 10 ? Precision.Minute : Precision.Day, "front matter"),
            Language = new LanguageVerdict(tag, 1, "front matter", [new LanguageGuess(tag, 1)]),
        },
        Pack = tag + " 1",
        Sentences = _sentences.ToImmutable(),
        Facts = [.. _facts.OrderBy(f => f.Span)],
        Claims = [.. _claims.OrderBy(c => c.Span)],
    };

    public Reading Reading(Claim claim, string gloss) =>
        new(Id, claim.Id, _sentences[claim.Sentence], claim.Span, claim.Span.Of(_text.ToString()), gloss, claim.Attribution);

    private int At(Span span) => _sentences.First(s => s.Span.Contains(span)).Index;

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
