using Griot.Analysis.Parties;

namespace Griot.Analysis.Speakers;

/// <summary>The party in whose name a whole report speaks: an army's communiqué, a movement's press release, a channel that passes on a group's claim.</summary>
/// <param name="Party">The party; its tokens are those of the report only for a claim that a heading announces.</param>
/// <param name="IsClaim">The report is, or passes on, a claim of responsibility.</param>
public sealed record ReportVoice(Party Party, bool IsClaim);
