package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.VideoSettings.Until;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dubs films of real people with their own sound and a generator of yours, and writes frames to look at: the original,
 * {@code blend: box} and {@code blend: soft} side by side. {@code -Dblend.model=lips.onnx -Dblend.out=out/blend}, and
 * {@code -Dblend.points=false} for boxes of the cascade.
 */
@EnabledIfSystemProperty(named = "blend.model", matches = ".+")
class BlendedFilmsTest {
    private static final int EVERY = 15;
    private static final int ENLARGED = 2;

    private final Path out =
            Path.of(System.getProperty("blend.out", "out/blend")).toAbsolutePath();
    private final Path model = Path.of(System.getProperty("blend.model", "")).toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"bbaf2n", "lbax4n", "lwbsza", "pwij3p", "sbwe5n", "swiz3n"})
    void softShowsNoEdge(String name) throws Exception {
        Talker film = film(ReferenceData.at("video/grid_" + name + ".mpg"));
        Talker box = film.dubbed(Settings.of(model).blend(Blend.BOX).all());
        Talker soft = film.dubbed(Settings.of(model).blend(Blend.SOFT).all());
        Files.createDirectories(out);
        for (int i = EVERY; i < film.pixels().size(); i += EVERY) {
            write(out.resolve("%s-%02d.png".formatted(name, i)), film, i, film, box, soft);
        }
        BlendMeasures boxed = BlendMeasures.of(film, box, List.of());
        BlendMeasures blended = BlendMeasures.of(film, soft, List.of());
        System.out.printf("%s box  %s%n%s soft %s%n", name, boxed, name, blended);
        assertThat(blended.ring()).isLessThan(2);
        assertThat(blended.step()).isLessThan(1.02);
        assertThat(blended.flicker()).isLessThan(1.1);
    }

    private static Talker film(Path file) throws Exception {
        VideoSettings source = new VideoSettings(
                file.toString(),
                Optional.empty(),
                false,
                Until.VIDEO_END,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                false);
        Optional<Path> points = Boolean.parseBoolean(System.getProperty("blend.points", "true"))
                ? Optional.of(ReferenceData.at(Talker.YUNET))
                : Optional.empty();
        Talker film = null;
        try (StageHarness player = StageHarness.open(new VideoCaptureFactory(), source);
                StageHarness faces =
                        StageHarness.open(new io.saccade.plugin.facedetection.FacesFactory(), Talker.faces(points))) {
            for (Optional<Sample> next = player.read(); next.isPresent(); next = player.read()) {
                var frame = next.get().need(Keys.FRAME);
                if (film == null) {
                    film = new Talker(
                            frame.width(),
                            frame.height(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>());
                }
                film.add(next.get(), next.get().need(Keys.AUDIO), faces);
                player.forget();
            }
        }
        return film;
    }

    private static void write(Path file, Talker like, int number, Talker... films) {
        try (MatVector all = new MatVector();
                Mat row = new Mat();
                Size size = new Size(like.width() * ENLARGED, like.height() * ENLARGED)) {
            for (Talker film : films) {
                Mat picture = new Mat(
                        like.height(),
                        like.width(),
                        CV_8UC3,
                        new BytePointer(film.pixels().get(number)));
                Mat large = new Mat();
                resize(picture, large, size, 0, 0, INTER_CUBIC);
                all.push_back(large);
            }
            hconcat(all, row);
            imwrite(file.toString(), row);
        }
    }
}
