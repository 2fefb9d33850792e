using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stemma.Intake.Encodings;

/// <summary>Burmese in the Zawgyi font's code: told from Unicode by where its signs stand, and converted.</summary>
/// <remarks>Own work from the two code charts: Zawgyi stores what is seen (vowel e and medial ra before their consonant), Unicode what is said.</remarks>
internal static class Zawgyi
{
    private const int FewestSigns = 3;

    // Zawgyi code to Unicode; '|' stands for kinzi, which moves before the consonant.
    private static readonly Dictionary<char, string> Signs = new()
    {
        ['\u1033'] = "\u102F",
        ['\u1034'] = "\u1030",
        ['\u1039'] = "\u103A",
        ['\u103A'] = "\u103B",
        ['\u103B'] = "\u103C",
        ['\u103C'] = "\u103D",
        ['\u103D'] = "\u103E",
        ['\u105A'] = "\u102B\u103A",
        ['\u1060'] = "\u1039\u1000",
        ['\u1061'] = "\u1039\u1001",
        ['\u1062'] = "\u1039\u1002",
        ['\u1063'] = "\u1039\u1003",
        ['\u1064'] = "|",
        ['\u1065'] = "\u1039\u1005",
        ['\u1066'] = "\u1039\u1006",
        ['\u1067'] = "\u1039\u1006",
        ['\u1068'] = "\u1039\u1007",
        ['\u1069'] = "\u1039\u1008",
        ['\u106A'] = "\u1009",
        ['\u106B'] = "\u100A",
        ['\u106C'] = "\u1039\u100B",
        ['\u106D'] = "\u1039\u100C",
        ['\u106E'] = "\u100D\u1039\u100D",
        ['\u106F'] = "\u100D\u1039\u100E",
        ['\u1070'] = "\u1039\u100F",
        ['\u1071'] = "\u1039\u1010",
        ['\u1072'] = "\u1039\u1010",
        ['\u1073'] = "\u1039\u1011",
        ['\u1074'] = "\u1039\u1011",
        ['\u1075'] = "\u1039\u1012",
        ['\u1076'] = "\u1039\u1013",
        ['\u1077'] = "\u1039\u1014",
        ['\u1078'] = "\u1039\u1015",
        ['\u1079'] = "\u1039\u1016",
        ['\u107A'] = "\u1039\u1017",
        ['\u107B'] = "\u1039\u1018",
        ['\u107C'] = "\u1039\u1019",
        ['\u107D'] = "\u103B",
        ['\u107E'] = "\u103C",
        ['\u107F'] = "\u103C",
        ['\u1080'] = "\u103C",
        ['\u1081'] = "\u103C",
        ['\u1082'] = "\u103C",
        ['\u1083'] = "\u103C",
        ['\u1084'] = "\u103C",
        ['\u1085'] = "\u1039\u101C",
        ['\u1086'] = "\u103F",
        ['\u1087'] = "\u103E",
        ['\u1088'] = "\u103E\u102F",
        ['\u1089'] = "\u103E\u1030",
        ['\u108A'] = "\u103D\u103E",
        ['\u108B'] = "|\u102D",
        ['\u108C'] = "|\u102E",
        ['\u108D'] = "|\u1036",
        ['\u108E'] = "\u102D\u1036",
        ['\u108F'] = "\u1014",
        ['\u1090'] = "\u101B",
        ['\u1091'] = "\u100F\u1039\u100D",
        ['\u1092'] = "\u100B\u1039\u100C",
        ['\u1093'] = "\u1039\u1018",
        ['\u1094'] = "\u1037",
        ['\u1095'] = "\u1037",
        ['\u1096'] = "\u1039\u1010\u103D",
        ['\u1097'] = "\u100B\u1039\u100B",
        ['\u104E'] = "\u104E\u1004\u103A\u1038",
    };

