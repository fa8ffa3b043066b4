using System.Diagnostics;
using Griot.Analysis;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Places;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Analysis.Tolls;
using Griot.Bench;
using Griot.Model;

var corpus = Corpus.Read();
var coder = Coder.Default;
Console.WriteLine($"{corpus.Description}, {corpus.Bytes} bytes");
IAnnotator[] all = [new TermAnnotator(), new SentenceAnnotator(), new DateAnnotator(), new QuantityAnnotator(), new PlaceAnnotator(coder.Gazetteer, coder.Actors),
            new PartyAnnotator(coder.Actors), new TollAnnotator(), new AttributionAnnotator(), new ActAnnotator()];
void Time(string name, Action action)
{
    action();
    var best = double.MaxValue;
    for (var i = 0; i < 15; i++) { var w = Stopwatch.StartNew(); for (var k=0;k<3;k++) action(); best = Math.Min(best, w.Elapsed.TotalMilliseconds/3); }
    Console.WriteLine($"{name,-24} {best,8:F2} ms");
}
if (args[0] == "alloc")
{
    foreach (var r in corpus.Reports) coder.Code(r);
    var an = corpus.Reports.Select(coder.Annotate).Where(a => a is not null).ToList();
    void Alloc(string name, Action action) { action(); var before = GC.GetAllocatedBytesForCurrentThread(); action(); Console.WriteLine($"{name,-20}{(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / corpus.Reports.Length,8:F1} kB/report"); }
    Alloc("code", () => { foreach (var r in corpus.Reports) coder.Code(r); });
    Alloc("annotate", () => { foreach (var r in corpus.Reports) coder.Annotate(r); });
    foreach (var a in all) Alloc(a.Id.Name, () => { foreach (var r in an) a.Apply(r!); });
}
else if (args[0] == "spin")
{
    var watch = Stopwatch.StartNew();
    var n = 0;
    while (watch.ElapsedMilliseconds < 15000) { foreach (var r in corpus.Reports) coder.Code(r); n++; }
    Console.WriteLine($"{n * corpus.Bytes / watch.Elapsed.TotalSeconds / 1e6:F2} MB/s {n * corpus.Reports.Length / watch.Elapsed.TotalSeconds:F0} reports/s");
}
else if (args[0] == "parts")
{
    foreach (var r in corpus.Reports) coder.Code(r);
    var annotated = corpus.Reports.Select(coder.Annotate).Where(a => a is not null).ToList();
    Time("code", () => { foreach (var r in corpus.Reports) coder.Code(r); });
    Time("annotate", () => { foreach (var r in corpus.Reports) coder.Annotate(r); });
    foreach (var a in all) Time(a.Id.Name, () => { foreach (var r in annotated) a.Apply(r!); });
}
else
{
    foreach (var r in corpus.Reports) coder.Code(r);
    foreach (var (name, make) in Hard.All)
    {
        if (args.Length > 1 && !name.StartsWith(args[1], StringComparison.Ordinal)) continue;
        Console.Write($"{name,-28}");
        for (var n = 125000; n <= (args.Length > 1 ? 0 : 1000000); n *= 2)
        {
            var report = new Report("x", make(n), Published: new DateOnly(2025, 6, 18));
            var w = Stopwatch.StartNew();
            coder.Code(report);
            Console.Write($"{w.Elapsed.TotalMilliseconds,10:F0}");
            if (w.ElapsedMilliseconds > 8000) { 
                Console.Write(" >>> "); 
                break; }
        }
        Console.WriteLine();
        if (args.Length > 1)
        {
            var report = new Report("x", make(int.Parse(args[2], null)), Published: new DateOnly(2025, 6, 18));
            var w0 = Stopwatch.StartNew();
            var an = coder.Annotate(report)!;
            Console.WriteLine($"annotate {w0.ElapsedMilliseconds}");
            w0.Restart(); coder.Code(report); Console.WriteLine($"code {w0.ElapsedMilliseconds}");
            foreach (var a in all) { var w = Stopwatch.StartNew(); a.Apply(an); Console.WriteLine($"   {a.Id.Name,-20}{w.ElapsedMilliseconds}"); }
        }
    }
}
