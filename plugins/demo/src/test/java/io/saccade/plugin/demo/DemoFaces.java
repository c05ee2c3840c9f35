package io.saccade.plugin.demo;

import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings and films of the drawn person, for tests. */
final class DemoFaces {
    private DemoFaces() {}

    static DemoFaceSettings silent(int width, int height, double fps, double seconds, long seed) {
        return silent(width, height, fps, seconds, seed, Head.STILL);
    }

    static DemoFaceSettings silent(int width, int height, double fps, double seconds, long seed, Head head) {
        return new DemoFaceSettings(
                width,
                height,
                fps,
                seconds,
                Optional.of(seed),
                Optional.empty(),
                false,
                0,
                false,
                head,
                0,
                DemoFaceSettings.LooksAt.PLACES,
                false);
    }

    static DemoFaceSettings shutting(double fps, double seconds, long seed, Head head, double shutSeconds) {
        return new DemoFaceSettings(
                320,
                240,
                fps,
                seconds,
                Optional.of(seed),
                Optional.empty(),
                false,
                0,
                false,
                head,
                shutSeconds,
                DemoFaceSettings.LooksAt.PLACES,
                false);
    }

    static DemoFaceSettings clicking(double fps, double seconds, long seed) {
        return new DemoFaceSettings(
                160,
                120,
                fps,
                seconds,
                Optional.of(seed),
                Optional.empty(),
                true,
                0,
                false,
                Head.STILL,
                0,
                DemoFaceSettings.LooksAt.PLACES,
                false);
    }

    static DemoFaceSettings talking(double fps, double seconds, long seed) {
        return new DemoFaceSettings(
                160,
                120,
                fps,
                seconds,
                Optional.of(seed),
                Optional.empty(),
                false,
                0,
                true,
                Head.STILL,
                0,
                DemoFaceSettings.LooksAt.PLACES,
                false);
    }

    static StageHarness film(DemoFaceSettings settings) throws Exception {
        return StageHarness.open(new DemoFaceCaptureFactory(), settings);
    }

    /** All samples; their frames are valid until the film is closed. */
    static List<Sample> all(StageHarness film) throws Exception {
        List<Sample> samples = new ArrayList<>();
        for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
            samples.add(sample.get());
        }
        return samples;
    }

    static byte[] pixels(Sample sample) {
        Frame frame = sample.need(Keys.FRAME);
        byte[] pixels = new byte[frame.pixels().remaining()];
        frame.pixels().get(pixels);
        return pixels;
    }
}
