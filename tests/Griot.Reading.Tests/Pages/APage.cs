using System.Text;
using Griot.Reading.Pages;

namespace Griot.Reading.Tests.Pages;

/// <summary>Made-up pages in the manner of news sites.</summary>
internal static class APage
{
    public const string First = "Armed men attacked the village of Sokoura on Monday, killing four farmers, the mayor said.";
    public const string Second = "Two wounded people were taken to the hospital in Bankass, where a nurse confirmed the toll.";
    public const string Third = "\"They came on motorcycles at dawn,\" a resident told reporters, adding that cattle had been taken.";
    public const string Paragraphs = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    public static Page Read(string html, PageOrigin? origin = null) => PageReader.Extract(Encoding.UTF8.GetBytes(html), origin);

    /// <summary>A page whose article holds what is given, among the usual things around it.</summary>
    public static string With(string article, string head = "") => $"""
        <!DOCTYPE html><html lang="en"><head><title>Four farmers killed in Sokoura | The Sahel Courier</title>{head}</head>
        <body class="single has-sidebar"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/mali">Mali</a></li><li><a href="/niger">Niger</a></li></ul></nav></header>
        <main><article><h1>Four farmers killed in Sokoura</h1>{article}</article></main>
        <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Another attack in the north, says army</a></li><li><a href="/2">Elections are put off again</a></li></ul></aside>
        <footer><p>The Sahel Courier is published by a company that does not exist. All rights reserved.</p></footer></body></html>
        """;
}
