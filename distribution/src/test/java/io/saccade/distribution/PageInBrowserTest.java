package io.saccade.distribution;

import static io.saccade.distribution.PageBrowser.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The page of {@code saccade open} in a real browser. */
class PageInBrowserTest {
    /** Names and comments that would be scripts if the page took them for HTML. */
    private static final String SCRIPT = "<img src=x onerror=document.title=1>";

    private static final String LOOK = "# Looks at a drawn face. " + SCRIPT + "\\npipeline: look\\n"
            + "capture: {type: haar-eyes, with: {track: true, source: {type: demo-face,"
            + " with: {live: true, width: 320, height: 240, seconds: 600}}}}\\n"
            + "models: [{type: onnx-gaze, with: {model: gaze.onnx}},"
            + " {type: gaze-error, with: {heat-map: heat.png}}]\\n"
            + "actuators: [{type: virtual-cursor}]\\n"
            + "recorders: [{type: video, with: {file: '" + SCRIPT + ".mp4', overlay: [eyes, gaze, target]}}]\\n";

    @TempDir
    Path folder;

    private OpenedPage page;
    private PageBrowser browser;

    @BeforeEach
    void open() throws Exception {
        page = OpenedPage.start(folder);
        HttpResponse<String> saved = page.put("/api/v1/pipelines/look", "{\"yaml\":\"" + LOOK + "\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(204);
        Path pipelines = folder.resolve("page/pipelines");
        Files.write(pipelines.resolve("gaze.onnx"), ConstantGaze.answering(.4));
        Files.write(pipelines.resolve(SCRIPT + ".onnx"), ConstantGaze.answering(.5));
        browser = new PageBrowser(folder.resolve("profile"));
        browser.open(page.address());
    }

    @AfterEach
    void close() {
        browser.close();
        page.close();
    }

    @Test
    void startsWatchesStopsAndShowsARun() throws Exception {
        waitFor("the five systems", () -> browser.all(".cards section").size() == 5);
        assertThat(browser.address()).doesNotContain("token");
        start();
        waitFor("the picture moves", this::pictureMoves);
        stopsThePointer();
        pausesTheRecorder();
        replacesTheNetwork();
        if (Boolean.getBoolean("update.docs")) photograph();
        sharesTheRunAmongTabs();
        sleeps();
        long before = count("haar-eyes");
        browser.reload();
        waitFor("the page comes back", () -> count("haar-eyes") > before);
        goesOnAfterTheServerWasKilled();
        start();
        waitFor("counts grow", () -> count("haar-eyes") > 20);
        browser.button("Stop the run").click();
        playsTheFilm();
        waitFor("the heat map", () -> isShown("heat.png"));
        assertThat(browser.text()).contains(SCRIPT + ".mp4", "What it read", "gaze.onnx");
        assertThat(browser.title()).isEqualTo("Saccade");
        keepsItsPolicy();
    }

    /** The own pipeline, whose comment is shown as text. */
    private void start() throws Exception {
        waitFor("the list of pipelines", () -> browser.has("option[value=look]"));
        browser.first("option[value=look]").click();
        assertThat(browser.text()).contains(SCRIPT);
        browser.button("Start it").click();
        waitFor("the run", () -> browser.address().contains("#/runs/"));
        waitFor("counts grow", () -> count("haar-eyes") > 5);
        long before = count("haar-eyes");
        waitFor("counts grow on", () -> count("haar-eyes") > before + 5);
    }

    private void stopsThePointer() throws Exception {
        assertThat(browser.first(".guard").getText()).contains("virtual-cursor", "acts");
        WebElement large = browser.button("Stop the pointer");
        assertThat(large.getSize().height).isGreaterThanOrEqualTo(120);
        large.click();
        waitFor("it is stopped", () -> browser.first(".guard").getText().contains("stopped by you"));
        assertThat(browser.has(".stage.paused[aria-label=virtual-cursor]")).isTrue();
        browser.button("Let it act again").click();
        waitFor("it acts again", () -> !browser.has(".stage.paused"));
    }

    private void pausesTheRecorder() throws Exception {
        browser.button("Pause").click();
        waitFor("it is paused", () -> browser.has(".stage.paused[aria-label=video]"));
        browser.button("Record again").click();
        waitFor("it goes on", () -> !browser.has(".stage.paused"));
    }

    /** Whether two pictures differ. */
    private boolean pictureMoves() {
        String picture = "img.picture:not([hidden])";
        if (!browser.has(picture)) return false;
        String before = browser.first(picture).getAttribute("src");
        return !String.valueOf(before).equals(browser.first(picture).getAttribute("src"));
    }

    private void replacesTheNetwork() throws Exception {
        browser.first(".stage[aria-label=onnx-gaze] summary").click();
        WebElement field = browser.first("#model-onnx-gaze");
        field.sendKeys("none.onnx");
        browser.first(".stage[aria-label=onnx-gaze] details button").click();
        waitFor("the reason", () -> browser.text().contains("The old one works on: "));
        assertThat(browser.text()).contains("none.onnx");
        field.clear();
        field.sendKeys(SCRIPT + ".onnx");
        browser.first(".stage[aria-label=onnx-gaze] details button").click();
        waitFor("the answer", () -> browser.text().contains("It works now."));
        waitFor("the log", () -> browser.text().contains("onnx-gaze: replaced: model " + SCRIPT));
    }

    private void photograph() throws Exception {
        browser.run("document.querySelector('details[open]').open = false; scrollTo(0, 0)");
        browser.photograph(Build.projectRoot().resolve("docs/page.png"));
    }

    /** The first tab reads the events for all; when it is closed, another one goes on. */
    private void sharesTheRunAmongTabs() throws Exception {
        String address = browser.address();
        String first = browser.tab();
        assertThat(browser.violations()).isEmpty();
        List<String> tabs = new ArrayList<>();
        for (int i = 0; i < 3; i++) tabs.add(browser.openTab(address));
        for (String tab : tabs) countsGrowIn(tab);
        browser.useTab(first);
        browser.closeTab(tabs.get(0));
        for (String tab : tabs) countsGrowIn(tab);
        assertThat(browser.violations()).isEmpty();
        browser.closeTab(tabs.get(1));
        browser.closeTab(tabs.get(0));
    }

    private void countsGrowIn(String tab) throws Exception {
        browser.useTab(tab);
        long before = count("haar-eyes");
        waitFor("counts grow in each tab", () -> count("haar-eyes") > before && before > 0);
    }

    /** The machine sleeps: page and server stop and go on, and no line of the log is missing or doubled. */
    private void sleeps() throws Exception {
        long seconds = Boolean.getBoolean("long.tests") ? 60 : 1;
        String server = String.valueOf(page.server());
        long before = count("haar-eyes");
        Programs.run("kill", "-STOP", server);
        LockSupport.parkNanos(seconds * 1_000_000_000L);
        Programs.run("kill", "-CONT", server);
        waitFor("the run goes on", () -> count("haar-eyes") > before + 5);
        waitFor("the page does, too", () -> !browser.text().contains("does not answer"));
        assertThat(browser.all(".log li").stream().filter(line -> line.getText().contains("replaced: model")))
                .hasSize(1);
    }

    private void goesOnAfterTheServerWasKilled() throws Exception {
        Programs.run("kill", "-KILL", String.valueOf(page.server()));
        waitFor("it says that the program does not answer", () -> browser.text().contains("does not answer"));
        waitFor("the launcher starts it once more", page::answers);
        waitFor("the open page goes on", () -> browser.text().contains("was under way when the program ended"));
        browser.open(page.plainAddress() + "#/");
        waitFor("the lost run is named", () -> browser.text().contains("was under way"));
    }

    private void playsTheFilm() throws Exception {
        waitFor("the film", () -> browser.has("video"));
        browser.run("const film = document.querySelector('video'); film.muted = true; film.play()");
        waitFor("its time advances", () ->
                (Boolean) browser.run("return document.querySelector('video').currentTime > 0.1"));
    }

    private boolean isShown(String picture) {
        return (Boolean)
                browser.run("return Boolean(document.querySelector(\"img[alt='" + picture + "']\")?.naturalWidth)");
    }

    /** Nothing of the page is forbidden by its policy, and the test would see it. */
    private void keepsItsPolicy() throws Exception {
        assertThat(browser.violations()).isEmpty();
        browser.run("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.2/x.png'}))");
        waitFor("the policy forbids a foreign picture", () -> browser.violations()
                .startsWith("img-src"));
    }

    private long count(String stage) {
        List<WebElement> cells = browser.all(".stage[aria-label='" + stage + "'] td");
        String text = cells.size() < 2 ? "" : cells.get(1).getText().replace(",", "");
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
