using System.Text;

namespace Stemma.Desk.Page;

/// <summary>Writes HTML: whatever is not a tag's own name goes through <see cref="Escape"/>.</summary>
internal sealed class Html
{
    private readonly StringBuilder _out = new(1 << 16);

    public Html Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _out.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _out.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _out.Append('"');
        }

        _out.Append('>');
        return this;
    }

    public Html Close(string tag)
    {
        _out.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>An element with text and nothing else.</summary>
    public Html Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(tag, attributes).Text(text).Close(tag);

    public Html Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>A name or sentence in a language of its own, kept from turning the words around it.</summary>
    public Html Foreign(string text, string? language = null) =>
        Element("bdi", Bidi.Balanced(text), ("lang", language), ("dir", language is null ? null : DeskLabels.DirectionOf(language)));

    /// <summary>A line feed between elements, so that the file can be read and compared.</summary>
    public Html Line()
    {
        _out.Append('\n');
        return this;
    }

    /// <summary>Text of this assembly that is markup: never anything from a report.</summary>
    public Html Trusted(string markup)
    {
        _out.Append(markup);
        return this;
    }

    public override string ToString() => _out.ToString();

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    _out.Append("&amp;");
                    break;
                case '<':
                    _out.Append("&lt;");
                    break;
                case '>':
                    _out.Append("&gt;");
                    break;
                case '"':
                    _out.Append("&quot;");
                    break;
                case '\'':
                    _out.Append("&#39;");
                    break;
                case (< ' ' and not '\n' and not '\t') or (>= 0x7F and <= 0x9F):
                    _out.Append('\uFFFD');
                    break;
                default:
                    _out.Append(rune.ToString());
                    break;
            }
        }
    }
}
