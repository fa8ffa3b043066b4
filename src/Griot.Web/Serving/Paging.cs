using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Serving;

/// <summary>Which part of a list is wanted.</summary>
internal readonly record struct Paging(int Offset, int Limit)
{
    public const int Usual = 50;
    public const int Most = 500;

    /// <summary>The part asked for, or what is wrong with the numbers.</summary>
    public static bool TryRead(int? offset, int? limit, out Paging paging, out ProblemHttpResult? problem)
    {
        paging = new(offset ?? 0, limit ?? Usual);
        problem = paging switch
        {
            { Offset: < 0 } => Problems.Malformed("offset", $"{offset}", $"offset is {offset} and must not be below 0."),
            { Limit: < 1 or > Most } => Problems.Malformed("limit", $"{limit}", $"limit is {limit} and must be between 1 and {Most}."),
            _ => null,
        };
        return problem is null;
    }
}
