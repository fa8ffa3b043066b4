using Griot.Bench;

var corpus = Corpus.Read();
switch (args)
{
    case []:
        Results.Write("speed", Speed.Measure(corpus));
        Results.Write("growth", Growth.Measure());
        Results.Write("memory", Memory.Measure(corpus));
        Results.Write("start-up", StartUp.Measure());
        Results.Write("parts", Parts.Measure());
        return 0;
    case ["memory"]:
        Results.Write("memory", Memory.Measure(corpus));
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
        Console.Error.WriteLine("Usage: bench/run [speed | growth | memory | start-up | parts]. Without a name all are measured; each writes bench/results/NAME.md.");
        return 1;
}
