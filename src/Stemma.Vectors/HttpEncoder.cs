using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Likeness;

namespace Stemma.Vectors;

/// <summary>Where a model of one's own answers, in the form of OpenAI's embeddings API. Nothing is sent anywhere unless one of these is made.</summary>
/// <param name="Address">Full address, such as <c>http://localhost:8080/v1/embeddings</c>.</param>
/// <param name="Model">Name of the model, sent with each request.</param>
/// <param name="Dimension">Length of its vectors.</param>
/// <param name="Key">Sent as a bearer token where not null.</param>
/// <param name="Prefix">Put before each text, such as <c>query: </c>.</param>
public sealed record HttpEncoderSettings(Uri Address, string Model, int Dimension, string? Key = null, string Prefix = "");

/// <summary>Vectors from a model that runs elsewhere. They are divided by their length, not centred.</summary>
public sealed class HttpEncoder : IEncoder, IDisposable
{
    private const int TextsAtOnce = 64;
    private const int LongestText = 32_768;
    private const int LongestAnswer = 64 << 20;
    private readonly HttpEncoderSettings _settings;
    private readonly HttpClient _client;

    /// <param name="settings">Where to ask.</param>
    /// <param name="handler">How requests are sent; null: over the network, at most a minute each.</param>
    public HttpEncoder(HttpEncoderSettings settings, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Dimension, 1);
        _settings = settings;
        _client = new HttpClient(handler ?? new SocketsHttpHandler(), disposeHandler: handler is null)
        {
            MaxResponseContentBufferSize = LongestAnswer,
            Timeout = TimeSpan.FromMinutes(1),
        };
        if (settings.Key is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key);
    }

    /// <inheritdoc/>
    public string Name => "http";

    /// <inheritdoc/>
    public string Version => $"{_settings.Model}@{_settings.Address.Authority}";

    /// <inheritdoc/>
    public int Dimension => _settings.Dimension;

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The request failed or was refused.</exception>
    /// <exception cref="InvalidDataException">The answer is not of the form or the dimension expected.</exception>
    /// <exception cref="TaskCanceledException">No answer came within the time allowed.</exception>
    public IReadOnlyList<float[]> Encode(IReadOnlyList<EncoderInput> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var vectors = new List<float[]>(texts.Count);
        foreach (var part in texts.Chunk(TextsAtOnce))
            vectors.AddRange(Ask(part));
        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private float[][] Ask(EncoderInput[] texts)
    {
        var inputs = texts.Select(t => _settings.Prefix + Wire(t.Text ?? "")).ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Post, _settings.Address) { Content = JsonContent.Create(new Request(_settings.Model, inputs)) };
        using var response = _client.Send(request);
        response.EnsureSuccessStatusCode();
        using var stream = response.Content.ReadAsStream();
        Answer? answer;
        try
        {
            answer = JsonSerializer.Deserialize<Answer>(stream);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{_settings.Address}: not an answer of an embeddings API", e);
        }

        var vectors = new float[texts.Length][];
        foreach (var one in answer?.Data ?? [])
        {
            if (one.Index < 0 || one.Index >= vectors.Length || vectors[one.Index] is not null || one.Embedding?.Length != Dimension || !one.Embedding.All(float.IsFinite))
                throw new InvalidDataException($"{_settings.Address}: vector {one.Index} is not one of {vectors.Length} of {Dimension} numbers");
            UnitVector.Normalise(one.Embedding);
            vectors[one.Index] = one.Embedding;
        }

        if (Array.IndexOf(vectors, null) is var missing and >= 0)
            throw new InvalidDataException($"{_settings.Address}: no vector for text {missing}");
        return vectors;
    }

    // JSON cannot carry an unpaired surrogate, and no model reads megabytes.
    private static string Wire(string text)
    {
        var cut = text.Length <= LongestText ? text : text[..LongestText];
        return string.Concat(cut.EnumerateRunes());
    }

    private sealed record Request([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("input")] string[] Input);

    private sealed record Answer([property: JsonPropertyName("data")] Embedded[]? Data);

    private sealed record Embedded([property: JsonPropertyName("index")] int Index, [property: JsonPropertyName("embedding")] float[]? Embedding);
}
