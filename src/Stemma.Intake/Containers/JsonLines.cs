using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Intake.Markup;

namespace Stemma.Intake.Containers;

/// <summary>Records of JSON, one a line, by a <see cref="FieldMap"/>.</summary>
internal static class JsonLines
{
    /// <summary>A document for each record with text, a link for each without.</summary>
    public static IEnumerable<IntakeItem> Read(ByteSource source, string name, DocumentHints hints, MemberWalk walk)
    {
        if (source.Peek(3).StartsWith("\uFEFF"u8)) source.ReadExactly(new byte[3]);
        for (var number = 1; source.ReadLine(walk.Limits.DocumentBytes) is { } line; number++)
        {
            var record = MemberWalk.Join(name, number.ToString(CultureInfo.InvariantCulture));
            if (line.AsSpan().Trim(" \t\r\n"u8).IsEmpty) continue;
            yield return source.LineWasCut
                ? walk.TooLong(record)
                : Item(line, record, hints, walk.Maps);
        }
    }

    private static IntakeItem Item(byte[] line, string name, DocumentHints hints, FieldMaps maps)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.ValueKind != JsonValueKind.Object || maps.Of(record) is not { } map) return IntakeItem.Aside(name, RejectedCodes.NotText, "a record whose fields no field map knows", line);
            var found = new DocumentHints
            {
                Charset = "utf-8",
                Title = Value(record, map.Title),
                Url = Value(record, map.Url),
                Outlet = Value(record, map.Outlet),
                Author = Value(record, map.Author),
                Language = Value(record, map.Language),
                Published = Pages.WebTimes.Read(Value(record, map.Published), map.Name),
                Updated = Pages.WebTimes.Read(Value(record, map.Updated), map.Name),
            }.Or(hints);
            if (Value(record, map.Text) is { } text) return new IntakeItem(name, Encoding.UTF8.GetBytes(text), found);
            return found.Url is { } url ? IntakeItem.To(name, url, found) : IntakeItem.Aside(name, RejectedCodes.Empty, "a record without text or address", line);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return IntakeItem.Aside(name, RejectedCodes.Malformed, broken.Message, line);
        }
    }

    private static string? Value(JsonElement record, List<string> names)
    {
        foreach (var name in names)
        {
            var value = record;
            foreach (var step in name.Split('.'))
            {
                if (value.ValueKind != JsonValueKind.Object || !value.Try(step, out value))
                {
                    value = default;
                    break;
                }
            }
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString())),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text)) return text;
        }
        return null;
    }
}
