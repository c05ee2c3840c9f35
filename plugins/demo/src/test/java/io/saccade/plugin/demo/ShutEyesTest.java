package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.plugin.demo.DemoFaceSettings.Head;
import io.saccade.plugin.demo.person.HeadHabit;
import io.saccade.plugin.demo.person.Person;
import io.saccade.plugin.demo.person.Timeline;
import io.saccade.plugin.haareyecapture.EyesClosedFactory;
import io.saccade.plugin.haareyecapture.EyesClosedSettings;
import io.saccade.plugin.haareyecapture.HaarEyeCaptureFactory;
import io.saccade.plugin.haareyecapture.HaarEyeSettings;
import io.saccade.plugin.haareyecapture.HaarEyeSettings.Order;
import io.saccade.testkit.StageHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawn person pauses the pointer with its eyes. */
class ShutEyesTest {
    private static final double SECONDS = 20;
    private static final double FPS = 15;

    @ParameterizedTest(name = "head {0}, seed {1}, track {2}")
    @CsvSource({"STILL, 1, true", "NATURAL, 3, true"})
    void twoSecondsAlwaysPauseOrResume(Head head, long seed, boolean track) throws Exception {
        List<Double> shut = shutFrom(person(seed, head, 2).timeline());
        List<Double> changes = changes(head, seed, track, 2);
        assertThat(changes).hasSameSizeAs(shut).hasSizeGreaterThanOrEqualTo(2);
        for (int i = 0; i < shut.size(); i++) {
            assertThat(changes.get(i) - shut.get(i)).isBetween(1.6, 2.1);
        }
    }

    /** When both eyes become shut for two seconds. */
    private static List<Double> shutFrom(Timeline timeline) {
        List<Double> shut = new ArrayList<>();
        int shutMillis = 0;
        for (int millis = 0; millis < SECONDS * 1000; millis += 10) {
            shutMillis = timeline.blink(millis / 1000.) == 1 ? shutMillis + 10 : 0;
            if (shutMillis == 1950) shut.add((millis - shutMillis) / 1000.);
        }
        return shut;
    }

    @ParameterizedTest(name = "head {0}, seed {1}")
    @CsvSource({"STILL, 1", "NATURAL, 3"})
    void blinksNeverPause(Head head, long seed) throws Exception {
        assertThat(changes(head, seed, true, .2))
                .as("0.4 s with the lids' movement")
                .isEmpty();
    }

    private static Person person(long seed, Head head, double shutSeconds) {
        return new Person(
                seed, seed, SECONDS, false, head == Head.STILL ? HeadHabit.STILL : HeadHabit.MOVES, shutSeconds);
    }

    private static List<Double> changes(Head head, long seed, boolean track, double shutSeconds) throws Exception {
        List<Double> changes = new ArrayList<>();
        boolean paused = false;
        HaarEyeSettings eyes = new HaarEyeSettings(
                StageHarness.capture(
                        new DemoFaceCaptureFactory(), DemoFaces.shutting(FPS, SECONDS, seed, head, shutSeconds)),
                1.3,
                10,
                Order.LEFT_TO_RIGHT,
                track);
        try (StageHarness film = StageHarness.open(new HaarEyeCaptureFactory(), eyes);
                StageHarness lids = StageHarness.open(new EyesClosedFactory(), new EyesClosedSettings(2, false))) {
            for (Optional<Sample> sample = film.read(); sample.isPresent(); sample = film.read()) {
                boolean now = lids.feed(Handover.to(lids, sample.get())).get(0).need(Keys.PAUSE);
                if (now != paused) changes.add(sample.get().timestampNanos() / 1e9);
                paused = now;
                lids.forget();
                film.forget();
            }
        }
        return changes;
    }
}
