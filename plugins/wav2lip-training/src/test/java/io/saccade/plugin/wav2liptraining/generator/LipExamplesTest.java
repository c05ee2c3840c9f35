package io.saccade.plugin.wav2liptraining.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.plugin.wav2liptraining.DemoTalkers;
import io.saccade.plugin.wav2liptraining.talkers.TalkerPart;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the content of a batch. */
class LipExamplesTest {
    private static final int FACE = 3 * TalkerWindow.PLANE;
    private static final int LAST = TalkerWindow.COLUMNS - 1;

    @TempDir
    private Path folder;

    private TalkerSet films;

    @BeforeEach
    void draw() throws Exception {
        Path talkers = DemoTalkers.make(folder, DemoTalkers.people(3, 1.2, 9), .34, 0);
        films = TalkerSet.open(talkers, TalkerPart.TRAIN, 1 << 28, (name, why) -> {});
    }

    @Test
    void fiveFramesFollowOneAnother() throws Exception {
        LipExamples examples = LipExamples.room(2);
        examples.draw(films, new SplittableRandom(3));
        for (int i = 1; i < TalkerWindow.FRAMES; i++)
            assertThat(follow(examples, i - 1, i)).isTrue();
        assertThat(examples.frames()).isEqualTo(2 * TalkerWindow.FRAMES);
    }

    @Test
    void scatteredFramesDoNot() throws Exception {
        LipExamples examples = LipExamples.room(2);
        examples.scatter(films, new SplittableRandom(3));
        int following = 0;
        for (int i = 1; i < examples.frames(); i++) if (follow(examples, i - 1, i)) following++;
        assertThat(following).isLessThan(3);
        for (int i = 0; i < examples.frames(); i++) {
            assertThat(lower(examples.truth(), i * FACE)).isNotEqualTo(lower(examples.faces(), i * 2 * FACE + FACE));
            assertThat(lower(examples.faces(), i * 2 * FACE)).containsOnly(0);
            assertThat(upper(examples.faces(), i * 2 * FACE)).isEqualTo(upper(examples.truth(), i * FACE));
        }
    }

    /** Whether the sound of a frame is that of another one, three or four of 16 columns later. */
    private static boolean follow(LipExamples examples, int frame, int next) {
        for (int later = 3; later <= 4; later++) {
            boolean same = true;
            for (int band = 0; band < TalkerWindow.BANDS; band++) {
                int row = band * TalkerWindow.COLUMNS;
                int from = frame * TalkerWindow.SOUND + row + later;
                int to = next * TalkerWindow.SOUND + row;
                int count = LAST - later;
                same &= Arrays.equals(examples.frameSound(), from, from + count, examples.frameSound(), to, to + count);
            }
            if (same) return true;
        }
        return false;
    }

    private static float[] lower(float[] faces, int at) {
        return Arrays.copyOfRange(faces, at + TalkerWindow.PLANE / 2, at + TalkerWindow.PLANE);
    }

    private static float[] upper(float[] faces, int at) {
        return Arrays.copyOfRange(faces, at, at + TalkerWindow.PLANE / 2);
    }
}
