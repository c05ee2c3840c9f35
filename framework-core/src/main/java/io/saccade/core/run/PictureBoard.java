package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.core.report.ShownPicture;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The newest picture of each stage that shows some. A stage makes a picture only after somebody asked for a newer one, so
 * that ten questions a second cost ten pictures a second, however many frames pass. Any thread; only those who ask ever
 * wait.
 */
final class PictureBoard {
    /** Up to this age those who ask share a picture. */
    private static final long FRESH_NANOS = 100_000_000L;

    private final Clock clock;
    private final Map<String, Made> newest = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();

    private record Made(ShownPicture picture, long nanos) {}

    @Inject
    PictureBoard(Clock clock) {
        this.clock = clock;
    }

    void show(String stage, Supplier<byte[]> jpeg) {
        if (takeWish(stage)) put(stage, jpeg.get());
    }

    private synchronized boolean takeWish(String stage) {
        return wanted.remove(stage);
    }

    private synchronized void put(String stage, byte[] jpeg) {
        Made before = newest.get(stage);
        long sequence = before == null ? 1 : before.picture().sequence() + 1;
        newest.put(stage, new Made(new ShownPicture(sequence, jpeg), clock.nanoTime()));
        notifyAll();
    }

    /**
     * The newest picture, if it is not the one that the caller got last; waits for it if need be, and returns empty if
     * none came. Each step of a run counts anew, so that a smaller number can be newer.
     */
    synchronized Optional<ShownPicture> next(String stage, long after, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<Made> other = Optional.ofNullable(newest.get(stage))
                    .filter(made -> made.picture().sequence() != after);
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (other.filter(this::isFresh).isPresent()) return other.map(Made::picture);
            wanted.add(stage);
            if (millis <= 0) return other.map(Made::picture);
            wait(millis);
        }
    }

    private boolean isFresh(Made made) {
        return clock.nanoTime() - made.nanos() < FRESH_NANOS;
    }
}
