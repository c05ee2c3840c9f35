package io.saccade.core.run;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageCatalog;
import io.saccade.core.catalog.StageEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A source with frames, two models with moods and a recorder, and what they saw. */
final class MoodyWorld implements StageCatalog {
    static final int SAMPLES = 10_000;
    static final Key<Long> FIRST = Key.of("first", Long.class);
    static final Key<Long> SECOND = Key.of("second", Long.class);
    /** Every so many samples skip both models. */
    private static final int SKIPPING = 13;

    final Ledger first = new Ledger(SAMPLES);
    final Ledger second = new Ledger(SAMPLES);
    final List<Integer> recorded = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    /** A permit for each sample that the source may give. */
    final Semaphore permits = new Semaphore(0);
    /** Counts the stages whose replacements are made; the source ends after them. */
    final CountDownLatch replaced = new CountDownLatch(2);

    private final long seed;

    MoodyWorld(long seed) {
        this.seed = seed;
    }

    /** Settings of every stage here. */
    @Doc("for tests")
    public record Settings(
            @Doc("the number of the model, from 1") @Default("1")
            int generation) {}

    static boolean skips(int index) {
        return index % SKIPPING == 0;
    }

    @Override
    public Collection<StageEntry> stages() {
        return Stream.of(new Source(), new First(), new Second(), new Film())
                .map(factory -> StageEntry.of(factory, "test"))
                .toList();
    }

    @Override
    public String versionOf(String plugin) {
        return "1.0";
    }

    @Override
    public Optional<String> failedPluginFor(Role role, String type) {
        return Optional.empty();
    }

    /** @param queue of the first model */
    Map<String, Object> pipeline(Map<String, Object> queue, int workers) {
        return Map.of(
                "pipeline",
                "moody",
                "capture",
                Map.of("type", "source"),
                "models",
                List.of(
                        Map.of("type", "first", "on-error", "skip", "queue", queue),
                        Map.of("type", "second", "on-error", "skip", "workers", workers)),
                "recorders",
                List.of(
                        Map.of("type", "film", "queue", Map.of("when-full", "block")),
                        Map.of("type", "film", "name", "newest", "queue", Map.of("when-full", "drop-oldest"))));
    }

    private Model model(Ledger ledger, int generation, Key<Long> writes, boolean holds) {
        opened.incrementAndGet();
        return new MoodyModel(seed, ledger, generation, writes, holds, closed::incrementAndGet);
    }

    private final class Source extends CaptureFactory<Settings> {
        Source() {
            super("source", Settings.class, Ports.none().writing(Keys.FRAME));
        }

        @Override
        public Capture create(Settings settings, StageContext context) {
            return new Capture() {
                private int next;

                @Override
                public Optional<Sample> read() throws InterruptedException {
                    if (next == SAMPLES) {
                        replaced.await();
                        return Optional.empty();
                    }
                    permits.acquire();
                    Sample sample = context.sample(next);
                    boolean skips = skips(next++);
                    FrameDraft draft = sample.draft(4, 4, Frame.Format.GRAY8);
                    return Optional.of(skips ? sample : sample.with(Keys.FRAME, draft.done()));
                }
            };
        }
    }

    private final class First extends ModelFactory<Settings> {
        First() {
            super("first", Settings.class, Ports.reading(Keys.FRAME).writing(FIRST));
        }

        @Override
        public Model create(Settings settings, StageContext context) {
            return model(first, settings.generation(), FIRST, true);
        }
    }

    private final class Second extends ModelFactory<Settings> {
        Second() {
            super("second", Settings.class, Ports.reading(FIRST).writing(SECOND));
        }

        @Override
        public boolean stateless() {
            return true;
        }

        @Override
        public Model create(Settings settings, StageContext context) {
            return model(second, settings.generation(), SECOND, false);
        }
    }

    private final class Film extends RecorderFactory<Settings> {
        Film() {
            super("film", Settings.class, Ports.none().ifPresent(Keys.FRAME));
        }

        @Override
        public Recorder create(Settings settings, StageContext context) {
            return sample -> {
                sample.get(Keys.FRAME).ifPresent(frame -> frame.pixels().get(0));
                if (context.stage().equals("film")) recorded.add((int) sample.index());
            };
        }
    }
}
