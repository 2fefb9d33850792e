using Stemma.Vectors;

namespace Stemma.Tools.Vectors;

/// <summary>Makes <c>tokenizer-table.bin</c>, which spares each start of the program the building of the tokenizer's table.</summary>
public static class TokenizerTable
{
    /// <summary>Writes the table beside the vocabulary.</summary>
    /// <param name="args">Path of <c>tokenizer.bin</c>.</param>
    /// <param name="output">What was done.</param>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        if (args is not [var path])
        {
            output.WriteLine("usage: tokenizer-table tokenizer.bin");
            return 2;
        }

        Tokenizer.WriteTable(path);
        return 0;
    }
}
