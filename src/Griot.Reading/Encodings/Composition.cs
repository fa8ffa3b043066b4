using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Griot.Reading.Encodings;

/// <summary>Puts letters and their accents together: pages made on some systems write "é" as "e" and an accent after it, and no name would be found in them.</summary>
// By hand because string.Normalize leaves anything but ASCII alone where the program runs without the system's tables of languages.
internal static class Composition
{
    // For each accent the letters it stands on, each followed by the letter that the two make.
    private static readonly (char Accent, string Pairs)[] Rows =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿ"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽEẼeẽYỸyỹ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūYȲyȳ"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzżBḂbḃDḊdḋMṀmṁNṄnṅ"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"),
        ('\u030A', "AÅaåUŮuů"),
        ('\u030B', "OŐoőUŰuű"),
        ('\u030C', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧ"),
        ('\u0323', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọUỤuụ"),
        ('\u0326', "SȘsșTȚtț"),
        ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ];

    // Letters of Indian scripts whose normal form is the longer one.
    private static readonly FrozenDictionary<char, string> Apart = new Dictionary<char, string>
    {
        ['\u0958'] = "\u0915\u093C", ['\u0959'] = "\u0916\u093C", ['\u095A'] = "\u0917\u093C", ['\u095B'] = "\u091C\u093C", ['\u095C'] = "\u0921\u093C",
        ['\u095D'] = "\u0922\u093C", ['\u095E'] = "\u092B\u093C", ['\u095F'] = "\u092F\u093C", ['\u09DC'] = "\u09A1\u09BC", ['\u09DD'] = "\u09A2\u09BC",
        ['\u09DF'] = "\u09AF\u09BC", ['\u0A33'] = "\u0A32\u0A3C", ['\u0A36'] = "\u0A38\u0A3C", ['\u0A5E'] = "\u0A2B\u0A3C",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Pairs = Rows
        .SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Key: (pair[0], row.Accent), Whole: pair[1])))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Whole);

    private static readonly SearchValues<char> Concerned = SearchValues.Create([.. Rows.Select(row => row.Accent), .. Apart.Keys]);

    public static string Compose(string text)
    {
        var at = text.AsSpan().IndexOfAny(Concerned);
        if (at < 0)
            return text;
        var composed = new StringBuilder(text.Length).Append(text, 0, at);
        foreach (var c in text.AsSpan(at))
        {
            if (composed.Length > 0 && Pairs.TryGetValue((composed[^1], c), out var whole))
                composed[^1] = whole;
            else if (Apart.TryGetValue(c, out var parts))
                composed.Append(parts);
            else
                composed.Append(c);
        }

        return composed.ToString();
    }
}
