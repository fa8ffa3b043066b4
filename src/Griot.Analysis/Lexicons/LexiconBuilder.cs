using Griot.Analysis.Text;

namespace Griot.Analysis.Lexicons;

/// <summary>Collects terms into a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder(Tokenizer tokenizer)
{
    private readonly Tokenizer _tokenizer = tokenizer;
    private readonly Trie _trie = new();
    private readonly List<List<Term>> _terms = [[]];
    private int _longest;

    /// <summary>Adds one written form, which may carry a mark for its writing: <c>^Form</c>, <c>^^FORM</c>, <c>=form</c>.</summary>
    public void Add(TermClass termClass, string form, string value)
    {
        var (rule, bare) = form switch
        {
            ['^', '^', .. var rest] => (FormRule.Upper, rest),
            ['^', .. var rest] => (FormRule.Capital, rest),
            ['=', .. var rest] => (FormRule.Exact, rest),
            _ => (FormRule.Any, form),
        };
        var node = 0;
        var words = _tokenizer.Learn(bare);
        _longest = Math.Max(_longest, words.Length);
        foreach (var token in words)
            node = _trie.Grow(node, token.Word);
        while (_terms.Count < _trie.Nodes)
            _terms.Add([]);
        var terms = _terms[node];
        if (node != 0 && !terms.Exists(term => term.Class == termClass && term.Value == value && term.Rule == rule))
            terms.Add(new(termClass, value, bare, rule));
    }

    public Lexicon Build() => new(_trie, [.. _terms.Select(terms => terms.ToArray())], _longest);
}
