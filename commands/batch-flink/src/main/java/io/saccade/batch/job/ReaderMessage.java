package io.saccade.batch.job;

import io.saccade.batch.attempt.Lane;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Kind;
import java.util.List;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * What a reader tells the enumerator.
 *
 * @param what has happened
 * @param next what must happen to the item, after an attempt
 * @param done whether the item is done, after an attempt that settled it
 * @param samples that the source of the item gave
 * @param filmSeconds how much of a film was read
 * @param exitCode of the command, if the batch can't go on
 * @param lines for the user, if the batch can't go on
 */
public record ReaderMessage(
        What what, Kind.Next next, boolean done, long samples, double filmSeconds, int exitCode, List<String> lines)
        implements SourceEvent {
    private static final long serialVersionUID = 1L;

    /** The kinds of messages. */
    public enum What {
        /** The machine has what the batch needs. */
        READY,
        /** An attempt has ended. */
        ENDED,
        /** The batch can't go on. */
        STOPPED
    }

    static ReaderMessage ready() {
        return new ReaderMessage(What.READY, Kind.Next.COMMIT, false, 0, 0, 0, List.of());
    }

    /** @param item the file or seed that was tried */
    static ReaderMessage ended(Lane.Ended ended, Item item) {
        boolean done = ended.result().map(result -> result.kind() == Kind.DONE).orElse(false);
        boolean settled = ended.result().isPresent();
        long samples = settled ? ended.answer().samples() : 0;
        double seconds = settled && item.file().isPresent() ? ended.answer().sourceSeconds() : 0;
        return new ReaderMessage(What.ENDED, ended.next(), done, samples, seconds, 0, List.of());
    }

    static ReaderMessage stopped(int exitCode, List<String> lines) {
        return new ReaderMessage(What.STOPPED, Kind.Next.STOP, false, 0, 0, exitCode, List.copyOf(lines));
    }
}
