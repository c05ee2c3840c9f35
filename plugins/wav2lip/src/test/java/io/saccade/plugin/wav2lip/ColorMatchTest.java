package io.saccade.plugin.wav2lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.plugin.bytedeco.Natives;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches a uniform drawn face to a uniform frame that is a little brighter. */
class ColorMatchTest {
    private static final double DRAWN = 100;
    private static final double SEEN = 108;

    private final byte[] feather = new byte[ColorMatch.GRID * ColorMatch.GRID];

    ColorMatchTest() {
        Natives.load();
        Arrays.fill(feather, (byte) 128);
    }

    private int matched(ColorMatch colors, long nanos) {
        try (Mat face = new Mat(96, 96, CV_8UC3, new Scalar(DRAWN, DRAWN, DRAWN, 0));
                Mat place = new Mat(120, 100, CV_8UC3, new Scalar(SEEN, SEEN, SEEN, 0))) {
            colors.match(face, place, feather, nanos);
            return face.ptr(48, 48).get() & 0xff;
        }
    }

    /** Films whose time stamps do not begin at 0 are those read from 'start' on, or live ones. */
    @ParameterizedTest
    @ValueSource(longs = {0, 40_000_000, 2_000_000_000, 86_400_000_000_000L})
    void theFirstFaceGetsAllOfTheLightWheneverItComes(long nanos) {
        try (ColorMatch colors = new ColorMatch()) {
            assertThat(matched(colors, nanos)).isBetween(107, 109);
        }
    }

    @Test
    void aPauseBeginsAnew() {
        try (ColorMatch colors = new ColorMatch()) {
            matched(colors, 0);
            assertThat(matched(colors, 5_000_000_000L)).isBetween(107, 109);
        }
    }
}
