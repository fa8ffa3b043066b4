namespace Griot.Reading.Mail;

/// <summary>A part of a message that holds no further parts.</summary>
internal sealed record MailPart(MailHeaders Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The type it gives itself; a part that gives none is plain text.</summary>
    public string Type { get; } = MailHeaders.Main(Headers["content-type"]) is { Length: > 0 } type ? type : "text/plain";

    public string? ContentType => Headers["content-type"];

    public string? FileName => MailHeaders.Parameter(Headers["content-disposition"], "filename") ?? MailHeaders.Parameter(Headers["content-type"], "name");

    public bool IsAttachment => MailHeaders.Main(Headers["content-disposition"]) == "attachment" || (FileName is not null && !Type.StartsWith("text/", StringComparison.Ordinal));

    public bool IsMessage => Type == "message/rfc822";

    public bool IsMedia => Type.StartsWith("image/", StringComparison.Ordinal) || Type.StartsWith("audio/", StringComparison.Ordinal) || Type.StartsWith("video/", StringComparison.Ordinal);

    public byte[] Bytes() => TransferDecoding.Decode(Body.Span, Headers["content-transfer-encoding"]);
}
