package io.saccade.core.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.moment.FramePool;
import io.saccade.core.moment.SampleFactory;
import org.junit.jupiter.api.Test;

class MomentQueueTest {
    private final SampleFactory samples = new SampleFactory(new FramePool(true));
    private final MomentQueue queue = new MomentQueue("film", 2, false);

    @Test
    void countsWhatIsOfferedAfterItWasClosed() throws Exception {
        queue.offer(samples.sample(0));
        queue.close();
        queue.offer(samples.sample(1));
        assertThat(queue.take()).isNotNull();
        assertThat(queue.take()).isNull();
        assertThat(queue.offered()).isEqualTo(2);
        assertThat(queue.taken()).isEqualTo(1);
        assertThat(queue.dropped()).isEqualTo(1);
    }

    @Test
    void givesUpWhatWaitsAndKeepsTheEnd() throws Exception {
        queue.offer(samples.sample(0));
        queue.end();
        queue.shed();
        assertThat(queue.take()).isNull();
        assertThat(queue.dropped()).isEqualTo(1);
    }
}
