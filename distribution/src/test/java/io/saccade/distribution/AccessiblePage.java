package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What everybody can use: axe-core finds nothing, in light and dark colours, and nothing lies outside on a telephone or
 * when the page is enlarged fourfold.
 */
final class AccessiblePage {
    /** A window of 1280 pixels, enlarged fourfold, is as wide. */
    private static final int ENLARGED = 320;

    private static final int TELEPHONE = 360;
    private static final Path AXE =
            Path.of(System.getProperty("user.home"), ".cache/saccade/test-node/node_modules/axe-core/axe.min.js");
    /** Its argument is what axe is asked for. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            const tell = (node) => node.target + ' ' + node.failureSummary;
            axe.run(document, %s).then((result) =>
                done(result.violations.map((rule) => rule.id + ': ' + rule.nodes.map(tell).join('; ')).join('\\n')));
            """;

    private static final String ALL_RULES = "{resultTypes: ['violations']}";
    private static final String COLOURS = "{runOnly: ['color-contrast', 'link-in-text-block']}";
    /** What scrolls by itself may be wider. */
    private static final String OUTSIDE = """
            const width = document.documentElement.clientWidth;
            return [...document.querySelectorAll('main *, header *')].filter((element) => {
                const box = element.getBoundingClientRect();
                const scrolls = element.closest('.table, .log, .code, .u-wrap, .problems');
                return box.width > 0 && box.right > width + 1 && !scrolls;
            }).map((element) => element.outerHTML.slice(0, 200)).join('\\n');
            """;

    private final PageBrowser browser;

    AccessiblePage(PageBrowser browser) {
        this.browser = browser;
    }

    /**
     * Dark and light differ in nothing but colours.
     *
     * @param view for the message
     */
    void check(String view) throws Exception {
        for (boolean dark : new boolean[] {true, false}) {
            browser.dark(dark);
            if (Files.exists(AXE))
                assertThat(axe(dark ? COLOURS : ALL_RULES))
                        .as(view + (dark ? ", dark" : ", light"))
                        .isEmpty();
        }
        fits(view);
    }

    /** Whether nothing is lost on a telephone, and at 400 % of a common screen. */
    void fits(String view) throws Exception {
        for (int width : new int[] {ENLARGED, TELEPHONE}) {
            browser.width(width);
            Waiting.until( // curves follow the width of the page a moment later
                    view + " fits into a width of " + width,
                    () -> String.valueOf(browser.run(OUTSIDE)).isEmpty());
            assertThat(browser.run(
                            "const root = document.documentElement;" + "return root.scrollWidth <= root.clientWidth"))
                    .as(view + " at " + width)
                    .isEqualTo(true);
        }
        browser.width(0);
    }

    private String axe(String rules) throws IOException {
        if (!(Boolean) browser.run("return 'axe' in window")) browser.run(Files.readString(AXE));
        return String.valueOf(browser.runToItsEnd(RUN.formatted(rules)));
    }
}
