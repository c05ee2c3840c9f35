package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** The page of {@code saccade open} in a real browser. */
class PageInBrowserTest {
    /** Names and comments that would be scripts if the page took them for HTML. */
    private static final String SCRIPT = "<img src=x onerror=document.title=1>";

    private static final String LOOK = "# Looks at a drawn face. " + SCRIPT + "\\npipeline: look\\n"
            + "capture: {type: haar-eyes, with: {source: 'demo:face'}}\\n"
            + "models: [{type: posterize}]\\n"
            + "recorders: [{type: video, with: {file: '" + SCRIPT + ".mp4'}}]\\n";

    @TempDir
    Path folder;

    private OpenedPage page;
    private ChromeDriver browser;

    @BeforeEach
    void open() throws Exception {
        page = OpenedPage.start(folder);
        HttpResponse<String> saved = page.send(
                page.request("/api/v1/pipelines/look")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"yaml\":\"" + LOOK + "\"}")),
                HttpResponse.BodyHandlers.ofString());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(204);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .usingAnyFreePort()
                        .build(),
                options());
        browser.get(page.address());
    }

    private ChromeOptions options() {
        return new ChromeOptions()
                .setBinary("/usr/bin/chromium")
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--window-size=1200,1000",
                        "--user-data-dir=" + folder.resolve("profile"));
    }

    @AfterEach
    void close() {
        browser.quit();
        page.close();
    }

    @Test
    void startsWatchesStopsAndShowsARun() throws Exception {
        waitFor(
                "the five systems",
                () -> browser.findElements(By.cssSelector(".cards section")).size() == 5);
        assertThat(browser.getCurrentUrl()).doesNotContain("token");
        start();
        waitFor("counts grow", () -> count("haar-eyes") > 5);
        long before = count("haar-eyes");
        waitFor("counts grow on", () -> count("haar-eyes") > before + 5);
        waitFor("the picture moves", () -> pictureMoves());
        pausesTheRecorder();
        saysWhyAModelIsNotReplaced();
        browser.navigate().refresh();
        waitFor("the page comes back", () -> count("haar-eyes") > before + 5);
        goesOnAfterTheServerWasKilled();
        browser.get(page.plainAddress() + "#/");
        waitFor("the lost run is named", () -> text().contains("was under way"));
        start();
        waitFor("counts grow", () -> count("haar-eyes") > 20);
        button("Stop the run").click();
        playsTheFilm();
        assertThat(text()).contains(SCRIPT + ".mp4");
        assertThat(browser.getTitle()).isEqualTo("Saccade");
        assertThat(browser.manage().logs().get("browser").getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(line -> line.contains("Content Security Policy")))
                .isEmpty();
    }

    /** The own pipeline, whose comment is shown as text. */
    private void start() throws Exception {
        waitFor("the list of pipelines", () -> !browser.findElements(By.cssSelector("option[value=look]"))
                .isEmpty());
        browser.findElement(By.cssSelector("option[value=look]")).click();
        assertThat(text()).contains(SCRIPT);
        button("Start it").click();
        waitFor("the run", () -> browser.getCurrentUrl().contains("#/runs/"));
    }

    private void pausesTheRecorder() throws Exception {
        button("Pause").click();
        waitFor("it is paused", () -> !browser.findElements(By.cssSelector(".stage.paused"))
                .isEmpty());
        button("Record again").click();
        waitFor("it goes on", () -> browser.findElements(By.cssSelector(".stage.paused"))
                .isEmpty());
    }

    /** Whether two pictures differ. */
    private boolean pictureMoves() {
        By picture = By.cssSelector("img.picture:not([hidden])");
        if (browser.findElements(picture).isEmpty()) return false;
        String before = browser.findElement(picture).getAttribute("src");
        return !before.equals(browser.findElement(picture).getAttribute("src"));
    }

    private void saysWhyAModelIsNotReplaced() throws Exception {
        browser.findElement(By.tagName("summary")).click();
        browser.findElement(By.id("model-posterize")).sendKeys("better.onnx");
        button("Replace").click();
        waitFor("the reason", () -> text().contains("The old one works on: "));
        assertThat(text()).contains("model");
    }

    private void goesOnAfterTheServerWasKilled() throws Exception {
        Programs.run("kill", "-KILL", String.valueOf(page.server()));
        waitFor("it says that the program does not answer", () -> text().contains("does not answer"));
        waitFor("the launcher starts it once more", page::answers);
    }

    private void playsTheFilm() throws Exception {
        waitFor("the film", () -> !browser.findElements(By.tagName("video")).isEmpty());
        browser.executeScript("const film = document.querySelector('video'); film.muted = true; film.play()");
        waitFor("its time advances", () ->
                (Boolean) browser.executeScript("return document.querySelector('video').currentTime > 0.1"));
    }

    private long count(String stage) {
        List<WebElement> cells = browser.findElements(By.cssSelector(".stage[aria-label='" + stage + "'] td"));
        String text = cells.size() < 2 ? "" : cells.get(1).getText().replace(",", "");
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private WebElement button(String label) {
        return browser.findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button '" + label + "' on " + text()));
    }

    private String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    private static void waitFor(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, () -> {
            try {
                return condition.call();
            } catch (StaleElementReferenceException e) { // drawn again meanwhile
                return false;
            }
        });
    }
}
