package io.saccade.distribution;

import static io.saccade.distribution.PageBrowser.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The form of a pipeline beside its text, with a field of each kind. */
final class FormOnPage {
    /** A stage with a setting of each kind. */
    static final String STAGE = """
            public final class Kinds extends ModelFactory<Kinds.Settings> {
                public enum Colour { RED, DARK_GREEN }
                public record Inner(@Doc("how large") @Default("2") @Range(min = 1) int size) {}
                @Doc("Has a setting of each kind") public record Settings(
                        @Doc("a word") String word,
                        @Doc("how many") @Default("5") @Range(min = 1, max = 10, unit = "px") int count,
                        @Doc("how much") @Default("0.5") @Range(above = 0, max = 1) double share,
                        @Doc("whether") @Default("false") boolean flag,
                        @Doc("which") @Default("red") Colour colour,
                        @Doc("a file") Optional<java.nio.file.Path> file,
                        @Doc("how long") @Seconds @Default("1s") double delay,
                        @Doc("names") @Default("[]") List<String> names,
                        @Doc("a block") @Default("{}") Inner inner,
                        @Doc("a map") @Default("{}") Map<String, String> map,
                        @Doc("a source") Optional<CaptureRef> source) {}
                public Kinds() { super("kinds", Settings.class, Ports.none()); }
                @Override public Model create(Settings settings, StageContext context) {
                    return (sample, out) -> out.emit(sample);
                }
            }
            """;

    static final String YAML = "pipeline: kinds\\ncapture: {type: demo-face}\\nmodels:\\n"
            + "  - type: kinds # stays\\n    with:\\n      word: one\\n";

    private static final String SETTINGS = "models[0].with.";

    private final PageBrowser browser;

    FormOnPage(PageBrowser browser) {
        this.browser = browser;
    }

    /** The page of the pipeline is open. */
    void changesEachKind(String fileInHome) throws Exception {
        waitFor("the form", () -> browser.has(selector("word")));
        waitFor("it is checked", () -> browser.text().contains("No problems."));
        assertThat(browser.text()).contains("Has a setting of each kind", "a word (text, must be given)");
        browser.first("section[aria-label=kinds] summary").click();
        assertThat(browser.text()).contains("how many (whole number, 1 to 10 px)");
        assertThat(browser.first(selector("count")).getAttribute("placeholder")).isEqualTo("5");
        write("word", "two: words", "word: 'two: words'");
        write("count", "7", "count: 7");
        write("share", "0.25", "share: 0.25");
        choose("flag", "true", "flag: true");
        choose("colour", "dark-green", "colour: dark-green");
        write("delay", "500ms", "delay: 500ms");
        choosesAFile(fileInHome);
        add("names", "", "a", "names: [a]");
        add("names", "", "b", "names: [a, b]");
        write("names[1]", "c", "names: [a, c]");
        write("inner.size", "3", "inner: { size: 3 }");
        add("map", "key", "", "map: { key: '' }");
        write("map.key", "value", "map: { key: value }");
        write("source", "demo:face", "source: 'demo:face'");
        choose("source-how", "demo-face", "source: { type: demo-face }");
        openAll();
        write("source.with.width", "64", "source: { type: demo-face, with: { width: 64 } }");
        choose("flag", "", "count: 7");
        waitFor("the key is left out", () -> !text().contains("flag:"));
        assertThat(text())
                .startsWith("pipeline: kinds\ncapture: {type: demo-face}\n")
                .contains("  - type: kinds # stays\n    with:\n      word: 'two: words'\n");
        waitFor("nothing is wrong", () -> browser.text().contains("No problems."));
    }

    private void choosesAFile(String name) throws Exception {
        browser.first("button[aria-label='Choose file']").click();
        waitFor("the files", () -> browser.has("dialog .files button"));
        browser.button(name).click();
        waitFor("the path is in the text", () -> text().contains("/" + name));
    }

    /** Three mistakes in the text are shown at their lines and fields; one is mended in the form. */
    void showsThreeMistakesAtTheirPlaces() throws Exception {
        browser.run(
                "const area = document.getElementById('yaml'); area.value = arguments[0];"
                        + "area.dispatchEvent(new Event('input')); area.dispatchEvent(new Event('blur'))",
                "pipeline: kinds\ncapture: { type: demo-face }\nmodels:\n  - type: kinds\n    with:\n      word: one\n"
                        + "      count: 11\n      colour: blue\n      delay: soon\n");
        waitFor("three lines are marked", () -> browser.all(".gutter li.bad").size() == 3);
        assertThat(browser.run("return [...document.querySelectorAll('.gutter li')]"
                        + ".flatMap((line, index) => line.className === 'bad' ? [index + 1] : [])"))
                .isEqualTo(List.of(7L, 8L, 9L));
        assertThat(browser.all(".field.wrong")).hasSize(3);
        assertThat(problem("count")).isEqualTo("must be 1 to 10 px, but is 11.");
        assertThat(problem("colour")).startsWith("must be one of red, dark-green, but is 'blue'.");
        assertThat(problem("delay")).contains("'soon'");
        assertThat(browser.first(selector("count")).getAttribute("aria-invalid"))
                .isEqualTo("true");
        write("count", "10", "count: 10");
        waitFor(
                "two are left",
                () -> browser.all(".gutter li.bad").size() == 2
                        && problem("count").isEmpty());
    }

    void saves(String name) throws Exception {
        browser.run("scrollTo(0, 0); document.querySelector('header a').focus()");
        browser.tabTo("Its name");
        browser.press(Keys.chord(Keys.CONTROL, "a"), name);
        browser.tabTo("Save as my own");
        browser.press(Keys.ENTER);
        waitFor("it is saved", () -> browser.text().contains("Saved as " + name + "."));
    }

    private String text() {
        return String.valueOf(browser.run("return document.getElementById('yaml').value"));
    }

    private static String selector(String setting) {
        return "[id='field-" + SETTINGS + setting + "']";
    }

    private String problem(String setting) {
        return browser.first("[id='field-" + SETTINGS + setting + "-problem']").getText();
    }

    private void write(String setting, String value, String written) throws Exception {
        WebElement field = browser.first(selector(setting));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
        waitFor(written, () -> text().contains(written));
    }

    private void add(String setting, String key, String value, String written) throws Exception {
        openAll();
        browser.first(selector(setting)).sendKeys(key + value, Keys.ENTER);
        waitFor(written, () -> text().contains(written));
    }

    private void choose(String setting, String word, String written) throws Exception {
        openAll();
        browser.first(selector(setting) + " option[value='" + word + "']").click();
        waitFor(written, () -> text().contains(written));
    }

    private void openAll() {
        browser.run("document.querySelectorAll('.form details').forEach((details) => { details.open = true; })");
    }
}
