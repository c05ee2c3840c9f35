package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.CaptureRef;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.haareyecapture.GoldenEyes.Picture;
import io.saccade.plugin.haareyecapture.HaarEyeSettings.Order;
import io.saccade.plugin.videocapture.ImagesSettings;
import io.saccade.plugin.videocapture.image.ImagesCaptureFactory;
import io.saccade.testkit.StageHarness;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HaarEyeCaptureTest {
    private static HaarEyeSettings settings(CaptureRef source, Order order) {
        return new HaarEyeSettings(source, 1.3, 10, order, false);
    }

    private static StageHarness open(Path picture, Order order) throws Exception {
        CaptureRef source = StageHarness.capture(new ImagesCaptureFactory(), new ImagesSettings(picture.toString()));
        return StageHarness.open(new HaarEyeCaptureFactory(), settings(source, order));
    }

    private static byte[] bytes(Frame patch) {
        byte[] bytes = new byte[patch.height() * patch.width() * 3];
        ByteBuffer pixels = patch.pixels();
        for (int y = 0; y < patch.height(); y++) {
            pixels.get(y * patch.strideBytes(), bytes, y * patch.width() * 3, patch.width() * 3);
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"LEFT_TO_RIGHT, crops.npy", "DETECTION, crops-detection-order.npy"})
    void cropsAsTheOriginalDoes(Order order, String file) throws Exception {
        List<byte[]> crops = GoldenEyes.crops(file);
        int compared = 0;
        for (Picture picture : GoldenEyes.read().pictures()) {
            try (StageHarness harness = open(picture.file(), order)) {
                Optional<EyePair> eyes = harness.read().orElseThrow().get(Keys.EYES);
                assertThat(eyes.isPresent()).as(picture.name()).isEqualTo(picture.crop() >= 0);
                if (eyes.isEmpty()) continue;
                assertThat(bytes(eyes.get().patch())).as(picture.name()).isEqualTo(crops.get(picture.crop()));
                assertThat(List.of(eyes.get().left(), eyes.get().right()))
                        .containsExactlyInAnyOrderElementsOf(picture.boxes());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(crops.size()).isEqualTo(23);
    }

    @Test
    void findsTheBoxesThatTheOriginalFinds() throws Exception {
        try (EyeFinder scan = new WholeScan(new EyeCascade(), 1.3, 10)) {
            for (Picture picture : GoldenEyes.read().pictures()) {
                ImagesSettings one = new ImagesSettings(picture.file().toString());
                try (StageHarness harness = StageHarness.open(new ImagesCaptureFactory(), one);
                        Mat pixels = Mats.wrap(harness.read().orElseThrow().need(Keys.FRAME))) {
                    assertThat(scan.find(pixels))
                            .as(picture.name())
                            .containsExactlyInAnyOrderElementsOf(picture.boxes());
                }
            }
        }
    }

    @Test
    void saysOnceThatThereWereNoEyes(@TempDir Path folder) throws Exception {
        Natives.load();
        try (Mat gray = new Mat(60, 80, CV_8UC3, new Scalar(90, 90, 90, 0))) {
            for (int i = 0; i < 3; i++) imwrite(folder.resolve(i + ".png").toString(), gray);
        }
        try (StageHarness harness = open(folder, Order.LEFT_TO_RIGHT)) {
            while (harness.read().isPresent()) assertThat(harness.notices()).isEmpty();
            harness.finish();
            assertThat(harness.notices()).singleElement().asString().startsWith("no eyes in any of 3 frames:");
        }
    }

    static List<String> clips() {
        return Boolean.getBoolean("long.tests")
                ? List.of("bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n")
                : List.of("bbaf2n", "pwij3p");
    }

    @ParameterizedTest
    @MethodSource("clips")
    void findsTwoEyesWhereTheOriginalDoes(String clip) throws Exception {
        String name = "grid_" + clip + ".mpg";
        List<Boolean> expected = GoldenEyes.read().eyesPerFrame(name).stream()
                .map(eyes -> eyes == 2)
                .toList();
        List<Boolean> found = new ArrayList<>();
        try (StageHarness harness =
                StageHarness.open(new HaarEyeCaptureFactory(), settings(Clips.clip(name), Order.LEFT_TO_RIGHT))) {
            Optional<Sample> sample;
            while ((sample = harness.read()).isPresent()) {
                found.add(sample.get().get(Keys.EYES).isPresent());
                harness.forget();
            }
        }
        assertThat(found).isEqualTo(expected);
    }
}
