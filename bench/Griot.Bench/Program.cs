using System.Globalization;
using Griot.Bench;

if (args is ["pages", ..])
{
    if ((args.Length > 1 ? args[1] : Pages.Folder()) is not { } folder || !File.Exists(Path.Combine(folder, "segments.json")))
    {
        Console.Error.WriteLine("There are no pages to measure with. Name a folder with segments.json and pages/: bench/run pages DIR");
        return 1;
    }

    Results.Write("pages", Pages.Measure(folder));
    return 0;
}

switch (args)
{
    case []:
        Results.Write("speed", Speed.Measure(Corpus.Read()));
        Results.Write("growth", Growth.Measure());
        Results.Write("memory", Memory.Measure(Corpus.Read()));
        Results.Write("start-up", StartUp.Measure());
        Results.Write("parts", Parts.Measure());
        Results.Write("reading", Crawls.Measure());
        if (Pages.Folder() is { } pages)
            Results.Write("pages", Pages.Measure(pages));
        Merging.Write();
        return 0;
    case ["warc"]:
        Results.Write("reading", Crawls.Measure());
        return 0;
    case ["memory"]:
        Results.Write("memory", Memory.Measure(Corpus.Read()));
        return 0;
    case ["speed"]:
        Results.Write("speed", Speed.Measure(Corpus.Read()));
        return 0;
    case ["growth"]:
        Results.Write("growth", Growth.Measure());
        return 0;
    case ["start-up"]:
        Results.Write("start-up", StartUp.Measure());
        return 0;
    case ["parts"]:
        Results.Write("parts", Parts.Measure());
        return 0;
    case ["families" or "resolve"]:
        Merging.Write(args[0]);
        return 0;
    case ["web", "make", var folder]:
        LargeWorkspace.Make(folder);
        return 0;
    case ["web"] or ["web", _]:
        Results.Write("web", await WebScale.MeasureAsync(args.Length > 1 ? args[1] : LargeWorkspace.Usual));
        return 0;
    case ["headlines", var file] when File.Exists(file):
        Results.Write("headlines", Headlines.Measure(file));
        return 0;
    case ["maverick", var file] when File.Exists(file):
        Results.Write("maverick", Maverick.Measure(file));
        return 0;
    case ["judging"]:
        Merging.WriteJudging();
        return 0;
    case ["judging", var size, var earlier]
        when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var reports) && int.TryParse(earlier, NumberStyles.None, CultureInfo.InvariantCulture, out var judgements):
        Console.WriteLine(JudgingScale.Measure(reports, judgements));
        return 0;
    case ["families" or "resolve", var size] when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var reports):
        Console.WriteLine(args[0] == "families" ? FamilyScale.Measure(reports) : ResolveScale.Measure(reports));
        return 0;
    default:
        Console.Error.WriteLine("Usage: bench/run [speed | growth | memory | start-up | parts | warc | families | resolve | judging | pages [DIR] | web [DIR] | headlines FILE | maverick FILE]. Without a name all but the last three are measured; web makes a workspace of some gigabytes once, in DIR or under artifacts/; each writes bench/results/NAME.md (warc: reading.md; families, resolve: merging.md).");
        return 1;
}
