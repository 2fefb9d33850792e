using Stemma.Languages;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts;

/// <summary>A report while it is being read: its sentences' words, what each layer found, and the facts so far.</summary>
internal sealed class DocumentIndex(Report report, LanguagePack pack, IReadOnlyList<SentenceIndex> sentences)
{
    public Report Report => report;

    public LanguagePack Pack => pack;

    public IReadOnlyList<SentenceIndex> Sentences => sentences;

    public List<Fact> Facts { get; } = [];

    /// <summary>Every match that a layer used, for the examples of the packs and for <c>--explain</c>.</summary>
    public List<(int Sentence, RuleMatch Match)> Used { get; } = [];

    public void Use(SentenceIndex sentence, RuleMatch match) => Used.Add((sentence.Sentence.Index, match));
}

/// <summary>One layer of reading: adds chunks and facts to the document.</summary>
internal interface ILayer
{
    void Read(DocumentIndex document);
}
