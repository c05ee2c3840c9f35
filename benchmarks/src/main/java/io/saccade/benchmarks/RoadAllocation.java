package io.saccade.benchmarks;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.MomentSample;
import io.saccade.core.moment.SampleFactory;
import java.util.Optional;
import java.util.Set;

/**
 * Measures the heap allocation per sample in the steady state, for a source that drafts a frame, five stages and two
 * sinks. Prints {@code {"name":…,"bytes":…}}.
 */
final class RoadAllocation {
    private static final int FEWER = 50_000;
    private static final int MORE = 150_000;
    private static final int SINKS = 2;

    private static final SampleFactory SAMPLES = new SampleFactory(new FramePool(false));

    private RoadAllocation() {}

    public static void main(String[] arguments) throws InterruptedException {
        run(FEWER); // warms up the JIT compiler
        long bytes = (run(MORE) - run(FEWER)) / (MORE - FEWER);
        System.out.println("{\"name\":\"RoadAllocation\",\"bytes\":" + bytes + "}");
    }

    /** The bytes of a whole run, including a start-up cost that does not depend on the number of samples. */
    private static long run(int samples) throws InterruptedException {
        return Tasks.run(NoOpRoad.tasks(RoadAllocation::read, Set.of(Keys.FRAME, Keys.GAZE), samples, SINKS, true));
    }

    private static Optional<Sample> read() {
        MomentSample sample = SAMPLES.sample(0);
        Frame frame = sample.draft(64, 48, Frame.Format.BGR8).done();
        return Optional.of(sample.with(Keys.FRAME, frame).with(Keys.GAZE, NoOpRoad.GAZE));
    }
}
