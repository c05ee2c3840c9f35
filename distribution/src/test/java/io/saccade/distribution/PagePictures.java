package io.saccade.distribution;

import java.io.IOException;

/** The pictures of the page in the documentation, which {@code -Dupdate.docs=true} makes anew. */
final class PagePictures {
    private final PageBrowser browser;

    PagePictures(PageBrowser browser) {
        this.browser = browser;
    }

    boolean areWanted() {
        return Boolean.getBoolean("update.docs");
    }

    /** Shows the window from the top of the page, with nothing folded out. */
    void take(String name) throws IOException {
        if (!areWanted()) return;
        browser.run("for (const open of document.querySelectorAll('details[open]')) open.open = false; scrollTo(0, 0)");
        browser.photograph(Build.projectRoot().resolve("docs/" + name));
    }
}
