using Stemma.Text;

namespace Stemma.Facts.Sources;

/// <summary>Words for agency, newspaper, channel: beside them a name that is a common word too is an outlet's.</summary>
internal sealed class MediaWords : ILayer
{
    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
            foreach (var match in PatternMatcher.Match(s, "actors"))
            {
                if (match.Rule["class"] is "media" or "agency" && match.Captures.Length == 0)
                    s.Add(new Chunk("media-word", match.First, match.End, match.Features, null, match.Rule));
            }
    }
}
