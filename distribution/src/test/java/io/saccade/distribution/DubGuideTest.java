package io.saccade.distribution;

import static io.saccade.distribution.PageBrowser.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Somebody who has never opened a terminal dubs a film, by the keyboard alone. {@code -Dlips.demo=FOLDER/out/lips} uses the
 * network that {@code teach-lips-demo} has left there; otherwise a small one dubs.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "dubs a film twice in a browser")
class DubGuideTest {
    private PageBrowser browser;

    @Test
    void fromThreeSecondsToTheWholeFilm(@TempDir Path folder) throws Exception {
        Path film = ReferenceData.path("video/grid_swiz3n.mpg");
        String demo = System.getProperty("lips.demo");
        Path generator = demo == null ? LipSyncPipeline.generator() : Path.of(demo, "lips.onnx");
        VoiceFile.talking(folder.resolve("voice.wav"), 3);
        try (OpenedPage page = OpenedPage.start(folder);
                PageBrowser opened = new PageBrowser(folder.resolve("profile"))) {
            browser = opened;
            browser.open(page.address());
            waitFor("the five systems", () -> browser.all(".cards section").size() == 5);
            press("Dub a film");
            waitFor("the guide", () -> browser.text().contains("1. Film, voice and network"));
            new AccessiblePage(browser).check("the dubbing guide");
            press("Make three seconds");
            waitFor("it says what is missing", () -> browser.text().contains("Choose a film first."));
            browser.tabTo("Film");
            browser.press(film.toString(), Keys.TAB, Keys.TAB);
            browser.press(folder.resolve("voice.wav").toString(), Keys.TAB, Keys.TAB);
            browser.press(folder.resolve("none.onnx").toString());
            press("Make three seconds");
            waitFor("it says that there is no such file", () -> browser.text().contains("none.onnx' was not found"));
            browser.first("#dub-network").clear();
            browser.first("#dub-network").sendKeys(generator.toString());
            press("Make three seconds");
            waitFor("both films are there", () -> browser.all("video").size() == 2);
            press("Play both");
            waitFor("they play in step", this::playInStep);
            press("Dub the whole film");
            waitFor("the whole film is there", () -> browser.all("video").size() == 4);
            new AccessiblePage(browser).check("a guide that has dubbed");
            assertThat(browser.all("a[download]").get(1).getAttribute("href")).contains("dubbed.mp4");
            assertThat(browser.violations()).isEmpty();
        }
    }

    private boolean playInStep() {
        return (Boolean) browser.run("const [left, right] = document.querySelectorAll('video');"
                + " return right.currentTime > 0.3 && Math.abs(left.currentTime - right.currentTime) < 0.2");
    }

    private void press(String name) {
        browser.tabTo(name);
        browser.press(Keys.ENTER);
    }
}
