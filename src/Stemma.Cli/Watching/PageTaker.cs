using System.Globalization;
using Stemma.Cli.Adding;
using Stemma.Intake;
using Stemma.Intake.Containers;
using Stemma.Intake.Fetching;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>Takes the pages that feeds link to: each once, and again where its feed says that it was changed.</summary>
internal sealed class PageTaker(IntakeStream streams, AddressOptions options, Taker taker, ReportStore store, Action progress)
{
    /// <summary>Takes the answer of a page.</summary>
    public void Take(Job job, Uri page, FetchResult result, CancellationToken cancel)
    {
        var address = WebAddress.Shown(page);
        var before = store.Intake.Input(address);
        var record = new InputRecord(address, 0, LinkedPages.Changed(job.Link!), true, 1, 0, before?.Texts ?? "");
        var tries = before is { IsDone: false } ? before.Items + 1 : 1;
        var isLeft = result.Outcome == FetchOutcome.NotYet;
        if (result.Outcome == FetchOutcome.Failed && !IsForGood(result) && tries < options.MostTries)
        {
            isLeft = true;
            record = record with { Modified = before?.Modified ?? "", IsDone = false, Items = tries };
            taker.Fail(address, string.Create(CultureInfo.InvariantCulture, $"{result.Rejection!.Reason}; try {tries} of {options.MostTries}, the next with the next look at {job.From.Address}"));
        }
        else if (!isLeft)
        {
            var text = new KnownTexts(before);
            if (!TakeItems(result, job.Link!, address, text, cancel))
                return;
            record = record with { Texts = text.Hashes };

            // It may have failed before.
            if (before is not null && result.Outcome == FetchOutcome.Fetched)
                store.Release(Quarantined.KeyByPlace(address, address));
        }

        if (result.Outcome != FetchOutcome.NotYet)
            store.Intake.Put([record]);
        job.From.PageDone(isLeft, store);
    }

    /// <returns>False where intake was asked to end before all was taken.</returns>
    private bool TakeItems(FetchResult result, DocumentHints link, string address, KnownTexts text, CancellationToken cancel)
    {
        foreach (var item in result.Items(streams, link))
        {
            if (cancel.IsCancellationRequested)
                return false;
            if (item.Feed is not null)
            {
                taker.Note(address, "is a feed, not a page: watch it by its address");
                return true;
            }

            taker.Take(item.Name, item, address, text.IsNew);
            progress();
        }

        return true;
    }

    /// <summary>Whether asking again would give the same.</summary>
    private static bool IsForGood(FetchResult result) =>
        result.Status is >= 400 and < 500 and not (408 or 425 or 429) || result.Rejection is { Code: RejectedCodes.Address or RejectedCodes.NotText };
}
