namespace Griot.Storage;

/// <summary>One line of the custody list: which bytes came from where, when, how, and who took them in.</summary>
/// <param name="Name">The path as it was given, or the address.</param>
/// <param name="Means">How they came: from a file, from standard input, fetched.</param>
/// <param name="Program">The version of Griot that took them in.</param>
/// <param name="PreviousHash">The hash of the line before; empty for the first.</param>
/// <param name="Hash">Over all of the above. The hash of the last line stands for the whole list.</param>
public sealed record CustodyLine(
    long Number, RawFile Raw, string Name, string Means, DateTimeOffset At, string Program, string PreviousHash, string Hash);

/// <summary>Where a report was found.</summary>
/// <param name="Position">What stands behind the file's name in the report's: <c>!folder/page.html</c>, <c>#1834</c>; empty when the file is the report.</param>
/// <param name="Format">How it was found, from the outside in: <c>zip/warc/page</c>.</param>
public sealed record ReportOrigin(CustodyLine Custody, string Position, string Format, string Program);

/// <summary>A time stamp token and what it is about.</summary>
/// <param name="Custody">The number of the last line of custody that it covers.</param>
/// <param name="Hash">That line's hash, which the authority signed together with the time.</param>
/// <param name="Token">The token itself, DER-encoded as the authority gave it.</param>
public sealed record TimeStamp(long Number, long Custody, string Hash, string Authority, DateTimeOffset At, ReadOnlyMemory<byte> Token);
