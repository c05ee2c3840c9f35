package io.saccade.distribution;

import static io.saccade.distribution.PageBrowser.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The short guides on the shipped demos, by the keyboard alone. */
@EnabledIfSystemProperty(named = "long.tests", matches = "true", disabledReason = "trains an agent and a network")
class LessonGuidesTest {
    private OpenedPage page;
    private PageBrowser browser;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        page = OpenedPage.start(folder);
        browser = new PageBrowser(folder.resolve("profile"));
        browser.open(page.address());
        waitFor("the five systems", () -> browser.all(".cards section").size() == 5);
    }

    @AfterEach
    void close() {
        browser.close();
        page.close();
    }

    @Test
    void teachesAnAgent() throws Exception {
        press("Teach an agent");
        waitFor("the guide", () -> browser.text().contains("1. Watch one that has learnt nothing"));
        press("Film three episodes");
        waitLong("three films", () -> browser.all("video").size() == 3);
        press("Play 200,000 games");
        waitLong("a curve", () -> browser.has("img[alt$='tic-tac-toe/learning.png']"));
        new AccessiblePage(browser).check("the agent's guide");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void coloursDrawings() throws Exception {
        press("Colour drawings, step by step");
        waitFor("the guide", () -> browser.text().contains("1. Make something to learn from"));
        press("Draw 400 scenes");
        waitLong("the pairs", () -> browser.text().contains("The pairs are there."));
        press("Learn from the pairs");
        waitLong("a curve", () -> browser.has("img[alt$='training.png']"));
        press("Colour eight scenes");
        waitLong(
                "drawings and colours",
                () -> browser.all("img[alt*='/colored/']").size() == 8);
        press("Make the film");
        waitLong("a film", () -> browser.has("video"));
        new AccessiblePage(browser).check("the guide to colours");
        assertThat(browser.violations()).isEmpty();
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
