using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Griot.Engine;

/// <summary>A piece of a page. Values put into it are encoded, so that no name can become markup.</summary>
internal readonly record struct Html(string Markup)
{
    public static Html None { get; } = new("");

    public static Html Of(HtmlBuilder content) => new(content.ToString());

    public static Html Each<T>(IEnumerable<T> values, Func<T, Html> write) => new(string.Concat(values.Select(value => write(value).Markup)));

    public override string ToString() => Markup;
}

/// <summary>Takes interpolated strings apart: what is written in the code is markup, what is filled in is text.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _markup;

    public HtmlBuilder(int literalLength, int formattedCount) => _markup = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html html) => _markup.Append(html.Markup);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(long number) => _markup.Append(number);

    public override string ToString() => _markup.ToString();
}
