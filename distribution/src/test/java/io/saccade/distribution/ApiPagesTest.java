package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the Javadoc of the archive. A build with {@code -Darchives.skip=true} has none. */
class ApiPagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile("id=\"([^\"]+)\"");

    private final Path pages = Build.home().resolve("docs/api");

    @BeforeEach
    void arePresent() {
        assumeTrue(Files.isDirectory(pages.resolve("framework-api")), "no Javadoc was made; left out");
    }

    @Test
    void everyLinkHasATarget() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : htmlPages()) {
            Documents.matches(LINK, Files.readString(page))
                    .filter(link -> !link.matches("(https?|javascript|mailto):.*"))
                    .filter(link -> !leadsSomewhere(page, link))
                    .forEach(link -> dead.add(pages.relativize(page) + ": " + link));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theTestKitLinksToTheApi() {
        assertThat(Documents.text(
                        pages.resolve("framework-testkit/io.saccade.testkit/io/saccade/testkit/StageHarness.html")))
                .contains("framework-api/io.saccade.api/io/saccade/api/data/Sample.html");
    }

    private List<Path> htmlPages() throws IOException {
        try (Stream<Path> files = Files.walk(pages)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (Files.isDirectory(target)) target = target.resolve("index.html");
        if (!Files.exists(target)) return false;
        return parts.length == 1
                || parts[1].isEmpty()
                || Documents.matches(ANCHOR, Documents.text(target)).anyMatch(encoded(parts[1])::equals);
    }

    /** A link's anchor as the target's attribute has it: constructors are named {@code <init>}. */
    private static String encoded(String anchor) {
        return URLDecoder.decode(anchor, StandardCharsets.UTF_8)
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
