using System.Numerics;
using System.Runtime.InteropServices;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Places by the sound of their names, for spellings that no gazetteer has.</summary>
internal sealed class SoundIndex
{
    /// <summary>Below this many letters a name two edits away is another name.</summary>
    private const int LettersForTwo = 8;
    private const int LettersForOne = 6;
    private const int LettersForNone = 4;

    /// <summary>Names of one sound may differ in more letters ("Wouro-Modi", "Uro Modi"), but not in any number.</summary>
    private const int MostEdits = 4;

    private readonly Dictionary<(char Initial, int Length), List<(string Sound, uint Letters, GazetteerName Name)>> _buckets = [];

    public SoundIndex(IEnumerable<GazetteerName> names)
    {
        Span<char> sound = stackalloc char[Folding.LongestWord];
        foreach (var name in names)
        {
            if (!name.Entry.IsSettlement && name.Entry.Kind != EntryKind.District && name.Entry.Kind != EntryKind.Region)
                continue;
            var length = Sounds.Spell(name.Form, sound);
            if (length < 3)
                continue;
            ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_buckets, (sound[0], length), out _);
            (bucket ??= []).Add((sound[..length].ToString(), Letters(sound[..length]), name));
        }
    }

    /// <summary>The nearest names by sound that are allowed, all of one distance in sound; empty when none is near enough.</summary>
    public List<SoundMatch> Find(ReadOnlySpan<char> spelling, Func<GazetteerEntry, bool> isAllowed)
    {
        var found = new List<SoundMatch>();
        Span<char> sound = stackalloc char[Folding.LongestWord];
        var length = Sounds.Spell(spelling, sound);
        if (length < 3 || spelling.Length < LettersForNone)
            return found;
        var best = spelling.Length < LettersForOne ? 0 : 2;
        for (var other = length - best; other <= length + best; other++)
        {
            if (_buckets.TryGetValue((sound[0], other), out var bucket))
                best = Collect(bucket, sound[..length], spelling, isAllowed, best, found);
        }

        found.RemoveAll(match => match.Sound > best);
        return found;
    }

    private static int Collect(
        List<(string Sound, uint Letters, GazetteerName Name)> bucket, ReadOnlySpan<char> sound, ReadOnlySpan<char> spelling,
        Func<GazetteerEntry, bool> isAllowed, int best, List<SoundMatch> found)
    {
        var letters = Letters(sound);
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(bucket))
        {
            // An edit brings in or takes out one letter; more letters that the other has not, and no edits need be counted.
            if (BitOperations.PopCount(letters & ~entry.Letters) > best || BitOperations.PopCount(entry.Letters & ~letters) > best)
                continue;
            var (other, name) = (entry.Sound, entry.Name);
            var edits = Sounds.Edits(sound, other, best);
            if (edits > best || (edits == 2 && Math.Max(spelling.Length, name.Form.Length) < LettersForTwo) || !isAllowed(name.Entry))
                continue;
            var written = Spelling(spelling, name.Form);
            if (written > MostEdits || written * 2 > spelling.Length)
                continue;
            best = edits;
            found.Add(new(name, edits, written));
        }

        return best;
    }

    /// <summary>The letters of a sound, a bit each; those beyond the alphabet share its bits.</summary>
    private static uint Letters(ReadOnlySpan<char> sound)
    {
        var letters = 0u;
        foreach (var letter in sound)
            letters |= 1u << (letter & 31);
        return letters;
    }

    private static int Spelling(ReadOnlySpan<char> one, string other)
    {
        Span<char> first = stackalloc char[Folding.LongestWord];
        Span<char> second = stackalloc char[Folding.LongestWord];
        var (a, b) = (Folding.Fold(one, first), Folding.Fold(other, second));
        return Math.Max(1, Sounds.Edits(first[..a], second[..b], 6));
    }
}

/// <summary>A place whose name sounds like a spelling.</summary>
/// <param name="Sound">Edits between the sounds.</param>
/// <param name="Spelling">Edits between the spellings, at least 1.</param>
internal readonly record struct SoundMatch(GazetteerName Name, int Sound, int Spelling);
