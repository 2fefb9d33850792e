using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stemma.Desk.Text;

/// <summary>Words to be written: where they run against the page, each line's share is isolated for itself, since a terminal treats each line as a paragraph.</summary>
internal readonly record struct Words(string Text, Ink Ink = Ink.Plain, string? Isolated = null)
{
    /// <summary>The desk's own words.</summary>
    public static implicit operator Words(string text) => new(text);
}

/// <summary>Builds lines for a terminal and wraps them by display width.</summary>
/// <param name="width">Columns; at least 20 are used.</param>
/// <param name="direction">Direction of the reader's language.</param>
internal sealed class StyledWriter(int width, string direction)
{
    private const int Narrowest = 20;
    private readonly int _width = Math.Max(width, Narrowest);
    private readonly ImmutableArray<StyledLine>.Builder _lines = ImmutableArray.CreateBuilder<StyledLine>();

    /// <summary>Text from a report or made of names: one line, no control characters, isolated where it runs against the reader's language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ink">What it is.</param>
    /// <param name="own">Its own direction; null for that of its first strong character.</param>
    public Words Foreign(string text, Ink ink = Ink.Plain, string? own = null)
    {
        var printable = Bidi.Printable(text);
        return new Words(printable, ink, Bidi.RunsAgainst(printable, direction) ? own ?? "auto" : null);
    }

    public void Blank() => _lines.Add(new StyledLine([]));

    /// <summary>Writes words, wrapped at spaces; lines after the first are indented by <paramref name="hang"/> columns.</summary>
    public void Wrap(int indent, int hang, params ReadOnlySpan<Words> words)
    {
        var line = new List<Words> { new(new string(' ', indent)) };
        var column = indent;
        var empty = true;
        foreach (var run in words)
        {
            var begun = line.Count;
            foreach (var piece in Split(run.Text).SelectMany(word => Pieces(word, _width - hang)))
            {
                var opened = "";
                if (!empty && column + DisplayWidth.Of(piece.TrimEnd(' ')) > _width)
                {
                    // A direction that the words open is closed at the end of the line and opened again on the next.
                    opened = Bidi.LeftOpen(string.Concat(line.Skip(begun).Select(w => w.Text)));
                    if (opened.Length > 0)
                        line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd(' ') + Bidi.Closing(opened) };
                    Close(line);
                    line.Add(new(new string(' ', hang)));
                    begun = line.Count;
                    column = hang;
                }

                line.Add(run with { Text = opened + piece });
                column += DisplayWidth.Of(piece);
                empty = false;
            }
        }

        Close(line);
    }

    public StyledText Done() => new(_lines.ToImmutable());

    private void Close(List<Words> line)
    {
        while (line.Count > 0 && line[^1].Text.TrimEnd(' ').Length == 0)
            line.RemoveAt(line.Count - 1);
        if (line.Count > 0)
            line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd(' ') };
        _lines.Add(new StyledLine([.. Merged(line)]));
        line.Clear();
    }

    private static IEnumerable<StyledRun> Merged(List<Words> line)
    {
        for (var i = 0; i < line.Count;)
        {
            var (first, text) = (line[i], new StringBuilder());
            for (; i < line.Count && line[i].Ink == first.Ink && line[i].Isolated == first.Isolated; i++)
                text.Append(line[i].Text);
            yield return new StyledRun(first.Isolated is { } own ? Bidi.Isolate(text.ToString(), own) : text.ToString(), first.Ink);
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && (i + 1 == text.Length || text[i + 1] != ' '))
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
            yield return text[start..];
    }

    private static IEnumerable<string> Pieces(string word, int columns)
    {
        if (DisplayWidth.Of(word) <= columns)
            return [word];
        var pieces = new List<string>();
        var (piece, used) = (new StringBuilder(), 0);
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (used > 0 && used + DisplayWidth.Of(element) > columns)
            {
                pieces.Add(piece.ToString());
                (piece, used) = (new StringBuilder(), 0);
            }

            piece.Append(element);
            used += DisplayWidth.Of(element);
        }

        pieces.Add(piece.ToString());
        return pieces;
    }
}
