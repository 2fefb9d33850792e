using Stemma.Gazetteers;

namespace Stemma.Tools.Gazetteer;

/// <summary>A place while the gazetteer is being put together.</summary>
internal sealed class Draft
{
    public required string Id { get; init; }
    public required string English { get; set; }
    public PlaceLevel Level { get; set; }
    public string Kind { get; set; } = "";
    public string? Country { get; set; }
    public Draft? Admin1 { get; set; }
    public Draft? Admin2 { get; set; }
    public string Admin1Code { get; set; } = "";
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public long Population { get; set; }

    /// <summary>Sum of the people of the towns inside: for the order of weight only, never shown as a population.</summary>
    public long TownPeople { get; set; }

    /// <summary>A city that is a first-level division of its own.</summary>
    public bool IsDivision { get; set; }

    /// <summary>Order of weight among the places; larger is weightier.</summary>
    public double Weight { get; set; }

    /// <summary>What is shown in ar, ka, ru: the first that a source gave.</summary>
    public Dictionary<string, string> Display { get; } = [];

    public List<DraftName> Names { get; } = [];

    public void Add(string text, NameLanguages language, bool weak = false, bool show = true)
    {
        text = Scripts.WithoutVowelSigns(text.Trim());
        if (text.Length == 0)
            return;
        Names.Add(new DraftName(text, language, weak));
        if (show && !weak && Code(language) is { } code && Scripts.Fits(text, code))
            Display.TryAdd(code, text);
    }

    private static string? Code(NameLanguages language) => language switch
    {
        NameLanguages.Arabic => "ar",
        NameLanguages.Georgian => "ka",
        NameLanguages.Russian => "ru",
        _ => null,
    };
}

/// <summary>A name as a source has it.</summary>
internal sealed record DraftName(string Text, NameLanguages Language, bool Weak);

/// <summary>All drafts with the ways to find one.</summary>
internal sealed class DraftSet
{
    private readonly Dictionary<string, Draft> _byId = new(StringComparer.Ordinal);

    public List<Draft> All { get; } = [];

    public Draft? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(Draft draft)
    {
        if (_byId.TryAdd(draft.Id, draft))
            All.Add(draft);
    }

    /// <summary>Lets another id lead to a draft.</summary>
    public void Alias(string id, Draft draft) => _byId[id] = draft;

    public void Remove(Draft draft, Draft into)
    {
        All.Remove(draft);
        _byId[draft.Id] = into;
    }
}
