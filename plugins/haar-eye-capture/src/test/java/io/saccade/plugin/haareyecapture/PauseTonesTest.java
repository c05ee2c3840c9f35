package io.saccade.plugin.haareyecapture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTonesTest {
    @Test
    void fallsForAPauseAndRisesForItsEnd() {
        List<Integer> pause = halfWaves(true);
        List<Integer> end = halfWaves(false);
        assertThat(pause.get(0)).isGreaterThan(pause.get(1));
        assertThat(end).containsExactly(pause.get(1), pause.get(0));
    }

    /** The number of changes of sign in both halves. */
    private static List<Integer> halfWaves(boolean paused) {
        ByteBuffer tones = ByteBuffer.wrap(PauseTones.tones(paused)).order(ByteOrder.LITTLE_ENDIAN);
        int each = tones.capacity() / 4;
        List<Integer> counts = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int count = 0;
            for (int i = 1; i < each; i++) {
                int at = 2 * (half * each + i);
                if (tones.getShort(at) > 0 != tones.getShort(at - 2) > 0) count++;
            }
            counts.add(count);
        }
        return counts;
    }
}
