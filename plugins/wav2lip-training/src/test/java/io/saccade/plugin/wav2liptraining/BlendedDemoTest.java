package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.wav2lip.Wav2LipSettings;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import io.saccade.plugin.wav2lip.films.BlendMeasures;
import io.saccade.plugin.wav2lip.films.Talker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures blending on drawn people that the network has not seen. {@code -Dblend.demo=out/lips/lips.onnx} takes the
 * network of {@code teach-lips-demo} in place of a smaller one.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "trains for minutes")
class BlendedDemoTest {
    private static final int PAIRS = 6;
    private static final double SECONDS = 4;
    private static final long FIRST = 5000;

    private static Talker talker(long seed) throws Exception {
        return Talker.drawn(160, 120, SECONDS, seed, seed, Optional.empty());
    }

    private static Path model(Path folder) throws Exception {
        String given = System.getProperty("blend.demo", "");
        return given.isEmpty() ? TaughtGenerator.onDrawnPeople(folder) : Path.of(given);
    }

    @Test
    void lipsFollowTheVoiceAndTheFaceStaysTrue(@TempDir Path folder) throws Exception {
        Natives.loadTorch();
        Path model = model(folder);
        double[] follows = new double[2];
        double[] errors = new double[2];
        for (int pair = 0; pair < PAIRS; pair++) {
            long seed = FIRST + 2 * pair;
            Talker face = talker(seed);
            Talker voice = talker(seed + 1);
            List<boolean[]> skin = Talker.skin(face, SECONDS, seed, seed);
            for (Blend blend : List.of(Blend.BOX, Blend.SOFT)) {
                int place = blend == Blend.SOFT ? 1 : 0;
                Wav2LipSettings settings =
                        TaughtGenerator.dubbing(model, RecordedTalkers.DRAWN_PADS, RecordedTalkers.DRAWN_SMOOTH, blend);
                Talker dubbed = face.saying(voice).dubbed(settings);
                follows[place] += Talker.correlation(dubbed.openings(), voice.openings()) / PAIRS;
                errors[place] += face.lowerFaceError(face.dubbed(settings)) / PAIRS;
                BlendMeasures measured = BlendMeasures.of(face, dubbed, skin);
                System.out.printf("%d %s %s%n", pair, blend, measured);
                if (blend == Blend.BOX) continue;
                assertThat(measured.outside()).isZero();
                assertThat(measured.ring()).isLessThan(2);
                assertThat(measured.step()).isLessThan(1.02);
                assertThat(measured.flicker()).isLessThan(1.1);
            }
        }
        System.out.printf(
                "r with the voice: box %.3f, soft %.3f; L1 of the lower face in levels: box %.2f, soft %.2f%n",
                follows[0], follows[1], errors[0], errors[1]);
        assertThat(follows[1]).isGreaterThan(follows[0] - .02);
        assertThat(errors[1]).isLessThan(errors[0]);
    }
}
