namespace Stemma.Eval.Scoring;

/// <summary>One-to-one assignment of the greatest total weight (the Hungarian method, Kuhn 1955, with potentials).</summary>
internal static class Assignment
{
    /// <summary>Assigns rows to columns.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="weight">Weight of a pair, 0 or less where the two must not meet.</param>
    /// <returns>For each row its column, or −1.</returns>
    public static int[] Best(int rows, int columns, Func<int, int, double> weight)
    {
        var result = new int[rows];
        Array.Fill(result, -1);
        if (rows == 0 || columns == 0) return result;

        // A square of costs: pairs that must not meet cost 0, which is what staying alone costs.
        var size = Math.Max(rows, columns);
        var cost = new double[size + 1, size + 1];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++) cost[r + 1, c + 1] = -Math.Max(0, weight(r, c));
        }

        var rowOf = Solve(cost, size);
        for (var c = 1; c <= columns; c++)
        {
            var r = rowOf[c];
            if (r >= 1 && r <= rows && cost[r, c] < 0) result[r - 1] = c - 1;
        }

        return result;
    }

    private static int[] Solve(double[,] cost, int size)
    {
        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var rowOf = new int[size + 1];
        var way = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[size + 1];
            do
            {
                used[column] = true;
                var (current, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (used[j]) continue;
                    var reduced = cost[current, j] - rowPotential[current] - columnPotential[j];
                    if (reduced < least[j]) (least[j], way[j]) = (reduced, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j]) (rowPotential[rowOf[j]], columnPotential[j]) = (rowPotential[rowOf[j]] + delta, columnPotential[j] - delta);
                    else least[j] -= delta;
                }

                column = next;
            }
            while (rowOf[column] != 0);
            do
            {
                var previous = way[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            }
            while (column != 0);
        }

        return rowOf;
    }
}
