package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.testkit.StageHarness;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTalkersCaptureTest {
    @Test
    void filmsOnePersonAfterTheOther() throws Exception {
        DemoTalkersSettings settings = new DemoTalkersSettings(3, .4, 64, 64, 25, Optional.of(7L));
        Set<String> names = new LinkedHashSet<>();
        Set<Integer> segments = new LinkedHashSet<>();
        List<FloatBuffer> sounds = new ArrayList<>();
        try (StageHarness talkers = StageHarness.open(new DemoTalkersCaptureFactory(), settings)) {
            for (Optional<Sample> next = talkers.read(); next.isPresent(); next = talkers.read()) {
                Sample sample = next.get();
                names.add(sample.need(Keys.NAME));
                segments.add(sample.need(Keys.SEGMENT));
                sounds.add(sample.need(Keys.AUDIO).interleaved());
                assertThat(sample.need(Keys.AUDIO).startNanos()).isEqualTo(sample.timestampNanos());
                talkers.forget();
            }
        }
        assertThat(names).containsExactly("talker-0001", "talker-0002", "talker-0003");
        assertThat(segments).containsExactly(0, 1, 2);
        assertThat(sounds).hasSize(30);
        assertThat(sounds.get(5)).isNotEqualTo(sounds.get(15));
    }
}
