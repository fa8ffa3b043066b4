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

var corpus = Corpus.Read();
switch (args)
{
    case []:
        Results.Write("speed", Speed.Measure(corpus));
        Results.Write("growth", Growth.Measure());
        Results.Write("start-up", StartUp.Measure());
        Results.Write("parts", Parts.Measure());
        Results.Write("reading", Crawls.Measure());
        if (Pages.Folder() is { } pages)
            Results.Write("pages", Pages.Measure(pages));
        return 0;
    case ["warc"]:
        Results.Write("reading", Crawls.Measure());
        return 0;
    case ["speed"]:
        Results.Write("speed", Speed.Measure(corpus));
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
    default:
        Console.Error.WriteLine("Usage: bench/run [speed | growth | start-up | parts | warc | pages [DIR]]. Without a name all are measured; each writes bench/results/NAME.md (warc: reading.md).");
        return 1;
}
