using Stemma.Languages;
using Stemma.Reports;

namespace Stemma.Text;

/// <summary>One sentence's words with all that the layers found in it so far.</summary>
internal sealed class SentenceIndex
{
    private readonly Dictionary<string, List<Chunk>> _byCategory = new(StringComparer.Ordinal);
    private readonly List<Chunk>[] _byStart;
    private readonly List<Chunk>[] _byEnd;

    private SentenceIndex(Sentence sentence, string text, List<Word> words, LanguagePack pack)
    {
        Sentence = sentence;
        Text = text;
        Words = words;
        Pack = pack;
        _byStart = new List<Chunk>[words.Count + 1];
        _byEnd = new List<Chunk>[words.Count + 1];
    }

    public Sentence Sentence { get; }

    /// <summary>The whole report's text.</summary>
    public string Text { get; }

    public List<Word> Words { get; }

    public LanguagePack Pack { get; }

    /// <summary>What was found, in the order in which it was found.</summary>
    public List<Chunk> Chunks { get; } = [];

    public static SentenceIndex Build(Sentence sentence, string text, LanguagePack pack, WordMemory memory)
    {
        var words = WordCutter.Cut(text, sentence.Span, pack.Settings.Folding);
        foreach (var word in words)
        {
            if (word.Kind != WordKind.Mark)
                word.Readings = memory.Readings(word.Folded);
        }

        return new SentenceIndex(sentence, text, words, pack);
    }

    public void Add(Chunk chunk)
    {
        Chunks.Add(chunk);
        if (!_byCategory.TryGetValue(chunk.Category, out var alike))
            _byCategory[chunk.Category] = alike = [];
        alike.Add(chunk);
        (_byStart[chunk.First] ??= []).Add(chunk);
        (_byEnd[chunk.End] ??= []).Add(chunk);
    }

    public void Remove(Chunk chunk)
    {
        Chunks.Remove(chunk);
        _byCategory.GetValueOrDefault(chunk.Category)?.Remove(chunk);
        _byStart[chunk.First]?.Remove(chunk);
        _byEnd[chunk.End]?.Remove(chunk);
    }

    public IReadOnlyList<Chunk> StartingAt(int word) => _byStart[word] ?? (IReadOnlyList<Chunk>)[];

    public IReadOnlyList<Chunk> EndingAt(int end) => _byEnd[end] ?? (IReadOnlyList<Chunk>)[];

    /// <summary>Chunks of a category in the order in which they were found.</summary>
    public IReadOnlyList<Chunk> Of(string category) => _byCategory.TryGetValue(category, out var found) ? found : [];

    /// <summary>Whether a word lies in a chunk of the category.</summary>
    public bool IsIn(int word, string category) => Touches(word, word + 1, category);

    /// <summary>Whether a chunk of one of the categories shares a word with the range.</summary>
    public bool Touches(int first, int end, params ReadOnlySpan<string> categories)
    {
        foreach (var category in categories)
        {
            if (!_byCategory.TryGetValue(category, out var chunks))
                continue;
            foreach (var chunk in chunks)
            {
                if (chunk.First < end && first < chunk.End)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The characters from one word up to, not including, another.</summary>
    public Span SpanOf(int first, int end) => Span.Between(Words[first].Span.Start, Words[end - 1].Span.End);

    public string TextOf(int first, int end) => SpanOf(first, end).Of(Text);
}

/// <summary>Something that a layer found, on which later layers build.</summary>
/// <param name="Category">"number", "place", "actor" …</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Features">Features of its words as the language names them.</param>
/// <param name="Value">What it is: of the type that its layer says.</param>
/// <param name="Rule">The rule that found it; null for the engine's own steps.</param>
internal sealed record Chunk(string Category, int First, int End, uint Features, object? Value, Rule? Rule)
{
    public int Length => End - First;

    /// <summary>Words between this chunk and the words from one index up to another; 0 where they meet.</summary>
    public int DistanceTo(int first, int end) => End <= first ? first - End : Math.Max(0, First - end);

    public bool Overlaps(Chunk other) => First < other.End && other.First < End;
}
