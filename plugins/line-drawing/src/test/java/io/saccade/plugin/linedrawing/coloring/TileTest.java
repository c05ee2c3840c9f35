package io.saccade.plugin.linedrawing.coloring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({"128,128,1", "20,30,1", "129,128,2", "640,480,35", "1000,7,11"})
    void answersForEveryPixelOnce(int width, int height, int count) {
        List<Tile> tiles = Tile.covering(width, height, 128, 128);
        assertThat(tiles).hasSize(count);
        int[] answers = new int[width * height];
        for (Tile tile : tiles) {
            assertThat(tile.coreLeft()).isGreaterThanOrEqualTo(tile.left());
            assertThat(tile.coreRight()).isLessThanOrEqualTo(tile.left() + 128);
            assertThat(tile.coreBottom()).isLessThanOrEqualTo(tile.top() + 128);
            for (int y = tile.coreTop(); y < tile.coreBottom(); y++) {
                for (int x = tile.coreLeft(); x < tile.coreRight(); x++) answers[y * width + x]++;
            }
        }
        assertThat(answers).containsOnly(1);
    }
}
