package io.saccade.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog();
    private final List<Long> got = new ArrayList<>();

    private void add(int count) {
        for (int i = 0; i < count; i++) log.add("log", JsonNull.INSTANCE);
    }

    @Test
    void givesALateListenerWhatItMissed() {
        add(5);
        log.listen(3, event -> got.add(event.id()));
        add(2);
        assertThat(got).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void givesAllToAListenerOfAnEarlierServer() {
        add(2);
        log.listen(900, event -> got.add(event.id()));
        assertThat(got).containsExactly(1L, 2L);
    }

    @Test
    void keepsTheLatestOnly() {
        add(2500);
        log.listen(0, event -> got.add(event.id()));
        assertThat(got).hasSize(2000).endsWith(2500L);
    }

    @Test
    void forgetsAListener() {
        java.util.function.Consumer<RunEvent> listener = event -> got.add(event.id());
        log.listen(0, listener);
        log.forget(listener);
        add(1);
        assertThat(got).isEmpty();
        assertThat(log.listeners()).isZero();
    }
}
