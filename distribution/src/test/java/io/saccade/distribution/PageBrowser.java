package io.saccade.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium without a window, as a person uses the page. It remembers what the page's policy forbade. */
final class PageBrowser implements AutoCloseable {
    /** They warn that this Chromium is newer than their list of protocols, which nothing here uses. */
    private static final List<Logger> PROTOCOLS = List.of(
            Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder"),
            Logger.getLogger("org.openqa.selenium.chromium.ChromiumDriver"));

    private static final String LISTENS = "addEventListener('securitypolicyviolation', (event) =>"
            + " sessionStorage.setItem('violations', (sessionStorage.getItem('violations') || '')"
            + " + event.violatedDirective + ' ' + event.blockedURI + '\\n'));";

    private static final int MOST_CONTROLS = 200;
    private static final String NAME_OF_FOCUS = """
            const focus = document.activeElement;
            return focus.getAttribute('aria-label') || focus.labels?.[0]?.textContent || focus.textContent;
            """;

    private final ChromeDriver driver;

    /** @param profile the folder of the browser's own files */
    PageBrowser(Path profile) {
        PROTOCOLS.forEach(logger -> logger.setLevel(Level.SEVERE));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options(profile));
        listen();
    }

    private static ChromeOptions options(Path profile) {
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
                        "--user-data-dir=" + profile);
    }

    /** From the next page on, in this tab. */
    private void listen() {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENS));
    }

    void open(String address) {
        driver.get(address);
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** Opens the address in another tab, which is used from then on; returns its name. */
    String openTab(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        listen();
        driver.get(address);
        return driver.getWindowHandle();
    }

    String tab() {
        return driver.getWindowHandle();
    }

    void useTab(String tab) {
        driver.switchTo().window(tab);
    }

    /** Closes the tab and uses another one. */
    void closeTab(String next) {
        driver.close();
        useTab(next);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument when it has ended. */
    Object runToItsEnd(String script) {
        return driver.executeAsyncScript(script);
    }

    /** Shows the page as to a person who prefers dark colours, or light ones. */
    void dark(boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** Makes the page as wide as a telephone; 0 for the window's own width. */
    void width(int width) {
        if (width == 0) driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        else
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Presses the tabulator key until the control with this name has the focus. */
    void tabTo(String name) {
        for (int i = 0; i < MOST_CONTROLS; i++) {
            press(Keys.TAB);
            if (name.equals(run(NAME_OF_FOCUS))) return;
        }
        throw new AssertionError("no control '" + name + "' can be reached by the keyboard on " + text());
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    boolean has(String selector) {
        return !all(selector).isEmpty();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement first(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    WebElement button(String label) {
        return all("button").stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button '" + label + "' on " + text()));
    }

    /** What the page of this tab did against its policy, one a line. */
    String violations() {
        return String.valueOf(run("return sessionStorage.getItem('violations') || ''"));
    }

    void photograph(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    static void waitFor(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, () -> {
            try {
                return condition.call();
            } catch (StaleElementReferenceException e) { // drawn again meanwhile
                return false;
            }
        });
    }

    @Override
    public void close() {
        driver.quit();
    }
}
