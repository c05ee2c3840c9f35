package io.saccade.benchmarks;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the eyes found by tracking and by whole scans in a clip, and prints the counts of frames. */
final class EyeAgreement {
    /** In units of the distance between the eyes. */
    private static final double CLOSE = 0.1;

    private EyeAgreement() {}

    /**
     * Compares and prints.
     *
     * @param arguments the clip, and the height of its frames in lines; 0 for the clip's own
     */
    public static void main(String[] arguments) throws Exception {
        HeldFrames.Held frames = HeldFrames.decode(arguments[0], Integer.parseInt(arguments[1]));
        List<Optional<EyePair>> whole = eyes(frames, false);
        List<Optional<EyePair>> tracked = eyes(frames, true);
        int both = 0;
        int close = 0;
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).isEmpty() || tracked.get(i).isEmpty()) continue;
            both++;
            if (distance(whole.get(i).get(), tracked.get(i).get()) <= CLOSE) close++;
        }
        System.out.printf(
                "{\"whole\":%d,\"tracked\":%d,\"both\":%d,\"close\":%d}%n", seen(whole), seen(tracked), both, close);
    }

    private static List<Optional<EyePair>> eyes(HeldFrames.Held frames, boolean track) throws Exception {
        List<Optional<EyePair>> eyes = new ArrayList<>();
        try (StageHarness stage = Clips.openEyes(HeldFrames.source(frames), track)) {
            for (Optional<Sample> sample = stage.read(); sample.isPresent(); sample = stage.read()) {
                eyes.add(sample.get().get(Keys.EYES));
                stage.forget();
            }
        }
        return eyes;
    }

    private static long seen(List<Optional<EyePair>> eyes) {
        return eyes.stream().filter(Optional::isPresent).count();
    }

    /** The larger error of the two eyes, divided by the distance between the eyes. */
    private static double distance(EyePair whole, EyePair tracked) {
        double farther = Math.max(distance(whole.left(), tracked.left()), distance(whole.right(), tracked.right()));
        return farther / distance(whole.left(), whole.right());
    }

    private static double distance(Region one, Region other) {
        return Math.hypot(
                one.x() + one.width() / 2.0 - other.x() - other.width() / 2.0,
                one.y() + one.height() / 2.0 - other.y() - other.height() / 2.0);
    }
}
