package io.saccade.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown pages of the documentation. */
final class Documents {
    private static final Pattern FENCE =
            Pattern.compile("^( *)```([a-z]*)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Documents() {}

    /** The README and all other pages, sorted. */
    static List<Path> all() {
        Path root = Build.projectRoot();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md")
                    .map(root::resolve);
            return Stream.concat(top, docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page without its fenced blocks. */
    static String prose(Path page) {
        return FENCE.matcher(text(page)).replaceAll("");
    }

    /** The fenced blocks of a language; use the empty language for commands. */
    static Stream<String> blocks(Path page, String language) {
        return FENCE.matcher(text(page))
                .results()
                .filter(block -> block.group(2).equals(language))
                .map(block -> block.group(3).indent(-block.group(1).length()));
    }

    /** The whole pipelines on a page. Those on the pages about plugins need a plugin; {@link RolePagesTest} runs them. */
    static Stream<String> pipelines(Path page) {
        return page.startsWith(Build.projectRoot().resolve("docs/plugins"))
                ? Stream.of()
                : blocks(page, "yaml").filter(block -> block.startsWith("pipeline:"));
    }

    /** The first group of each match. */
    static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    /** A heading's anchor, as Markdown viewers generate it. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
