package io.saccade.plugin.wav2liptraining.talkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.bytedeco.Natives;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the data augmentation of faces. */
class FaceVariationTest {
    private static final int SIDE = TalkerWindow.SIDE;
    private static final int SEEDS = 60;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void leavesFacesAsTheyAreUnlessAsked() {
        byte[] face = ramp();
        assertThat(FaceVariation.NONE.of(face)).isSameAs(face);
    }

    @Test
    void treatsAllFacesOfAnExampleAlike() {
        FaceVariation variation = FaceVariation.any(new SplittableRandom(5), 1);
        byte[] face = ramp();
        assertThat(variation.of(face)).isEqualTo(variation.of(ramp())).isNotEqualTo(face);
        assertThat(face).isEqualTo(ramp());
    }

    @Test
    void mirrorsSomeAndBlanksNone() {
        int mirrored = 0;
        int negative = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] varied = FaceVariation.any(new SplittableRandom(seed), 1).of(ramp());
            int leftToRight = level(varied, 40, 80) - level(varied, 40, 16);
            int upDown = level(varied, 80, 48) - level(varied, 16, 48);
            assertThat(Math.abs(leftToRight) + Math.abs(upDown)).isGreaterThan(8);
            // Green rises more steeply downwards than to the right, so its vertical slope tells whether it is a
            // negative.
            boolean turned = upDown < 0;
            if (turned) negative++;
            if (leftToRight < 0 != turned) mirrored++;
        }
        assertThat(mirrored).isBetween(SEEDS / 6, SEEDS / 2);
        assertThat(negative).isBetween(SEEDS / 12, SEEDS / 3);
    }

    /** A ramp in all channels: one per pixel from left to right, and one and a half from top to bottom. */
    private static byte[] ramp() {
        byte[] face = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < face.length; i++) {
            int pixel = i / 3;
            face[i] = (byte) (pixel % SIDE + 3 * (pixel / SIDE) / 2);
        }
        return face;
    }

    private static int level(byte[] face, int row, int column) {
        return face[3 * (row * SIDE + column) + 1] & 0xff;
    }
}
