package io.saccade.plugin.wav2liptraining.talkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Region;
import org.junit.jupiter.api.Test;

/** Tests the average of boxes that jump. */
class BoxMeanTest {
    private static final Region SMALL = new Region(10, 20, 30, 40);
    private static final Region LARGE = new Region(8, 18, 36, 46);

    @Test
    void averagesTheLastBoxesEdgeByEdge() {
        BoxMean mean = new BoxMean(2);
        assertThat(mean.of(SMALL)).isEqualTo(SMALL);
        assertThat(mean.of(LARGE)).isEqualTo(new Region(9, 19, 33, 43));
        assertThat(mean.of(LARGE)).isEqualTo(LARGE);
    }

    @Test
    void leavesThemAsTheyAreWhereOneIsAveraged() {
        BoxMean mean = new BoxMean(1);
        assertThat(mean.of(SMALL)).isEqualTo(SMALL);
        assertThat(mean.of(LARGE)).isEqualTo(LARGE);
    }

    @Test
    void beginsAnewWhereAFaceIsSomewhereElseAndInAnotherFilm() {
        BoxMean mean = new BoxMean(9);
        Region elsewhere = new Region(90, 20, 30, 40);
        mean.of(SMALL);
        assertThat(mean.of(elsewhere)).isEqualTo(elsewhere);
        mean.begin();
        assertThat(mean.of(new Region(92, 20, 30, 40))).isEqualTo(new Region(92, 20, 30, 40));
    }
}
