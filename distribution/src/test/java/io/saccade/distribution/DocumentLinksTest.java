package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the links between the pages, in the source tree and in the archive. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void everyLinkHasATarget() {
        List<String> dead = Documents.all().stream()
                .flatMap(page -> relativeLinks(page)
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> page.getFileName() + ": " + link))
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void theArchiveHasWhatItsPagesLinkTo() {
        List<String> dead = Documents.all().stream()
                .filter(page -> Files.exists(shipped(page)))
                .flatMap(page -> relativeLinks(page)
                        .filter(link -> !link.startsWith("#"))
                        .filter(link -> !Files.exists(target(shipped(page), link)))
                        .map(link -> page.getFileName() + ": " + link))
                .toList();

        assertThat(dead).isEmpty();
    }

    private static Stream<String> relativeLinks(Path page) {
        return Documents.matches(LINK, Documents.prose(page)).filter(link -> !link.startsWith("https:"));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        Path target = link.startsWith("#") ? page : target(page, link);
        if (!Files.exists(target)) return false;
        int hash = link.indexOf('#');
        return hash < 0
                || Documents.matches(HEADING, Documents.prose(target))
                        .map(Documents::anchor)
                        .anyMatch(link.substring(hash + 1)::equals);
    }

    private static Path target(Path page, String link) {
        return page.resolveSibling(link.replaceFirst("#.*", "")).normalize();
    }

    private static Path shipped(Path page) {
        return Build.home().resolve(Build.projectRoot().relativize(page));
    }
}
