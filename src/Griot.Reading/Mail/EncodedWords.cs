using System.Text;
using System.Text.RegularExpressions;
using Griot.Reading.Encodings;

namespace Griot.Reading.Mail;

/// <summary>Words of a header in another alphabet (RFC 2047): <c>=?utf-8?Q?Attaque_=C3=A0_Gao?=</c>.</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header) =>
        // Blanks between two encoded words only part them.
        Word().Replace(Gap().Replace(header, "?==?"), match =>
        {
            if (EncodingLabels.Find(match.Groups["charset"].Value.Split('*')[0]) is not { } encoding)
                return match.Value;
            var text = match.Groups["text"].Value;
            return match.Groups["kind"].ValueSpan is "B" or "b"
                ? TransferDecoding.Base64(Encoding.ASCII.GetBytes(text)) is { } bytes ? encoding.GetString(bytes) : match.Value
                : encoding.GetString(TransferDecoding.QuotedPrintable(Encoding.ASCII.GetBytes(text.Replace('_', ' '))));
        });

    [GeneratedRegex(@"=\?(?<charset>[^?\s]{1,60})\?(?<kind>[BbQq])\?(?<text>[^?\s]*)\?=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
