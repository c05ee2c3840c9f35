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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of {@code saccade open} in a real browser. */
class PageInBrowserTest {
    @TempDir
    Path folder;

    private XServer screen;
    private OpenedPage page;
    private PageBrowser browser;
    private AccessiblePage everybody;
    private PagePictures pictures;

    @BeforeEach
    void open() throws Exception {
        screen = XServer.start();
        ScriptNames.plugin().stage("Kinds", FormOnPage.STAGE).writeTo(folder.resolve("plugins/telling.jar"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createFile(home.resolve("chosen.txt"));
        page = OpenedPage.start(folder, process -> process.on(screen.display())
                .with("--plugins", "plugins")
                .setting("SACCADE_OPTS", options(home)));
        for (String[] own : new String[][] {{"look", ScriptNames.LOOK}, {"kinds", FormOnPage.YAML}}) {
            HttpResponse<String> saved = page.put("/api/v1/pipelines/" + own[0], "{\"yaml\":\"" + own[1] + "\"}");
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(204);
        }
        Path pipelines = folder.resolve("page/pipelines");
        Files.write(pipelines.resolve("gaze.onnx"), ConstantGaze.answering(.4));
        Files.write(pipelines.resolve(ScriptNames.SCRIPT + ".onnx"), ConstantGaze.answering(.5));
        browser = new PageBrowser(folder.resolve("profile"));
        everybody = new AccessiblePage(browser);
        pictures = new PagePictures(browser);
        browser.open(page.address());
    }

    /** Another home folder, with the native libraries where they are unpacked already. */
    private static String options(Path home) {
        Path natives = Path.of(System.getProperty("user.home"), ".javacpp/cache");
        return System.getProperty("test.jvm", "") + " -Duser.home=" + home + " -Dorg.bytedeco.javacpp.cachedir="
                + natives;
    }

    @AfterEach
    void close() {
        browser.close();
        page.close();
        screen.close();
    }

    @Test
    void startsWatchesStopsAndShowsARun() throws Exception {
        waitFor("the five systems", () -> browser.all(".cards section").size() == 5);
        assertThat(browser.address()).doesNotContain("token");
        everybody.check("home");
        pictures.take("page-home.png");
        changesAPipeline();
        start();
        waitFor("the picture moves", this::pictureMoves);
        showsWhatAPluginTells();
        new PointerOnPage(screen, browser).stopsAndActsAgain(() -> count("haar-eyes"));
        pausesTheRecorder();
        replacesTheNetwork();
        pictures.take("page.png");
        everybody.check("a run");
        sharesTheRunAmongTabs();
        sleeps();
        long before = count("haar-eyes");
        browser.reload();
        waitFor("the page comes back", () -> count("haar-eyes") > before);
        goesOnAfterTheServerWasKilled();
        start();
        waitFor("counts grow", () -> count("haar-eyes") > 20);
        browser.tabTo("Stop the run");
        browser.press(Keys.ENTER);
        playsTheFilm();
        waitFor("the heat map", () -> isShown("heat.png"));
        assertThat(browser.text()).contains(ScriptNames.SCRIPT + ".mp4", "What it read", "gaze.onnx");
        everybody.check("what a run left");
        showsABatch();
        showsEachGuide();
        assertThat(browser.title()).isEqualTo("Saccade");
        keepsItsPolicy();
    }

    /** Only where each begins; the long run goes through them to their ends. */
    private void showsEachGuide() throws Exception {
        for (String guide : List.of("steer", "dub", "agent", "drawings")) {
            browser.open(page.plainAddress() + "#/" + guide);
            waitFor("the guide " + guide, () -> browser.has(".guide button"));
            everybody.fits("the guide " + guide);
        }
    }

    /** By the keyboard alone, as far as a test of a form can be. */
    private void changesAPipeline() throws Exception {
        browser.first("option[value=kinds]").click();
        browser.tabTo("Change it");
        browser.press(Keys.ENTER);
        FormOnPage form = new FormOnPage(browser);
        form.changesEachKind("chosen.txt");
        form.showsThreeMistakesAtTheirPlaces();
        everybody.check("a pipeline");
        form.saves("mended");
        assertThat(page.get("/api/v1/pipelines/mended").toString()).contains("count: 10");
        assertThat(browser.violations()).isEmpty();
        if (pictures.areWanted()) photographAPipeline();
        browser.open(page.plainAddress() + "#/");
    }

    private void photographAPipeline() throws Exception {
        browser.open(page.plainAddress() + "#/pipelines/demo-collect");
        waitFor("it is checked", () -> browser.text().contains("No problems."));
        pictures.take("page-pipeline.png");
    }

    /** The own pipeline, whose comment is shown as text. */
    private void start() throws Exception {
        waitFor("the list of pipelines", () -> browser.has("option[value=look]"));
        browser.first("option[value=look]").click();
        assertThat(browser.text()).contains(ScriptNames.SCRIPT);
        browser.button("Start it").click();
        waitFor("the run", () -> browser.address().contains("#/runs/"));
        waitFor("counts grow", () -> count("haar-eyes") > 5);
        long before = count("haar-eyes");
        waitFor("counts grow on", () -> count("haar-eyes") > before + 5);
    }

    private void showsWhatAPluginTells() {
        browser.first(".stage[aria-label=telling] summary").click();
        assertThat(browser.first(".stage[aria-label=telling]").getText())
                .contains(ScriptNames.SCRIPT, "plugin test.telling");
        assertThat(browser.violations()).isEmpty();
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
        field.sendKeys(ScriptNames.SCRIPT + ".onnx");
        browser.first(".stage[aria-label=onnx-gaze] details button").click();
        waitFor("the answer", () -> browser.text().contains("It works now."));
        waitFor("the log", () -> browser.text().contains("onnx-gaze: replaced: model " + ScriptNames.SCRIPT));
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
        waitFor("the tab shows the run", () -> count("haar-eyes") > 0);
        long before = count("haar-eyes");
        waitFor("counts grow in each tab", () -> count("haar-eyes") > before);
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
        new PointerOnPage(screen, browser).stopsInTheCorner();
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

    private void showsABatch() throws Exception {
        Path batch = folder.resolve("page/batches/" + ScriptNames.SCRIPT);
        Path aside = Files.createDirectories(batch.resolve(".quarantine/b.mp4"));
        Files.writeString(batch.resolve(".progress.json"), """
                {"pipeline": "eyes-film.yaml", "items": 9, "done": 3, "setAside": 1, "share": 0.5, "elapsedSeconds": 60,
                 "secondsLeft": 61, "underWay": ["c.mp4"], "ended": false}
                """);
        Files.writeString(aside.resolve("result.json"), "{\"key\": \"b.mp4\", \"reason\": \"is empty\"}");
        browser.open(page.plainAddress() + "#/runs");
        waitFor("the batch", () -> browser.text().contains("3 of 9"));
        assertThat(browser.text()).contains(ScriptNames.SCRIPT, "eyes-film.yaml, under way", "1:01", "Now: c.mp4");
        browser.first("section[aria-label^=batch] summary").click();
        assertThat(browser.text()).contains("b.mp4: is empty");
        everybody.check("runs and batches");
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
