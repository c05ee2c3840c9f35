package io.saccade.distribution;

import static io.saccade.distribution.PageBrowser.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.distribution.XServer.Place;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.openqa.selenium.WebElement;

/** The real pointer of a screen in memory, which a run on the page moves to the left of the middle. */
final class PointerOnPage {
    private static final Place GAZE = Place.of(.4, .5);
    private static final Place HAND = new Place(111, 222);
    /** At ten a second; a hand is respected for two seconds. */
    private static final long MORE_THAN_A_HAND = 25;

    private final XServer screen;
    private final PageBrowser browser;

    PointerOnPage(XServer screen, PageBrowser browser) {
        this.screen = screen;
        this.browser = browser;
    }

    /** It follows the gaze, gives way to a hand, stays where it was stopped, and moves again. */
    void stopsAndActsAgain(Callable<Long> samples) throws Exception {
        waitFor("the pointer is where the network looks", this::isAtTheGaze);
        assertThat(browser.first(".guard").getText()).contains("robot-cursor", "acts");
        waitFor("the page tells of the hand", () -> {
            screen.hand(HAND.x(), HAND.y());
            return guardSays("waits, because your hand moved the mouse");
        });
        waitFor("it moves again", this::isAtTheGaze);
        waitFor("the page tells that, too", () -> guardSays("acts"));
        WebElement large = browser.button("Stop the pointer");
        assertThat(large.getSize().height).isGreaterThanOrEqualTo(120);
        large.click();
        waitFor("it is stopped", () -> guardSays("stopped by you"));
        assertThat(browser.has(".stage.paused[aria-label=robot-cursor]")).isTrue();
        screen.hand(HAND.x(), HAND.y());
        long before = samples.call();
        waitFor("the time of a hand passes", () -> samples.call() > before + MORE_THAN_A_HAND);
        assertThat(screen.pointer()).isEqualTo(HAND);
        browser.button("Let it act again").click();
        waitFor("it acts again", this::isAtTheGaze);
        waitFor("the page tells that, too", () -> !browser.has(".stage.paused"));
    }

    /** A hand in a corner ends all motion of this run. Then the hand leaves the corner. */
    void stopsInTheCorner() throws Exception {
        screen.hand(0, 0);
        waitFor("it is stopped for good", () -> guardSays("stopped: you moved the pointer into a corner"));
        screen.hand(HAND.x(), HAND.y());
        assertThat(screen.pointer()).isEqualTo(HAND);
    }

    private boolean isAtTheGaze() throws IOException {
        return screen.pointer().isNear(GAZE);
    }

    private boolean guardSays(String state) {
        return browser.first(".guard").getText().contains(state);
    }
}
