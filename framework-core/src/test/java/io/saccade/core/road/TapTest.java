package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.SampleFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TapTest {
    private final FramePool pool = new FramePool(true);
    private final SampleFactory samples = new SampleFactory(pool);
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final TapPoint point = new TapPoint("gaze", notices::add);
    private final BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
    private long passed;

    private final Link road = point.before(new Link() {
        @Override
        public void accept(MomentSample sample) {
            passed++;
            sample.moment().leave();
        }

        @Override
        public void end() {}
    });

    @Test
    void theNewestSampleWinsWhileTheConsumerIsSlow() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Tap tap = tap(Duration.ZERO, sample -> {
            seen.add(sample.index());
            await(slow);
        });
        pass(0);
        assertThat(seen.take()).isZero();
        for (int i = 1; i < 100; i++) pass(i);
        assertThat(passed).as("the road does not wait").isEqualTo(100);
        slow.countDown();

        assertThat(seen.take()).isEqualTo(99);
        close(tap);
        assertThat(notices).isEmpty();
    }

    @Test
    void samplesComeNoFasterThanAskedFor() throws Exception {
        Tap tap = tap(Duration.ofHours(1), sample -> seen.add(sample.index()));
        for (int i = 0; i < 100; i++) pass(i);

        assertThat(seen.take()).isZero();
        close(tap);
        assertThat(seen).isEmpty();
    }

    @Test
    void aFrameIsValidDuringTheCall() throws Exception {
        BlockingQueue<Integer> pixels = new LinkedBlockingQueue<>();
        Tap tap = tap(
                Duration.ZERO,
                sample -> pixels.add((int) sample.need(Keys.FRAME).pixels().get(0)));
        pass(7);

        assertThat(pixels.take()).isEqualTo(7);
        close(tap);
    }

    @Test
    void aConsumerThatThrowsIsClosedAndNamed() throws Exception {
        Tap tap = tap(Duration.ZERO, sample -> {
            throw new IllegalStateException("the page is gone");
        });
        pass(0);
        tap.join();
        pass(1);

        assertThat(notices)
                .containsExactly("a tap of gaze failed and was closed: IllegalStateException: the page is gone");
        assertThat(passed).isEqualTo(2);
        close(tap);
    }

    @Test
    void aConsumerThatKeepsSamplesIsNamed() throws Exception {
        Tap tap = tap(Duration.ZERO, sample -> {
            sample.hold();
            seen.add(sample.index());
        });
        pass(0);
        seen.take();
        close(tap);

        assertThat(notices).containsExactly("a tap of gaze held 1 moments with sample.hold() and never released them");
    }

    @Test
    void aConsumerThatKeepsTooManySamplesIsClosed() throws Exception {
        Tap tap = tap(Duration.ZERO, sample -> {
            sample.hold();
            seen.add(sample.index());
        });
        for (int i = 0; !tap.isClosed(); i++) {
            pass(i);
            seen.poll(1, TimeUnit.SECONDS);
        }
        close(tap);

        assertThat(notices)
                .containsExactly(
                        "a tap of gaze keeps more than 64 samples with sample.hold() and was closed: close each hold",
                        "a tap of gaze held 65 moments with sample.hold() and never released them");
    }

    @Test
    void aConsumerThatSleepsIsNamed() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        TapPoint impatient = new TapPoint("gaze", Duration.ZERO, notices::add);
        Tap tap = impatient.add(Duration.ZERO, sample -> {
            seen.add(sample.index());
            await(slow);
        });
        tap.offer(samples.sample(0));
        seen.take();
        for (int i = 1; i < 10; i++) tap.offer(samples.sample(i));
        tap.close();
        tap.join(1);
        slow.countDown();
        tap.join();

        assertThat(notices)
                .containsExactly(
                        "a tap of gaze needs more than 0 s for a sample; it gets only the newest samples",
                        "a tap of gaze had not returned from a sample at the end");
    }

    @Test
    void aTapOfAnEndedRunGetsNothing() throws Exception {
        point.close();
        Tap tap = tap(Duration.ZERO, sample -> seen.add(sample.index()));
        pass(0);
        tap.join();

        assertThat(seen).isEmpty();
    }

    private Tap tap(Duration every, Consumer<Sample> consumer) {
        return point.add(every, consumer);
    }

    private void pass(int number) throws Exception {
        MomentSample sample = samples.sample(number);
        FrameDraft draft = sample.draft(8, 8, Frame.Format.GRAY8);
        draft.pixels().put(0, (byte) number);
        road.accept(sample.with(Keys.FRAME, draft.done()));
    }

    /** Also checks that no frame is left. */
    private void close(Tap tap) throws InterruptedException {
        tap.close();
        tap.join();
        assertThat(pool.outstanding()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
