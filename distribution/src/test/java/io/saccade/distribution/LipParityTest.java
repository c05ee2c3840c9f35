package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.absdiff;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_core.sumElems;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.saccade.distribution.SaccadeProcess.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the complete pipeline, from film, voice and network to lossless pictures, with the original's output. */
class LipParityTest {
    private static final int FAR = 2;

    @TempDir
    private Path folder;

    @Test
    void theFramesAreThoseOfTheOriginal() throws Exception {
        Workplace place = new Workplace(folder);
        JsonObject reference = JsonParser.parseString(
                        Files.readString(ReferenceData.path("golden/wav2lip/inference.json")))
                .getAsJsonObject();
        VoiceFile.beginningOf(
                ReferenceData.path("speech/jfk.wav"),
                reference.get("speech_samples").getAsInt(),
                place.path("voice.wav"));

        Finished finished = place.pipeline("""
                        capture: { type: video, with: { source: '%s', audio: voice.wav, until: audio-end } }
                        models: [{ type: wav2lip, with: { model: '%s', blend: hard, box: %s } }]
                        recorders: [{ type: images, with: { directory: frames } }]
                        """.formatted(
                                ReferenceData.path("video/grid_lwbsza.mpg"),
                                LipSyncPipeline.generator(),
                                reference.get("box_top_bottom_left_right")))
                .run();

        assertThat(finished.exit()).as(finished.toString()).isZero();
        try (Stream<Path> frames = Files.list(place.path("frames"))) {
            assertThat(frames.count()).isEqualTo(reference.get("output_frames").getAsLong());
        }
        List<Integer> saved = reference.getAsJsonArray("saved").asList().stream()
                .map(JsonElement::getAsInt)
                .toList();
        assertThat(saved).hasSize(10);
        for (int number : saved) assertSame(place.path("frames/frame-%06d.png".formatted(number)), number);
    }

    /** 99.9 % of the values differ by at most 2, and the mean difference is small. */
    private static void assertSame(Path frame, int number) {
        Path original = ReferenceData.path("golden/wav2lip/frame-%02d.png".formatted(number));
        try (Mat ours = imread(frame.toString());
                Mat theirs = imread(original.toString());
                Mat difference = new Mat();
                Mat far = new Mat()) {
            absdiff(ours, theirs, difference);
            long values = difference.total() * difference.channels();
            try (Scalar sum = sumElems(difference)) {
                assertThat((sum.get(0) + sum.get(1) + sum.get(2)) / values)
                        .as("%s: mean difference", original)
                        .isLessThan(0.05);
            }
            threshold(difference, far, FAR, 1, THRESH_BINARY);
            try (Mat flat = far.reshape(1)) {
                assertThat((double) countNonZero(flat) / values)
                        .as("%s: values off by more than 2", original)
                        .isLessThan(0.001);
            }
        }
    }
}
