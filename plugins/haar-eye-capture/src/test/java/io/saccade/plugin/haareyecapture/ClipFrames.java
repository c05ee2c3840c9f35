package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Copies of all frames of a clip; the owner closes them. */
record ClipFrames(List<Mat> all) implements AutoCloseable {
    static ClipFrames of(String clip) throws Exception {
        List<Mat> frames = new ArrayList<>();
        try (StageHarness harness =
                StageHarness.open(new VideoCaptureFactory(), Clips.settings(clip, Optional.empty()))) {
            Optional<Sample> sample;
            while ((sample = harness.read()).isPresent()) {
                try (Mat pixels = Mats.wrap(sample.get().need(Keys.FRAME))) {
                    frames.add(pixels.clone());
                }
                harness.forget();
            }
        }
        return new ClipFrames(frames);
    }

    @Override
    public void close() {
        all.forEach(Mat::close);
    }
}
