using System.Collections.Immutable;

namespace Griot.Merging.Matching;

/// <summary>Positions in groups that grow together.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _roots;

    public DisjointSets(int count)
    {
        _roots = new int[count];
        for (var i = 0; i < count; i++)
            _roots[i] = i;
    }

    public int Root(int position)
    {
        while (_roots[position] != position)
            position = _roots[position] = _roots[_roots[position]];
        return position;
    }

    /// <summary>Joins two groups; the root is the lowest position, whatever the order of joins.</summary>
    public void Join(int first, int second)
    {
        var (a, b) = (Root(first), Root(second));
        _roots[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>All groups by their lowest position, members in order.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups(out int[] groupOf)
    {
        groupOf = new int[_roots.Length];
        var sizes = new List<int>();
        for (var i = 0; i < _roots.Length; i++)
        {
            var root = Root(i);
            if (root == i)
            {
                groupOf[i] = sizes.Count;
                sizes.Add(0);
            }
            else
                groupOf[i] = groupOf[root];
            sizes[groupOf[i]]++;
        }

        var members = sizes.ConvertAll(size => new int[size]);
        var filled = new int[sizes.Count];
        for (var i = 0; i < _roots.Length; i++)
            members[groupOf[i]][filled[groupOf[i]]++] = i;
        return [.. members.Select(AsIs)];
    }

    private static ImmutableArray<int> AsIs(int[] members) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(members);
}
