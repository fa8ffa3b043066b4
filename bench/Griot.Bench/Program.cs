using System.Globalization;
using Griot.Bench;

switch (args)
{
    case []:
        Results.Write("speed", Speed.Measure(Corpus.Read()));
        Results.Write("growth", Growth.Measure());
        Results.Write("start-up", StartUp.Measure());
        Results.Write("parts", Parts.Measure());
        Merging.Write();
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
    case ["headlines", var file] when File.Exists(file):
        Results.Write("headlines", Headlines.Measure(file));
        return 0;
    case ["maverick", var file] when File.Exists(file):
        Results.Write("maverick", Maverick.Measure(file));
        return 0;
    case ["families" or "resolve", var size] when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var reports):
        Console.WriteLine(args[0] == "families" ? FamilyScale.Measure(reports) : ResolveScale.Measure(reports));
        return 0;
    default:
        Console.Error.WriteLine("Usage: bench/run [speed | growth | start-up | parts | families | resolve | headlines FILE | maverick FILE]. Without a name all but the last two are measured; each writes bench/results/NAME.md.");
        return 1;
}