    /// <summary>Whether the text's Burmese is in Zawgyi.</summary>
    public static bool Is(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u1000', '\u109F');
        if (first < 0) return false;
        int zawgyi = 0, unicode = 0;
        for (var i = first; i < text.Length; i++)
        {
            var character = text[i];
            if (character is < '\u1000' or > '\u109F') continue;
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (character == '\u1031') Count(IsBase(before) || before is (>= '\u103B' and <= '\u103E') or '\u1060' or '\u1082', ref unicode, ref zawgyi, IsBase(after) || after is '\u103B' or (>= '\u107E' and <= '\u1084'));
            else if (character == '\u1039') Count(IsBase(after) && before != '\u102C', ref unicode, ref zawgyi, true);
            else if (character == '\u103A' && !IsBase(after) && IsBase(before)) unicode++;
        }
        return zawgyi >= FewestSigns && zawgyi > 2 * unicode;
    }

    private static void Count(bool asUnicode, ref int unicode, ref int zawgyi, bool asZawgyi)
    {
        if (asUnicode && !asZawgyi) unicode++;
        else if (!asUnicode) zawgyi++;
    }

    /// <summary>The text with its Burmese runs converted, and what was replaced, a syllable at a time.</summary>
    public static (string Text, ImmutableArray<TextEdit> Edits) Convert(string text)
    {
        var result = new StringBuilder(text.Length);
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = 0; i < text.Length;)
        {
            var end = SyllableEnd(text, i);
            if (end == i)
            {
                result.Append(text[i++]);
                continue;
            }
            var made = Syllable(text.AsSpan(i, end - i));
            if (!text.AsSpan(i, end - i).SequenceEqual(made)) edits.Add(new TextEdit(result.Length, made.Length, i, end - i));
            result.Append(made);
            i = end;
        }
        return (result.ToString(), edits.ToImmutable());
    }

    // [e or ra before] base [signs after]; a stray sign is a syllable of its own.
    private static int SyllableEnd(string text, int at)
    {
        if (text[at] is < '\u1000' or > '\u109F') return at;
        var i = at;
        while (i < text.Length && IsPrefix(text[i])) i++;
        if (i < text.Length && IsBase(text[i])) i++;
        while (i < text.Length && IsSign(text[i]) && i - at < 16) i++;
        return Math.Max(i, at + 1);
    }

    private static string Syllable(ReadOnlySpan<char> syllable)
    {
        var spelled = new StringBuilder();
        foreach (var character in syllable) spelled.Append(Signs.TryGetValue(character, out var sign) ? sign : character.ToString());
        var letters = new StringBuilder();
        var marks = new List<char>();
        for (var i = 0; i < spelled.Length; i++)
        {
            var character = spelled[i];
            if (character == '|') letters.Insert(0, "\u1004\u103A\u1039");
            else if (character == '\u1039' && i + 1 < spelled.Length) letters.Append(character).Append(spelled[++i]);
            else if (Rank(character) > 0) marks.Add(character);
            else letters.Append(character);
        }
        // U before a closing asat is the letter nya without its tail.
        if (letters is [.., '\u1025'] && marks.Contains('\u103A')) letters[^1] = '\u1009';
        if (letters is [.., '\u1025'] && marks.Remove('\u102E')) letters[^1] = '\u1026';
        foreach (var mark in marks.OrderBy(Rank)) letters.Append(mark);
        return letters.ToString();
    }

    // Storage order of Unicode Technical Note 11, dot below before asat as normal form has it.
    private static int Rank(char character) => character switch
    {
        '\u103B' => 1,
        '\u103C' => 2,
        '\u103D' => 3,
        '\u103E' => 4,
        '\u1031' => 5,
        '\u102D' or '\u102E' or '\u1032' => 6,
        '\u102F' or '\u1030' => 7,
        '\u102B' or '\u102C' => 8,
        '\u1036' => 9,
        '\u1037' => 10,
        '\u103A' => 11,
        '\u1038' => 12,
        _ => 0,
    };

    private static bool IsPrefix(char character) => character is '\u1031' or '\u103B' or (>= '\u107E' and <= '\u1084');

    private static bool IsBase(char character) =>
        character is (>= '\u1000' and <= '\u102A') or '\u103F' or '\u106A' or '\u106B' or '\u106E' or '\u106F' or '\u1086' or (>= '\u108F' and <= '\u1092') or '\u1097' or '\u104E';

    private static bool IsSign(char character) =>
        character is (>= '\u102B' and <= '\u103E') or '\u105A' or (>= '\u1060' and <= '\u1097')
        && !IsPrefix(character) && !IsBase(character)
        && (character > '\u105A' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
