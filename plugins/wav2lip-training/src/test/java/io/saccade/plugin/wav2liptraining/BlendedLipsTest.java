package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.plugin.wav2lip.films.BlendMeasures;
import io.saccade.plugin.wav2lip.films.Talker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures blending with small networks that are trained first: on drawn people whom the network has not seen, and on
 * films of real people with their own sound. {@code -Dblend.drawn=out/lips/lips.onnx} takes the network of
 * {@code teach-lips-demo} for the former, {@code -Dblend.real=lips.onnx} another network for the latter.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "trains for minutes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlendedLipsTest {
    private static final int PAIRS = 6;
    private static final double SECONDS = 4;
    private static final long FIRST = 5000;

    private final Path drawnModel = given("blend.drawn");
    private final Path realModel = given("blend.real");
    private final DubbedFrames frames = new DubbedFrames(Path.of("target/blend"));
    private Path folder;

    private static Path given(String property) {
        return Path.of(System.getProperty(property, "")).toAbsolutePath();
    }

    @BeforeAll
    void load(@TempDir Path place) {
        folder = place;
        Natives.loadTorch();
    }

    /** The network for drawn people, trained when it is first needed. */
    private Path drawnModel() throws Exception {
        if (Files.isRegularFile(drawnModel)) return drawnModel;
        Path place = Files.createDirectories(folder.resolve("drawn"));
        Path model = place.resolve("lips.onnx");
        return Files.exists(model) ? model : TaughtGenerator.onDrawnPeople(place);
    }

    /** @param yuNet the detector of faces, if it is not the cascade */
    private Path realModel(Optional<Path> yuNet) throws Exception {
        if (Files.isRegularFile(realModel)) return realModel;
        Path place = Files.createDirectories(folder.resolve(yuNet.isPresent() ? "tight" : "wide"));
        Path model = place.resolve("lips.onnx");
        return Files.exists(model)
                ? model
                : TaughtGenerator.onRealPeople(ReferenceData.file("video"), yuNet, place, drawnModel());
    }

    private static Talker talker(long seed) throws Exception {
        return Talker.drawn(160, 120, SECONDS, seed, seed, Optional.empty());
    }

    @Test
    void drawnLipsFollowTheVoiceAndTheFaceStaysTrue() throws Exception {
        double[] follows = new double[2];
        double[] errors = new double[2];
        for (int pair = 0; pair < PAIRS; pair++) {
            long seed = FIRST + 2 * pair;
            Talker face = talker(seed);
            Talker voice = talker(seed + 1);
            List<boolean[]> skin = Talker.skin(face, SECONDS, seed, seed);
            for (Blend blend : List.of(Blend.BOX, Blend.SOFT)) {
                int place = blend == Blend.SOFT ? 1 : 0;
                Wav2LipSettings settings = TaughtGenerator.dubbing(
                        drawnModel(), RecordedTalkers.DRAWN_PADS, RecordedTalkers.DRAWN_SMOOTH, blend);
                Talker dubbed = face.saying(voice).dubbed(settings);
                follows[place] += Talker.correlation(dubbed.openings(), voice.openings()) / PAIRS;
                errors[place] += face.lowerFaceError(face.dubbed(settings)) / PAIRS;
                BlendMeasures measured = BlendMeasures.of(face, dubbed, skin);
                System.out.printf("%d %s %s%n", pair, blend, measured);
                if (blend == Blend.BOX) continue;
                assertThat(measured.outside()).isZero();
                assertUnseen(measured);
            }
        }
        System.out.printf(
                "r with the voice: box %.3f, soft %.3f; L1 of the lower face in levels: box %.2f, soft %.2f%n",
                follows[0], follows[1], errors[0], errors[1]);
        assertThat(follows[1]).isGreaterThan(follows[0] - .02);
        assertThat(errors[1]).isLessThan(errors[0]);
    }

    /** Frames to look at are in {@code target/blend}: the original, {@code blend: box} and {@code blend: soft}. */
    @ParameterizedTest
    @CsvSource({
        "bbaf2n, true", "lbax4n, true", "lwbsza, true", "pwij3p, true", "sbwe5n, true", "swiz3n, true",
        "bbaf2n, false", "lbax4n, false", "lwbsza, false", "pwij3p, false", "sbwe5n, false", "swiz3n, false"
    })
    void realLipsShowNoEdge(String name, boolean points) throws Exception {
        Optional<Path> yuNet = points ? Optional.of(ReferenceData.file(Talker.YUNET)) : Optional.empty();
        Talker film = Talker.filmed(ReferenceData.file("video/grid_" + name + ".mpg"), yuNet);
        Path model = realModel(yuNet);
        Talker box = film.dubbed(settings(model, Blend.BOX));
        Talker soft = film.dubbed(settings(model, Blend.SOFT));
        String shown = name + (points ? "-points" : "-box");
        frames.write(shown, film, box, soft);
        BlendMeasures measured = BlendMeasures.of(film, soft, List.of());
        System.out.printf("%s box  %s%n", shown, BlendMeasures.of(film, box, List.of()));
        System.out.printf("%s soft %s%n", shown, measured);
        assertUnseen(measured);
    }

    private static Wav2LipSettings settings(Path model, Blend blend) {
        return TaughtGenerator.dubbing(model, List.of(0, 10, 0, 0), 5, blend);
    }

    private static void assertUnseen(BlendMeasures measured) {
        assertThat(measured.ring()).isLessThan(2);
        assertThat(measured.step()).isLessThan(1.02);
        assertThat(measured.flicker()).isLessThan(1.1);
    }
}
