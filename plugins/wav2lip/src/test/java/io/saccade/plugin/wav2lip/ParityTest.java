package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;

import com.google.gson.JsonObject;
import io.saccade.api.data.Audio;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Runs a real film and a real voice through the reference network, and compares the pixels with the original's. */
class ParityTest {
    private static final int SAMPLES = 640;

    @Test
    void framesAreThoseOfTheOriginal() throws Exception {
        JsonObject reference = ReferenceData.json("golden/wav2lip/inference.json");
        Integer[] box = ReferenceData.integers(reference.get("box_top_bottom_left_right"))
                .toArray(new Integer[0]);
        Settings settings = Settings.of(ReferenceData.at("golden/wav2lip/tiny-generator.onnx"))
                .box(box)
                .hard();
        try (StageHarness stage = StageHarness.open(new Wav2LipFactory(), settings.all())) {
            List<Sample> frames = play(stage, reference.get("speech_samples").getAsInt());
            assertThat(frames).hasSize(reference.get("output_frames").getAsInt());
            for (int number : ReferenceData.integers(reference.get("saved"))) {
                assertSame(frames.get(number).need(Keys.FRAME), number);
            }
        }
    }

    private static List<Sample> play(StageHarness stage, int samples) throws Exception {
        float[] speech = ReferenceData.speech("jfk.wav");
        List<Sample> frames = new ArrayList<>();
        try (StageHarness film = StageHarness.open(new VideoCaptureFactory(), film())) {
            int at = 0;
            for (Optional<Sample> next = film.read(); next.isPresent(); next = film.read()) {
                int length = Math.min(SAMPLES, samples - at);
                Audio audio = new Audio(Math.round(at / 16e-6), 16_000, 1, FloatBuffer.wrap(speech, at, length));
                at += length;
                frames.addAll(stage.feed(copy(next.get(), stage).with(Keys.AUDIO, audio)));
                film.forget();
            }
        }
        frames.addAll(stage.finish());
        return frames;
    }

    private static Sample copy(Sample from, StageHarness stage) {
        Frame frame = from.need(Keys.FRAME);
        Sample sample = stage.sample(from.timestampNanos());
        FrameDraft draft = sample.draft(frame.width(), frame.height(), frame.format());
        draft.pixels().put(frame.pixels());
        return sample.with(Keys.FRAME, draft.done());
    }

    private static VideoSettings film() {
        return VideoSettings.of(ReferenceData.at("video/grid_lwbsza.mpg"));
    }

    /** Checks that 99.9 % of the values differ by at most 2, and that the whole frames are nearly equal. */
    private static void assertSame(Frame frame, int number) {
        String name = "golden/wav2lip/frame-%02d.png".formatted(number);
        long far = 0;
        long sum = 0;
        long values = 0;
        try (Mat expected = imread(ReferenceData.at(name).toString())) {
            ByteBuffer theirs = expected.createBuffer();
            ByteBuffer ours = frame.pixels();
            for (int y = 0; y < frame.height(); y++) {
                for (int x = 0; x < frame.width() * 3; x++) {
                    int difference = Math.abs((ours.get(y * frame.strideBytes() + x) & 0xff)
                            - (theirs.get((int) (y * expected.step()) + x) & 0xff));
                    if (difference > 2) far++;
                    sum += difference;
                    values++;
                }
            }
        }
        assertThat((double) far / values)
                .as("%s: values off by more than 2", name)
                .isLessThan(0.001);
        assertThat((double) sum / values).as("%s: mean difference", name).isLessThan(0.05);
    }
}
