using Griot.Merging.Judgements;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Judgements;

/// <summary>Says what a request lacks before anything is opened for writing.</summary>
internal static class RequestCheck
{
    private const int LongestText = 10_000;

    /// <summary>The first thing that is wrong; null when all that the action needs is there.</summary>
    public static ProblemHttpResult? Of(JudgementRequest request)
    {
        foreach (var (name, text) in Texts(request))
        {
            if (text?.Length > LongestText)
                return Problems.Malformed(name, null, $"{name} is longer than {LongestText} characters.");
            if (text?.Contains('\0') == true)
                return Problems.Malformed(name, null, $"{name} holds a character that no text has (U+0000).");
        }

        return request.Action switch
        {
            JudgementAction.Accept when request.Field is null => null,
            JudgementAction.Accept or JudgementAction.Reject => Field(request.Field),
            JudgementAction.Correct => Field(request.Field) ?? Needed("value", request.Value, "the new value"),
            JudgementAction.Merge or JudgementAction.Unsure or JudgementAction.Different => Needed("other", request.Other, "the id of the other incident"),
            JudgementAction.Split => request.Reports is { IsDefaultOrEmpty: false } ? null : Problems.Malformed("reports", null, "To split an incident, name in reports the ids of those to take out."),
            JudgementAction.Dependent or JudgementAction.Independent => Needed("report", request.Report, "the id of a report") ?? Needed("on", request.On, "the id of the report it depends on or not"),
            JudgementAction.Comment => Needed("because", request.Because, "the text of the comment"),
            _ => null,
        };
    }

    private static ProblemHttpResult? Field(string? name) =>
        name is null ? Needed("field", null, "the field that is judged")
        : IncidentField.Named(name) is null ? Problems.Malformed("field", name, $"There is no field '{name}'. Fields are: {string.Join(", ", IncidentField.Forms)}.")
        : null;

    private static ProblemHttpResult? Needed(string name, string? value, string what) =>
        string.IsNullOrWhiteSpace(value) ? Problems.Malformed(name, value, $"This judgement needs {name}: {what}.") : null;

    private static IEnumerable<(string Name, string? Text)> Texts(JudgementRequest request) =>
    [
        ("field", request.Field), ("value", request.Value), ("other", request.Other), ("report", request.Report), ("on", request.On), ("because", request.Because),
        ("evidence.report", request.Evidence?.Report),
    ];
}
