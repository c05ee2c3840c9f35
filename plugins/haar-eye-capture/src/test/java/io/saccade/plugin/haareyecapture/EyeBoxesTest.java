package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class EyeBoxesTest {
    private static final Region LEFT = new Region(100, 100, 30, 30);
    private static final Region RIGHT = new Region(145, 102, 31, 31);
    private static final Region MOUTH = new Region(115, 160, 40, 40);

    @Test
    void takesTwoAlikeAndLevelBoxesForEyes() {
        assertThat(EyeBoxes.likeliest(List.of(MOUTH, RIGHT, LEFT))).contains(new EyeBoxes(LEFT, RIGHT));
        assertThat(EyeBoxes.likeliest(List.of(MOUTH, LEFT))).isEmpty();
        assertThat(EyeBoxes.likeliest(List.of(LEFT))).isEmpty();
    }

    @Test
    void takesTheNearestForTheSameEyes() {
        EyeBoxes before = new EyeBoxes(LEFT, RIGHT);
        Region moved = new Region(148, 104, 31, 31);
        Region far = new Region(190, 104, 31, 31);

        assertThat(before.nearest(List.of(LEFT, moved, far))).contains(new EyeBoxes(LEFT, moved));
        assertThat(before.nearest(List.of(moved, far))).isEmpty();
    }
}
