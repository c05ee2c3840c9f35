package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.moment.Renames;
import io.saccade.core.settings.Setting;
import io.saccade.core.settings.SettingsClass;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Tests the rules that every stage must follow: documented settings, ports that depend on the settings only, exact
 * counts, no leaked or changed frames, closing after a failure, interruptible reads. Extend it in a plugin's tests, and
 * define how the stage is opened and what samples it gets. JUnit runs it on one thread.
 *
 * <pre>{@code
 * class BrightSpotContractTest extends StageContract {
 *     @Override
 *     protected StageBuilder<?> stage() {
 *         return StageBuilder.of(new BrightSpot(), new BrightSpot.Settings(200));
 *     }
 *
 *     @Override
 *     protected Sample sample(StageHarness harness, int number) {
 *         Sample sample = harness.sample(number);
 *         return sample.with(Keys.FRAME, StageHarness.frame(sample, 8, 8, 255, 255, 255));
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract class StageContract {
    private static final int ENOUGH = 20;

    /** For the test class that extends this. */
    protected StageContract() {}

    /**
     * Returns the stage under test, not opened yet. Called once or twice per test.
     *
     * @throws Exception when its inputs can't be prepared; the test fails
     */
    protected abstract StageBuilder<?> stage() throws Exception;

    /**
     * Creates a sample that the stage can use, with {@code harness.sample}. Override it unless the stage is a source.
     *
     * @param harness the open stage
     * @param number of the sample in this test, from 0
     * @return a sample that has all keys the stage reads
     * @throws Exception when the sample can't be created; the test fails
     */
    protected Sample sample(StageHarness harness, int number) throws Exception {
        throw new UnsupportedOperationException("override sample() for a stage that is fed");
    }

    @Test
    void namesAndDocumentsItself() throws Exception {
        StageFactory<?> factory = stage().factory();
        assertThat(factory.type()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(factory.settings().getAnnotation(Doc.class))
                .as("@Doc on %s", factory.settings().getSimpleName())
                .isNotNull();
        assertThat(Setting.of(factory.settings())).allSatisfy(setting -> assertThat(setting.doc())
                .as("@Doc on setting '%s'", setting.key())
                .isNotEmpty());
        assertThat(new SettingsClass(factory.settings()).refusal())
                .as("settings")
                .isEmpty();
    }

    @Test
    void tellsItsPortsFromSettingsAlone() throws Exception {
        StageBuilder<?> builder = stage();
        assertThat(ports(builder)).isEqualTo(ports(builder));
    }

    private static <C extends Record> Object ports(StageBuilder<C> builder) {
        return builder.factory().ports(builder.settings());
    }

    @Test
    void implementsNothingThatOnlyTheCoreMay() throws Exception {
        assertThat(NonExtendables.implementedBeside(stage().factory().getClass()))
                .isEmpty();
    }

    @Test
    void closesWithoutASample() throws Exception {
        StageHarness harness = stage().open();
        harness.close();
        assertThat(harness.liveFrames()).isZero();
    }

    @Test
    void givesEverySampleOneFateAndLeaksNothing() throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < ENOUGH && turn(harness, i); i++) harness.forget();
            harness.finish();
            assertThat(harness.counts()).matches(StageCounts::exact, "exact");
            assertThat(harness.counts().failed()).isZero();
        }
    }

    @Test
    void leavesTheFramesItReadsAsTheyWere() throws Exception {
        try (StageHarness harness = stage().open()) {
            if (harness.stage() instanceof Capture) return; // a source reads no frames
            for (int i = 0; i < ENOUGH; i++) {
                Sample sample = sample(harness, i);
                Renames.real(sample).moment().enter();
                Map<Frame, Integer> before = contents(sample);
                harness.feed(sample);
                assertThat(contents(sample)).isEqualTo(before);
                Renames.real(sample).moment().leave();
                harness.forget();
            }
            harness.finish();
        }
    }

    @Test
    void closesAfterAFailureWithoutFinishing() throws Exception {
        try (StageHarness harness = stage().open()) {
            turn(harness, 0);
        }
    }

    @Test
    void waitsForItsSourceInterruptibly() throws Exception {
        StageHarness harness = stage().open();
        if (!(harness.stage() instanceof Capture)) {
            harness.close();
            return;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            readUntilInterrupted(harness);
            ended.countDown();
        });
        reader.start();
        reader.interrupt();
        assertThat(ended.await(5, TimeUnit.SECONDS))
                .as("read() answers to interruption, or returns")
                .isTrue();
        harness.close();
    }

    private static void readUntilInterrupted(StageHarness harness) {
        try {
            harness.read();
            if (!Thread.currentThread().isInterrupted()) return;
            harness.read();
        } catch (Exception e) { // InterruptedException is expected, but any other exception ends the wait too
            Thread.currentThread().interrupt();
        }
    }

    private boolean turn(StageHarness harness, int number) throws Exception {
        if (!(harness.stage() instanceof Capture)) {
            harness.feed(sample(harness, number));
            return true;
        }
        Optional<Sample> sample = harness.read();
        sample.ifPresent(read -> assertThat(harness.declared()).containsAll(read.keys()));
        return sample.isPresent();
    }

    private static Map<Frame, Integer> contents(Sample sample) {
        Map<Frame, Integer> contents = new LinkedHashMap<>();
        for (Key<?> key : sample.keys()) {
            if (sample.get(key).orElse(null) instanceof Frame frame) {
                ByteBuffer pixels = frame.pixels();
                contents.put(frame, pixels.hashCode());
            }
        }
        return contents;
    }
}
