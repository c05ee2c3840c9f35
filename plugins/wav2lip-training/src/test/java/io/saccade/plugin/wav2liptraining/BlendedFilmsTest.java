package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.plugin.wav2lip.films.BlendMeasures;
import io.saccade.plugin.wav2lip.films.Talker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dubs films of real people with their own sound, by a generator trained on them, and writes frames to look at: the
 * original, {@code blend: box} and {@code blend: soft} side by side. {@code -Dblend.model=lips.onnx} takes another
 * network.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "trains for minutes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlendedFilmsTest {
    private static final int EVERY = 15;
    private static final int ENLARGED = 2;
    private static final Path OUT = Path.of("target/blend").toAbsolutePath();

    private Path model;

    @BeforeAll
    void train(@TempDir Path folder) throws Exception {
        Path films = ReferenceData.file("video");
        Natives.loadTorch();
        String given = System.getProperty("blend.model", "");
        Path drawn = Files.createDirectory(folder.resolve("drawn"));
        model = given.isEmpty()
                ? TaughtGenerator.onRealPeople(films, folder, TaughtGenerator.onDrawnPeople(drawn))
                : Path.of(given);
    }

    @ParameterizedTest
    @CsvSource({
        "bbaf2n, true", "lbax4n, true", "lwbsza, true", "pwij3p, true", "sbwe5n, true", "swiz3n, true",
        "bbaf2n, false", "lbax4n, false", "lwbsza, false", "pwij3p, false", "sbwe5n, false", "swiz3n, false"
    })
    void softShowsNoEdge(String name, boolean points) throws Exception {
        Optional<Path> yuNet = points ? Optional.of(ReferenceData.file(Talker.YUNET)) : Optional.empty();
        Talker film = Talker.filmed(ReferenceData.file("video/grid_" + name + ".mpg"), yuNet);
        Talker box = film.dubbed(settings(Blend.BOX));
        Talker soft = film.dubbed(settings(Blend.SOFT));
        Files.createDirectories(OUT);
        for (int i = EVERY; i < film.pixels().size(); i += EVERY) {
            write(
                    OUT.resolve("%s-%s-%02d.png".formatted(name, points ? "points" : "box", i)),
                    film,
                    i,
                    film,
                    box,
                    soft);
        }
        BlendMeasures boxed = BlendMeasures.of(film, box, List.of());
        BlendMeasures blended = BlendMeasures.of(film, soft, List.of());
        System.out.printf("%s %s box  %s%n%s %s soft %s%n", name, points, boxed, name, points, blended);
        assertThat(blended.ring()).isLessThan(2);
        assertThat(blended.step()).isLessThan(1.02);
        assertThat(blended.flicker()).isLessThan(1.1);
    }

    private Wav2LipSettings settings(Blend blend) {
        return TaughtGenerator.dubbing(model, List.of(0, 10, 0, 0), 5, blend);
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
