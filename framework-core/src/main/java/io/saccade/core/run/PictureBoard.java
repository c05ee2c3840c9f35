package io.saccade.core.run;

import com.google.inject.Inject;
import io.saccade.core.report.ShownPicture;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The newest picture of each stage that shows some. A stage makes pictures only while somebody asks for them: until two
 * seconds after the last question. Any thread; only those who ask ever wait.
 */
final class PictureBoard {
    private static final long LOOKING_NANOS = 2_000_000_000L;

    private final Clock clock;
    private final Map<String, ShownPicture> newest = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();

    @Inject
    PictureBoard(Clock clock) {
        this.clock = clock;
    }

    void show(String stage, Supplier<byte[]> jpeg) {
        if (isLookedAt(stage)) put(stage, jpeg.get());
    }

    private synchronized boolean isLookedAt(String stage) {
        Long last = asked.get(stage);
        return last != null && clock.nanoTime() - last < LOOKING_NANOS;
    }

    private synchronized void put(String stage, byte[] jpeg) {
        ShownPicture before = newest.get(stage);
        newest.put(stage, new ShownPicture(before == null ? 1 : before.sequence() + 1, jpeg));
        notifyAll();
    }

    /**
     * The newest picture, if it is not the one that the caller got last; waits for it if need be, and returns empty if
     * none came. Each step of a run counts anew, so that a smaller number can be newer.
     */
    synchronized Optional<ShownPicture> next(String stage, long after, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            asked.put(stage, clock.nanoTime());
            @Nullable ShownPicture picture = newest.get(stage);
            if (picture != null && picture.sequence() != after) return Optional.of(picture);
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) return Optional.empty();
            wait(millis);
        }
    }
}
