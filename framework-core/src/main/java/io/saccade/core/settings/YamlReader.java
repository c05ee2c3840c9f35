package io.saccade.core.settings;

import io.saccade.core.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads untrusted YAML: size, depth and aliases are limited, tags are refused, and every value keeps its place. Expands
 * environment variables.
 */
public final class YamlReader {
    /** Far more than any real file needs, and small enough for the parser, which is slow on one long line. */
    private static final int LARGEST_BYTES = 128 << 10;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Expansion expansion;

    /**
     * Creates a reader that takes variables from one environment.
     *
     * @param environment returns the value of an environment variable, if it is set
     */
    public YamlReader(Function<String, Optional<String>> environment) {
        this.expansion = new Variables(environment);
    }

    /**
     * Reads a file.
     *
     * @param origin the file's name in messages
     * @return the tree; empty if a problem was added
     */
    public Optional<Mapping> read(Path file, String origin, Problems problems) {
        try {
            return parse(text(file, Place.of(origin)), origin, problems);
        } catch (Unreadable unreadable) {
            unreadable.tell(problems);
            return Optional.empty();
        }
    }

    /** Parses text instead of a file. */
    public Optional<Mapping> parse(String text, String origin, Problems problems) {
        try {
            if (text.length() > LARGEST_BYTES) throw tooLarge(Place.of(origin));
            Optional<Node> root = tree(text, origin, expansion, problems);
            if (root.isEmpty() || root.get().isNull()) {
                problems.add(Place.of(origin), "is empty. A pipeline has at least a source, such as 'capture:'.");
                return Optional.empty();
            }
            if (root.get() instanceof Mapping mapping) return Optional.of(mapping);
            throw new Unreadable(
                    root.get().place(),
                    "must be a block of keys, but is " + root.get().describe() + ".");
        } catch (Unreadable unreadable) {
            unreadable.tell(problems);
            return Optional.empty();
        }
    }

    /**
     * Parses one value, as in {@code --set key=value} and in {@code @Default}: a list or block in flow style, text in
     * quotes, or otherwise the text as it is, even if it contains colons and hashes.
     */
    public static Optional<Node> value(String text, Place place, Problems problems) {
        String trimmed = text.strip();
        boolean yaml = !trimmed.isEmpty() && "[{\"'".indexOf(trimmed.charAt(0)) >= 0;
        if (!yaml) return Optional.of(new Scalar(place, text, false));
        try {
            return tree(trimmed, place.origin(), Expansion.NONE, problems).map(node -> node.movedTo(place));
        } catch (Unreadable unreadable) {
            unreadable.tellAt(place, problems);
            return Optional.empty();
        }
    }

    private static Optional<Node> tree(String text, String origin, Expansion expansion, Problems problems)
            throws Unreadable {
        LoadSettings settings = LoadSettings.builder().setLabel(origin).build();
        try {
            Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, text));
            return new TreeBuilder(events, origin, expansion, problems).build();
        } catch (MarkedYamlEngineException e) {
            Place whole = Place.of(origin);
            Place place = e.getProblemMark()
                    .map(mark -> whole.at(mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(whole);
            throw new Unreadable(place, "is not valid YAML: " + e.getProblem() + "." + remedy(e.getProblem(), text));
        } catch (YamlEngineException e) {
            throw new Unreadable(Place.of(origin), "is not valid YAML: " + e.getMessage());
        }
    }

    private static String remedy(String problem, String text) {
        if (problem.contains("TAB")) return " Indent with spaces instead of tabs.";
        if (text.contains("${")) return " Inside [...] and {...}, put ${...} in quotes.";
        return "";
    }

    private static String text(Path file, Place whole) throws Unreadable {
        if (Files.isDirectory(file)) throw new Unreadable(whole, "is a folder, but a pipeline file is expected.");
        if (!Files.exists(file)) throw new Unreadable(whole, "was not found. Check the path.");
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_BYTES + 1);
        } catch (IOException e) {
            throw new Unreadable(whole, "can't be read: " + e + ".");
        }
        if (bytes.length > LARGEST_BYTES) {
            throw tooLarge(whole);
        }
        return decoded(bytes, whole);
    }

    private static Unreadable tooLarge(Place whole) {
        return new Unreadable(whole, "is larger than the 128 KiB that a pipeline file may have.");
    }

    private static String decoded(byte[] bytes, Place whole) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(whole, "is not UTF-8 text. Save it as UTF-8.");
        }
    }
}
