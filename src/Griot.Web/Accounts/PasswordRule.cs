using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Griot.Web.Accounts;

/// <summary>Which passwords are refused: short ones, and those that are guessed first.</summary>
/// <remarks>
/// What is guessed first is built from a few hundred words (data/passwords): alone, repeated or strung together, with figures and signs around
/// them and figures in the place of letters. A password of which nothing is left without them is refused.
/// </remarks>
internal static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 256;
    private const int FewestCharacters = 5;

    private static readonly FrozenSet<string> Common = Words();
    private static readonly int LongestWord = Common.Max(word => word.Length);

    /// <summary>Why the password will not do, or null when it does.</summary>
    public static string? Problem(string password, string userName)
    {
        if (password.Length < Shortest)
            return $"The password has {password.Length} characters; it needs at least {Shortest}. Three or four words that do not belong together make a good one.";
        if (password.Length > Longest)
            return $"The password has {password.Length} characters; at most {Longest} are taken.";
        if (password.EnumerateRunes().Distinct().Count() < FewestCharacters || IsRun(password))
            return "The password repeats itself or counts up. Choose one that cannot be guessed from its beginning.";
        return IsBuiltOf(Letters(password), Letters(userName))
            ? "The password is made of the user name or of words that are guessed first, such as \"password\". Choose other words."
            : null;
    }

    /// <summary>The letters alone, with those figures and signs read as letters that people put in their place.</summary>
    private static string Letters(string text)
    {
        // At the ends they are what people add when a figure is demanded; inside a word they stand for a letter.
        var inner = text.Trim().TrimStart("0123456789!?.,;:*+-_#$%&/()=@".ToCharArray()).TrimEnd("0123456789!?.,;:*+-_#$%&/()=@".ToCharArray());
        return string.Concat(inner.ToLower(CultureInfo.InvariantCulture).Select(Read).Where(char.IsLetter));
    }

    private static char Read(char character) => character switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => character,
    };

    // Reached[n]: the first n letters can be written with words of the list.
    private static bool IsBuiltOf(string letters, string userName)
    {
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var start = 0; start < letters.Length; start++)
        {
            if (!reached[start])
                continue;
            for (var length = 1; length <= Math.Max(LongestWord, userName.Length) && start + length <= letters.Length; length++)
            {
                var word = letters.Substring(start, length);
                if (Common.Contains(word) || (userName.Length > 0 && word == userName))
                    reached[start + length] = true;
            }
        }

        return reached[^1];
    }

    // abcdefghijkl, 987654321098
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (one, next) => next - one).ToList();
        return steps.Count(step => Math.Abs(step) == 1) >= steps.Count * 3 / 4;
    }

    private static FrozenSet<string> Words()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("passwords/common.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not compiled in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
