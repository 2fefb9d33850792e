using System.Collections.Immutable;
using Stemma.Languages;

namespace Stemma.Ontology;

internal static class LabelReader
{
    public static Labels Read(DataNode entry)
    {
        if (entry.Get("labels") is not { } labels)
        {
            entry.Error("'labels' is missing");
            return Labels.None;
        }

        var texts = labels.Pairs().ToList()
            .Select(p => KeyValuePair.Create(p.Key, labels.Text(p.Key, required: true) ?? ""))
            .Where(p => p.Value.Length > 0)
            .OrderBy(p => p.Key, StringComparer.Ordinal);
        return new Labels([.. texts]);
    }
}

internal static class EventReader
{
    public static EventType Read(DataNode entry)
    {
        entry.OnlyKeys("id", "gloss", "labels", "class", "plover", "acled", "broader", "roles", "quantities",
            "excludes", "progression", "durative", "weight");
        var plover = entry.Text("plover")?.Split('/', 2);
        return new EventType
        {
            Id = entry.Text("id", required: true) ?? "",
            Gloss = entry.Text("gloss", required: true) ?? "",
            Labels = LabelReader.Read(entry),
            Class = entry.Text("class"),
            Plover = plover?[0],
            PloverMode = plover is [_, var mode] ? mode : null,
            Acled = entry.Text("acled"),
            Broader = entry.Text("broader"),
            Roles = Roles(entry),
            Quantities = entry.Texts("quantities"),
            Excludes = [.. entry.Maps("excludes").Select(Exclusion)],
            Progression = entry.Texts("progression"),
            Durative = entry.Flag("durative"),
            Weight = entry.Number("weight"),
            File = entry.File,
            Line = entry.Line,
        };
    }

    private static EventRoles Roles(DataNode entry)
    {
        if (entry.Get("roles") is not { } roles)
        {
            entry.Error("'roles' is missing");
            return new EventRoles(null, null, PatientRole.None);
        }

        roles.OnlyKeys("actor", "target", "patient");
        return new EventRoles(roles.Text("actor"), roles.Text("target"), RoleReader.Read(roles, "patient"));
    }

    private static Exclusion Exclusion(DataNode node)
    {
        node.OnlyKeys("type", "kind", "reason", "scope");
        var kind = node.Text("kind", required: true) switch
        {
            "outcome" or null => ExclusionKind.Outcome,
            "role" => ExclusionKind.Role,
            "cause" => ExclusionKind.Cause,
            var other => Unknown(node, other),
        };
        if (node.Text("scope") is { } scope and not "one")
            node.Error($"unknown scope '{scope}'; the only one is: one");
        return new Exclusion(node.Text("type", required: true) ?? "", kind, node.Text("reason", required: true) ?? "",
            node.Text("scope") == "one", node.File, node.Line);
    }

    private static ExclusionKind Unknown(DataNode node, string kind)
    {
        node.Error($"unknown kind '{kind}'; allowed are: outcome, role, cause");
        return ExclusionKind.Outcome;
    }
}

internal static class RoleReader
{
    public static PatientRole Read(DataNode node, string key)
    {
        switch (node.Text(key, required: true))
        {
            case null or "none":
                return PatientRole.None;
            case "actor":
                return PatientRole.Actor;
            case "target":
                return PatientRole.Target;
            case var other:
                node.Error($"unknown role '{other}'; allowed are: actor, target, none");
                return PatientRole.None;
        }
    }
}

internal static class QuantityReader
{
    public static QuantityKind Read(DataNode entry)
    {
        entry.OnlyKeys("id", "coarse", "role", "broader", "of", "persons", "cumulative", "labels", "differs");
        return new QuantityKind
        {
            Id = entry.Text("id", required: true) ?? "",
            Coarse = entry.Text("coarse", required: true) ?? "",
            Labels = LabelReader.Read(entry),
            Role = RoleReader.Read(entry, "role"),
            Broader = entry.Text("broader"),
            Of = entry.Text("of"),
            Persons = entry.Flag("persons"),
            Cumulative = entry.Flag("cumulative"),
            Differs = [.. entry.Maps("differs").Select(Difference)],
            File = entry.File,
            Line = entry.Line,
        };
    }

    private static ScopeDifference Difference(DataNode node)
    {
        node.OnlyKeys("kind", "reason");
        return new ScopeDifference(node.Text("kind", required: true) ?? "", node.Text("reason", required: true) ?? "",
            node.File, node.Line);
    }
}

internal static class ActorReader
{
    public static ActorClass Read(DataNode entry)
    {
        entry.OnlyKeys("id", "labels", "broader", "flags");
        var flags = ActorFlags.None;
        foreach (var name in entry.Texts("flags"))
        {
            if (name is "person" or "organisation" or "official" or "combatant")
                flags |= Enum.Parse<ActorFlags>(name, ignoreCase: true);
            else
                entry.Error($"unknown flag '{name}'; allowed are: person, organisation, official, combatant");
        }

        return new ActorClass(entry.Text("id", required: true) ?? "", LabelReader.Read(entry), entry.Text("broader"), flags,
            entry.File, entry.Line);
    }
}
