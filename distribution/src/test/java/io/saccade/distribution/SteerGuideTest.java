package io.saccade.distribution;

import static io.saccade.distribution.PageBrowser.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Somebody who has never opened a terminal steers the pointer, by the keyboard alone; a drawn person sits at the camera. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "collects, learns and measures")
class SteerGuideTest {
    private PageBrowser browser;

    @Test
    void fromTheCameraToAMovingPointer(@TempDir Path folder) throws Exception {
        try (XServer screen = XServer.start(1920, 1080);
                OpenedPage page = OpenedPage.start(folder, process -> process.on(screen.display()));
                PageBrowser opened = new PageBrowser(folder.resolve("profile"))) {
            browser = opened;
            AccessiblePage everybody = new AccessiblePage(browser);
            browser.open(page.address());
            waitFor("the five systems", () -> browser.all(".cards section").size() == 5);
            press("Steer with your eyes");
            waitFor("the guide", () -> browser.text().contains("1. See whether your eyes are seen"));
            everybody.check("the steering guide");
            press("See yourself");
            waitFor("the eyes are seen", () -> browser.text().contains("Both eyes are seen well."));
            press("Show me the dots");
            waitLong("the clicks are collected", () -> browser.text().contains("More dots"));
            assertThat(browser.text()).contains("More make it better.");
            press("Learn from my clicks");
            waitLong("it tells how good it is", () -> browser.has(".guide figure img"));
            assertThat(browser.text()).contains("of the estimates hit a target");
            everybody.check("a guide that has learnt");
            XServer.Place before = screen.pointer();
            press("Steer");
            waitFor("the pointer moves", () -> !screen.pointer().equals(before));
            press("It has drifted");
            waitFor("it is recentred", () -> browser.text().contains("What you looked at is the middle now."));
            press("Stop the pointer");
            waitFor("it is stopped", () -> browser.text().contains("stopped by you"));
            press("End");
            waitFor("it has ended", () -> browser.all("button").stream()
                    .anyMatch(button -> button.getText().equals("Steer")));
            assertThat(browser.violations()).isEmpty();
        }
    }

    private void press(String name) {
        browser.tabTo(name);
        browser.press(Keys.ENTER);
    }

    /** The text of the page changes while there is progress. */
    private void waitLong(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, browser::text, condition);
    }
}
