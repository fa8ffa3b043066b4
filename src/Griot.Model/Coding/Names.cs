namespace Griot.Model;

/// <summary>The words of the output contract for the closed vocabularies, and back.</summary>
public static class Names
{
    public static string Name(this Relation value) => value == Relation.News ? "news" : "background";
    public static string Name(this EventStatus value) => Snake(value);
    public static string Name(this Certainty value) => Snake(value);
    public static string Name(this ActorRole value) => Snake(value);
    public static string Name(this TollMeasure value) => Snake(value);
    public static string Name(this PersonKind value) => Snake(value);
    public static string Name(this MaterielAction value) => Snake(value);
    public static string Name(this ResponsibilityStatus value) => Snake(value);
    public static string Name(this Reliability value) => Snake(value);
    public static string Name(this Direction value) => Snake(value);
    public static string Name(this ContradictionType value) => Snake(value);
    public static string Name(this IncidentState value) => Snake(value);
    public static string Name(this DecisionKind value) => Snake(value);

    /// <summary>The value with that contract name; throws with the names there are when there is none.</summary>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Table<T>.ByName.TryGetValue(name, out var value)
            ? value
            : throw new FormatException($"'{name}' is not one of: {string.Join(", ", Table<T>.ByName.Keys.Order(StringComparer.Ordinal))}.");

    private static string Snake<T>(T value)
        where T : struct, Enum => Table<T>.ByValue[value];

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => ToSnake(value.ToString()));

        public static readonly Dictionary<string, T> ByName =
            ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string ToSnake(string pascal) => string.Concat(
            pascal.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}
