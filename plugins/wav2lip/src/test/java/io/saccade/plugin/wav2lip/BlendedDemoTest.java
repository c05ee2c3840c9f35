package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures blending with a network of {@code teach-lips-demo} on drawn people it has not seen: {@code
 * -Dblend.demo=out/lips/lips.onnx}.
 */
@EnabledIfSystemProperty(named = "blend.demo", matches = ".+")
class BlendedDemoTest {
    private static final int PAIRS = 6;
    private static final double SECONDS = 4;
    private static final long FIRST = 5000;

    private final Path model = Path.of(System.getProperty("blend.demo", "")).toAbsolutePath();

    private Wav2LipSettings settings(Blend blend) {
        return new Wav2LipSettings(
                model,
                16,
                List.of(-16, 8, -4, -4),
                Optional.empty(),
                15,
                blend,
                -.04,
                new OnnxOptions("cpu", false, 1));
    }

    private static Talker talker(long seed) throws Exception {
        return Talker.drawn(160, 120, SECONDS, seed, seed, Optional.empty());
    }

    @Test
    void lipsFollowTheVoiceAndTheFaceStaysTrue() throws Exception {
        double[] follows = new double[2];
        double[] errors = new double[2];
        for (int pair = 0; pair < PAIRS; pair++) {
            long seed = FIRST + 2 * pair;
            Talker face = talker(seed);
            Talker voice = talker(seed + 1);
            List<boolean[]> skin = Talker.skin(face, SECONDS, seed, seed);
            for (Blend blend : List.of(Blend.BOX, Blend.SOFT)) {
                int place = blend == Blend.SOFT ? 1 : 0;
                Talker dubbed = face.saying(voice).dubbed(settings(blend));
                follows[place] += Talker.correlation(dubbed.openings(), voice.openings()) / PAIRS;
                errors[place] += face.lowerFaceError(face.dubbed(settings(blend))) / PAIRS;
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
