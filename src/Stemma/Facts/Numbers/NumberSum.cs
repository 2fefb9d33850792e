namespace Stemma.Facts.Numbers;

/// <summary>Adds up number words one by one; refuses a word that cannot continue the number ("five twenty").</summary>
internal sealed class NumberSum
{
    private double _total;
    private double _current;
    private double _last = double.NaN;

    public bool Ordinal { get; private set; }

    public bool IsEmpty { get; private set; } = true;

    public double Value => _total + _current;

    public void StartWith(double digits)
    {
        _current = digits;
        _last = digits;
        IsEmpty = false;
    }

    /// <param name="atom">The next number word.</param>
    /// <param name="joined">An "and" stands between it and the word before, or is written onto it.</param>
    public bool TryAdd(NumberAtom atom, bool joined)
    {
        var teen = atom.Role == "teen" && !joined && _last < 10 && _current % 100 < 10;
        // "the fifth and twentieth", "the fifth ten": the larger part comes behind.
        if (Ordinal && !joined && !teen)
            return false;
        if (atom.Role is "multiplier" or "multiplier-after")
            return Multiply(atom.Value);
        if (!IsEmpty && !teen && !Continues(atom.Value, joined))
            return false;
        _current += atom.Value;
        _last = teen ? _last + atom.Value : atom.Value;
        Ordinal |= atom.Role == "ordinal";
        IsEmpty = false;
        return true;
    }

    private bool Multiply(double value)
    {
        if (value >= 1000)
        {
            if (_current >= value || (_total > 0 && _total < value))
                return false;
            _total += (_current == 0 ? 1 : _current) * value;
            _current = 0;
        }
        else
        {
            if (_current >= value)
                return false;
            _current = (_current == 0 ? 1 : _current) * value;
        }

        _last = value;
        IsEmpty = false;
        return true;
    }

    /// <summary>A smaller word follows a round larger one; with "and" the smaller may come first (Arabic, German).</summary>
    private bool Continues(double value, bool joined)
    {
        if (double.IsNaN(_last))
            return true;
        if (_current == 0)
            return value < 1000 && _last >= 1000;
        if (value < _last)
            return value < Step(_last) && _current % Step(_last) == 0;
        return joined && _last < 10 && value is >= 20 and < 100 && value % 10 == 0 && _current % 100 < 10;
    }

    /// <summary>The room that a round number leaves: 10 after 20, 100 after 300, 1000 after 5000.</summary>
    private static double Step(double value)
    {
        var step = 1d;
        while (step * 10 <= value && value % (step * 10) == 0)
            step *= 10;
        return step;
    }
}
