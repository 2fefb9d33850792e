namespace Stemma.Cli.Watching;

/// <summary>Something that is looked at again and again. All calls come from one thread.</summary>
internal interface IWatched
{
    /// <summary>How many files or addresses wait to be taken.</summary>
    long Waiting { get; }

    /// <summary>How long nothing is to do here, unless one of <see cref="Pending"/> ends; zero where something is due.</summary>
    TimeSpan Rest { get; }

    /// <summary>What runs beside and will give something to do.</summary>
    IEnumerable<Task> Pending { get; }

    /// <summary>Whether one round was done and nothing of it is left.</summary>
    bool HasDoneRound { get; }

    /// <summary>Whether there will never be anything more.</summary>
    bool IsOver { get; }

    /// <summary>Does one piece of what is due: a look, a file, an answer.</summary>
    /// <returns>False where nothing was due.</returns>
    bool Step(CancellationToken cancel);
}
