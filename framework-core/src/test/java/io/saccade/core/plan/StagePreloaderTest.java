package io.saccade.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StagePreloaderTest {
    record NoSettings() {}

    /** Loads for as long as the test wants, then fails. */
    static final class Loading extends ModelFactory<NoSettings> {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch enough = new CountDownLatch(1);
        private volatile boolean ended;

        Loading() {
            super("loading", NoSettings.class, Ports.none());
        }

        @Override
        public void preload() throws Exception {
            begun.countDown();
            assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
            ended = true;
            throw new UnsatisfiedLinkError("there is no such library");
        }

        @Override
        public Model create(NoSettings settings, StageContext context) {
            throw new AssertionError("preloading creates nothing");
        }
    }

    @Test
    void loadsBesideTheCallerAndWaitsForTheEndOfAllEvenIfOneFails() throws Exception {
        Loading first = new Loading();
        Loading second = new Loading();
        StagePreloader preloader = StagePreloader.started();
        preloader.begin(first);
        preloader.begin(first);
        preloader.begin(second);
        assertThat(first.begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(second.begun.getCount()).as("one after the other").isOne();
        first.enough.countDown();
        second.enough.countDown();
        preloader.await();
        assertThat(first.ended).isTrue();
        assertThat(second.ended).isTrue();
    }
}
