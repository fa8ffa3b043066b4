using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Griot.Web.Accounts;

/// <summary>The name under which a person signs in and judges. It never changes.</summary>
/// <remarks>Without parentheses, so that "NAME (key LABEL)" in the judgement log can be nobody's name.</remarks>
internal sealed partial record UserName
{
    public const string Allowed = "1 to 64 letters, digits, dots, hyphens, underscores, @ or single spaces between them";

    private UserName(string text) => Text = text;

    public string Text { get; }

    /// <summary>The form by which names are compared: Ada and ada are one.</summary>
    public string Folded => Fold(Text);

    /// <summary>The name, or null when it cannot be one.</summary>
    public static UserName? Of(string? text) => text is not null && Form().IsMatch(text.Trim()) ? new(text.Trim()) : null;

    [SuppressMessage("Globalization", "CA1308", Justification = "Compared only with other names folded in this way.")]
    public static string Fold(string text) => text.Trim().ToLowerInvariant();

    [GeneratedRegex(@"^(?=.{1,64}$)[\p{L}\p{M}\p{Nd}._@-]+( [\p{L}\p{M}\p{Nd}._@-]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
