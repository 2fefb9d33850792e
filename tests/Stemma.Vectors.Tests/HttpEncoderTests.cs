using System.Net;
using System.Text.Json;
using Stemma.Likeness;

namespace Stemma.Vectors.Tests;

/// <summary>The embeddings API as its documentation has it, answered here.</summary>
public sealed class HttpEncoderTests
{
    private static readonly HttpEncoderSettings Settings = new(new Uri("http://localhost:8080/v1/embeddings"), "own-model", 2, "secret", "query: ");

    [Fact]
    public void Vectors_come_back_in_order_and_of_length_one()
    {
        var api = new Api(texts => texts.Select((t, i) => (i, new[] { t.Length, 0f })).Reverse());
        using var encoder = new HttpEncoder(Settings, api);
        var texts = Enumerable.Range(0, 70).Select(i => new EncoderInput($"text {i}", null)).ToList();
        var vectors = encoder.Encode(texts);
        vectors.Count.ShouldBe(70);
        vectors.ShouldAllBe(v => v[0] == 1f && v[1] == 0f);
        api.Seen.ShouldBe(texts.Select(t => "query: " + t.Text));
        api.Key.ShouldBe("Bearer secret");
        encoder.Version.ShouldBe("own-model@localhost:8080");
    }

    [Fact]
    public void An_unpaired_surrogate_is_sent_as_the_replacement_character()
    {
        var api = new Api(texts => texts.Select((_, i) => (i, new[] { 1f, 1f })));
        using var encoder = new HttpEncoder(Settings, api);
        encoder.Encode([new EncoderInput("a\uDC00", null)]);
        api.Seen.ShouldBe(["query: a\uFFFD"]);
    }

    [Fact]
    public void An_answer_that_does_not_fit_is_refused()
    {
        Func<string[], IEnumerable<(int, float[])>>[] wrong =
        [
            _ => [],
            _ => [(0, [1f])],
            _ => [(1, [1f, 1f])],
            _ => [(0, [1f, 1f]), (0, [1f, 1f])],
        ];
        foreach (var answer in wrong)
        {
            using var encoder = new HttpEncoder(Settings, new Api(answer));
            Should.Throw<InvalidDataException>(() => encoder.Encode([new EncoderInput("text", null)]));
        }
    }

    private sealed class Api(Func<string[], IEnumerable<(int Index, float[] Vector)>> answer) : HttpMessageHandler
    {
        public List<string> Seen { get; } = [];

        public string? Key { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var json = JsonDocument.Parse(request.Content!.ReadAsStream(cancellationToken));
            json.RootElement.GetProperty("model").GetString().ShouldBe("own-model");
            string[] texts = [.. json.RootElement.GetProperty("input").EnumerateArray().Select(e => e.GetString()!)];
            Seen.AddRange(texts);
            Key = request.Headers.Authorization?.ToString();
            var data = answer(texts).Select(a => new { index = a.Index, embedding = a.Vector });
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(new { data })) };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }
}
