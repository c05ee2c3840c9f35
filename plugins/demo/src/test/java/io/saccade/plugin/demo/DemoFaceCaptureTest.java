package io.saccade.plugin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.plugin.demo.person.HeadHabit;
import io.saccade.plugin.demo.person.Person;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoFaceCaptureTest {
    @Test
    void givesAsManyFramesAsItSaidAtTheFilmsTimes() throws Exception {
        try (StageHarness film = DemoFaces.film(DemoFaces.silent(320, 240, 25, 2, 1))) {
            List<Sample> samples = DemoFaces.all(film);
            assertThat(samples).hasSize(50);
            assertThat(film.expected()).isEqualTo(50);
            assertThat(samples.get(0).timestampNanos()).isZero();
            assertThat(samples.get(49).timestampNanos()).isEqualTo(1_960_000_000L);
            assertThat(samples).allSatisfy(sample -> {
                assertThat(sample.keys()).containsExactlyInAnyOrder(Keys.FRAME, Keys.TARGET);
                assertThat(sample.need(Keys.FRAME).width()).isEqualTo(320);
                assertThat(sample.need(Keys.FRAME).height()).isEqualTo(240);
                assertThat(sample.need(Keys.TARGET).x()).isBetween(0., 1.);
                assertThat(sample.need(Keys.TARGET).y()).isBetween(0., 1.);
            });
        }
    }

    @Test
    void drawsTheSameForTheSameSeedOnly() throws Exception {
        try (StageHarness film = DemoFaces.film(DemoFaces.silent(320, 240, 10, 1, 1));
                StageHarness again = DemoFaces.film(DemoFaces.silent(320, 240, 10, 1, 1));
                StageHarness other = DemoFaces.film(DemoFaces.silent(320, 240, 10, 1, 2))) {
            List<Sample> first = DemoFaces.all(film);
            List<Sample> second = DemoFaces.all(again);
            for (int i = 0; i < first.size(); i++) {
                assertThat(DemoFaces.pixels(first.get(i))).isEqualTo(DemoFaces.pixels(second.get(i)));
            }
            assertThat(DemoFaces.pixels(DemoFaces.all(other).get(0))).isNotEqualTo(DemoFaces.pixels(first.get(0)));
            assertThat(DemoFaces.pixels(first.get(0))).isNotEqualTo(DemoFaces.pixels(first.get(1)));
        }
    }

    @Test
    void theSamePersonDoesSomethingElse() {
        Person first = new Person(5, 5, 30, false, HeadHabit.STILL, 0);
        Person second = new Person(5, 6, 30, false, HeadHabit.STILL, 0);
        assertThat(first.look())
                .isEqualTo(second.look())
                .isNotEqualTo(new Person(6, 6, 30, false, HeadHabit.STILL, 0).look());
        assertThat(first.timeline().gazeX(1)).isNotEqualTo(second.timeline().gazeX(1));
    }

    @Test
    void clicksWhereItLooksOncePerGlance() throws Exception {
        DemoFaceSettings settings = DemoFaces.clicking(30, 30, 5);
        Person person = new Person(5, 30, false);
        int clicks = 0;
        int lastGlance = -1;
        try (StageHarness film = DemoFaces.film(settings)) {
            for (Sample sample : DemoFaces.all(film)) {
                if (sample.get(Keys.CLICK).isEmpty()) continue;
                Point target = sample.need(Keys.TARGET);
                Screen screen = sample.need(Keys.SCREEN);
                assertThat(screen.fraction(
                                        sample.need(Keys.CLICK).x(),
                                        sample.need(Keys.CLICK).y())
                                .x())
                        .isCloseTo(target.x(), within(.001));
                assertThat(sample.need(Keys.CLICK).x()).isEqualTo(Math.round(target.x() * 1919));
                assertThat(sample.need(Keys.CLICK).y()).isEqualTo(Math.round(target.y() * 1079));
                double seconds = sample.timestampNanos() / 1e9;
                assertThat(person.timeline().blink(seconds)).isZero();
                assertThat(person.timeline().glance(seconds)).isGreaterThan(lastGlance);
                lastGlance = person.timeline().glance(seconds);
                clicks++;
            }
        }
        assertThat(clicks).isBetween(lastGlance - 1, lastGlance + 1).isGreaterThan(15);
    }

    @Test
    void drawsNothingThatNobodyReads() throws Exception {
        StageBuilder<?> builder = StageBuilder.of(new DemoFaceCaptureFactory(), DemoFaces.talking(30, 1, 1))
                .unwanted(Keys.FRAME)
                .unwanted(Keys.AUDIO);
        try (StageHarness film = builder.open()) {
            assertThat(film.read().orElseThrow().keys()).containsExactly(Keys.TARGET);
            assertThat(film.liveFrames()).isZero();
        }
    }

    @Test
    void answersToItsAddressAlone() {
        DemoFaceCaptureFactory factory = new DemoFaceCaptureFactory();
        assertThat(factory.settingsFor("demo:face")).contains(Map.of());
        assertThat(factory.settingsFor("demo:shapes")).isEmpty();
        assertThat(factory.settingsFor("camera:0")).isEmpty();
    }
}
