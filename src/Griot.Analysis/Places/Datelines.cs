using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Finds datelines: "BAMAKO (CNW) -", "OUAGADOUGOU, IPO -", "Bamako, le 12 mars 2024".</summary>
internal readonly ref struct Datelines(ReadOnlySpan<Token> tokens, PlaceCues cues)
{
    private const int Longest = 14;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly PlaceCues _cues = cues;

    /// <summary>Marks the candidates of a sentence that stand in its dateline; the first candidate opens the sentence.</summary>
    public void Mark(Sentence sentence, ReadOnlySpan<PlaceCandidate> candidates)
    {
        if (candidates.Length == 0 || !Opens(candidates[0], sentence) || candidates[0].Names.Count + (candidates[0].IsUnknown ? 1 : 0) == 0)
            return;
        var end = End(candidates[0], sentence);
        foreach (var candidate in candidates)
        {
            if (candidate.End <= end)
                candidate.IsDateline = true;
        }
    }

    /// <summary>The name stands first, perhaps in brackets: "(Ouagadougou) -".</summary>
    private bool Opens(PlaceCandidate candidate, Sentence sentence) => candidate.Start == sentence.First
        || (candidate.Start == sentence.First + 1 && _tokens[sentence.First].Kind == TokenKind.Punctuation && (char)_tokens[sentence.First].Number == '(');

    private int End(PlaceCandidate first, Sentence sentence)
    {
        var (brackets, numbers, marks) = (0, 0, 0);
        var hasYear = false;
        var limit = Math.Min(sentence.Next, first.End + Longest);
        for (var at = first.End; at < limit; at++)
        {
            var token = _tokens[at];
            var mark = token.Kind == TokenKind.Punctuation ? (char)token.Number : '\0';
            switch (mark)
            {
                case '-' when IsOpen(first, brackets, numbers, marks):
                    return at;
                case ':' when brackets > 0 && _tokens[first.Start].Shape == TokenShape.Upper:
                    return at;
                case '(' or ')':
                    brackets++;
                    break;
                case ',' or '.' or '/':
                    marks++;
                    break;
                case '\0' when token.Kind == TokenKind.Number:
                    hasYear |= token.Length == 4;
                    numbers++;
                    break;
                case '\0' when token.Kind == TokenKind.Word && (token.IsCapitalised || numbers > 0 || brackets == 1 || token.Length <= 2):
                    break;
                default:
                    return -1;
            }
        }

        // A line of its own: "Bamako, le 12 mars 2024". Without a year it opens an entry: "Talataye, le 6."
        if (first.IsEntry && !hasYear)
            return -1;
        return limit == sentence.Next && numbers > 0 && marks > 0 && brackets == 0 && sentence.Next - sentence.First <= 9 ? limit : -1;
    }

    /// <summary>"Gao - Ansongo road" is no dateline: capitals, an agency, a comma or a date must show it, or the dash alone behind the name.</summary>
    private bool IsOpen(PlaceCandidate first, int brackets, int numbers, int marks) =>
        brackets > 0 || numbers > 0 || marks > 0 || _tokens[first.Start].Shape == TokenShape.Upper || !_cues.IsTerm(first.Start);
}
