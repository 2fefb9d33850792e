using Spectre.Console;
using Stemma.Desk.Text;

namespace Stemma.Cli.Running;

/// <summary>Writes desk text: with colours on a terminal, plain into a pipe.</summary>
internal static class Screen
{
    private const int PipeWidth = 100;

    public static int Width => Console.IsOutputRedirected ? PipeWidth : Math.Clamp(Console.WindowWidth, 40, 160);

    public static void Write(StyledText text, TextWriter output)
    {
        if (Console.IsOutputRedirected)
        {
            output.Write(text.ToString());
            return;
        }

        foreach (var line in text.Lines)
        {
            foreach (var run in line.Runs)
                AnsiConsole.Write(new Spectre.Console.Text(run.Text, StyleOf(run.Ink)));
            AnsiConsole.WriteLine();
        }
    }

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Heading => new Style(decoration: Decoration.Bold),
        Ink.Faint => new Style(decoration: Decoration.Dim),
        Ink.Quote => new Style(Color.Aqua),
        Ink.Agree => new Style(Color.Green),
        Ink.Contradict => new Style(Color.Red, decoration: Decoration.Bold),
        Ink.Care or Ink.Warning => new Style(Color.Yellow),
        Ink.Only => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
