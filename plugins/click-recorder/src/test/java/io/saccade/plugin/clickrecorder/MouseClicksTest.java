package io.saccade.plugin.clickrecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Click;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import io.saccade.testkit.StageHarness;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The model with simulated presses that need no display; its screen is the right one of two. */
class MouseClicksTest extends StageContract {
    private static final long MILLI = 1_000_000;
    private static final Screen RIGHT = Screen.of("right", 1920, 0, 1280, 1024);

    private long now = MILLI;
    private final ClickQueue hand = new ClickQueue(() -> now);
    private final ConfirmedLooks confirmed = new ConfirmedLooks();
    private int labelled;

    private final class PlayedClicksFactory extends ModelFactory<MouseClicksSettings> {
        PlayedClicksFactory() {
            super("mouse-clicks", MouseClicksSettings.class, new MouseClicksFactory().ports(anywhere()));
        }

        @Override
        public Model create(MouseClicksSettings settings, StageContext context) {
            return new MouseClicks(
                    hand,
                    confirmed,
                    (x, y) -> x >= RIGHT.x() ? Optional.of(RIGHT) : Optional.empty(),
                    () -> labelled++,
                    context);
        }
    }

    private static MouseClicksSettings anywhere() {
        return new MouseClicksSettings(false, Optional.empty(), 9, 3);
    }

    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(new PlayedClicksFactory(), anywhere()).clock(() -> now);
    }

    @Override
    protected Sample sample(StageHarness harness, int number) {
        now = number * 30 * MILLI;
        if (number % 3 == 0) hand.press(2000, 5, "left");
        return Eyes.sample(harness, now, number);
    }

    private static Sample feed(StageHarness harness, long millis) throws Exception {
        return harness.feed(Eyes.sample(harness, millis * MILLI, 0)).get(0);
    }

    @Test
    void writesTheClickAndItsScreen() throws Exception {
        try (StageHarness harness = stage().open()) {
            hand.press(1925.5, 7, "right");
            Sample sample = feed(harness, 20);
            assertThat(sample.need(Keys.CLICK)).isEqualTo(new Click(MILLI, 1925.5, 7, "right"));
            assertThat(sample.need(Keys.SCREEN)).isEqualTo(RIGHT);
            assertThat(feed(harness, 40).get(Keys.CLICK)).isEmpty();
            harness.finish();
            assertThat(harness.notices()).isEmpty();
            assertThat(labelled).isEqualTo(1);
        }
    }

    @Test
    void aConfirmedClickLabelsTheEyesThatLookedThere() throws Exception {
        try (StageHarness harness = stage().open()) {
            for (int i = 0; i < 60; i++) harness.feed(Eyes.sample(harness, i * 33 * MILLI, i));
            confirmed.clicked(1925, 7, "left", 20 * 33 * MILLI);
            Sample sample =
                    harness.feed(Eyes.sample(harness, 60 * 33 * MILLI, 60)).get(0);
            assertThat(sample.need(Keys.CLICK)).isEqualTo(new Click(60 * 33 * MILLI, 1925, 7, "left"));
            assertThat(sample.need(Keys.SCREEN)).isEqualTo(RIGHT);
            byte[] pixels = new byte[CollectedClick.ROWS * CollectedClick.COLUMNS * CollectedClick.CHANNELS];
            sample.need(Keys.EYES).patch().pixels().get(pixels);
            assertThat(pixels).isEqualTo(Eyes.pixels(20));
            assertThat(sample.need(Keys.EYES).frame()).isPresent();
            assertThat(feed(harness, 2013).get(Keys.CLICK)).isEmpty();
        }
    }

    @Test
    void aConfirmedClickWhoseEyesAreForgottenLabelsNothing() throws Exception {
        try (StageHarness harness = stage().open()) {
            feed(harness, 20);
            feed(harness, 40_000);
            confirmed.clicked(1925, 7, "left", 20 * MILLI);
            assertThat(feed(harness, 40_033).get(Keys.CLICK)).isEmpty();
        }
    }

    @Test
    void letsSamplesWithoutEyesPass() throws Exception {
        try (StageHarness harness = stage().open()) {
            hand.press(2000, 7, "left");
            assertThat(harness.feed(harness.sample(20 * MILLI)).get(0).get(Keys.CLICK))
                    .isEmpty();
            assertThat(feed(harness, 30).get(Keys.CLICK)).isPresent();
            assertThat(harness.counts().passed()).isEqualTo(1);
        }
    }

    @Test
    void tellsHowManyClicksWereDiscarded() throws Exception {
        try (StageHarness harness = stage().open()) {
            hand.press(2000, 7, "left");
            now = 600 * MILLI;
            hand.press(10, 7, "left"); // on the other screen
            hand.press(2000, 7, "left");
            hand.press(2000, 7, "left"); // no sample follows
            feed(harness, 610);
            feed(harness, 640);
            harness.finish();
            assertThat(harness.notices())
                    .containsExactly(
                            "2 of 4 clicks were discarded: there was no sample with eyes within 500 ms; check the"
                                    + " light, and that the camera sees both eyes",
                            "1 of 4 clicks were discarded: they fell on another screen");
        }
    }

    @Test
    void refusesSamplesThatTheClockDoesNotStamp() {
        assertThatThrownBy(() -> StageHarness.open(new MouseClicksFactory(), anywhere()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("set 'live: true' on the film");
    }
}
