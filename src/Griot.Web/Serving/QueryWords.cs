using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Griot.Web.Serving;

/// <summary>Checks the query of an address against the types of its endpoint, so that a wrong value is named with what would be right.</summary>
/// <remarks>Vocabularies are written as in the JSON (snake_case), which the framework does not read by itself.</remarks>
internal static class QueryWords
{
    private static readonly ConcurrentDictionary<MethodInfo, ImmutableArray<(string Name, Type Type)>> Known = new();

    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is not { } handler || !context.Request.QueryString.HasValue)
            return next(context);
        return Check(context, Known.GetOrAdd(handler, Parameters)) is { } problem ? problem.ExecuteAsync(context) : next(context);
    });

    private static ProblemHttpResult? Check(HttpContext context, ImmutableArray<(string Name, Type Type)> parameters)
    {
        Dictionary<string, StringValues>? rewritten = null;
        foreach (var (name, type) in parameters)
        {
            if (!context.Request.Query.TryGetValue(name, out var values))
                continue;
            if (values is not [{ } value])
                return Problems.Malformed(name, values.ToString(), $"{name} is given {values.Count} times. Give it once.");
            if (value.Contains('\0'))
                return Problems.Malformed(name, null, $"{name} holds a character that no text has (U+0000).");
            if (value.Length == 0 && type != typeof(string))
            {
                // A form sends what was left empty.
                rewritten ??= context.Request.Query.ToDictionary(StringComparer.OrdinalIgnoreCase);
                rewritten.Remove(name);
            }
            else if (Complaint(name, value, type) is { } complaint)
            {
                return Problems.Malformed(name, value, complaint);
            }
            else if (type.IsEnum)
            {
                rewritten ??= context.Request.Query.ToDictionary(StringComparer.OrdinalIgnoreCase);
                rewritten[name] = Enum.GetNames(type).First(member => Word(member) == value);
            }
        }

        if (rewritten is not null)
            context.Request.Query = new QueryCollection(rewritten);
        return null;
    }

    private static string? Complaint(string name, string value, Type type)
    {
        if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(Word).ToList();
            return words.Contains(value) ? null : $"{name} is '{value}' and must be one of: {string.Join(", ", words)}.";
        }

        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : $"{name} is '{value}' and must be a day such as 2026-02-10.";
        if (type == typeof(int))
            return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : $"{name} is '{value}' and must be a whole number.";
        if (type == typeof(double))
            return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? null : $"{name} is '{value}' and must be a number.";
        if (type == typeof(bool))
            return bool.TryParse(value, out _) ? null : $"{name} is '{value}' and must be true or false.";
        return null;
    }

    private static ImmutableArray<(string Name, Type Type)> Parameters(MethodInfo handler) =>
    [
        .. handler.GetParameters().SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [(parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name ?? "", Plain(parameter.ParameterType))]
            : parameter.ParameterType.GetProperties().Select(property => (property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.Name, Plain(property.PropertyType)))),
    ];

    private static string Word(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
