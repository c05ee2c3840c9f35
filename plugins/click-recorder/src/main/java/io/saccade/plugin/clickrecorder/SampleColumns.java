package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.FrameSize;
import io.saccade.api.data.Region;
import io.saccade.api.data.Screen;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a table of samples. */
final class SampleColumns {
    /** The columns of version 0.1; its tables grow with these, since the columns of a table never change. */
    static final String EARLIER = "file,x,y,button,screen_width,screen_height,screen,scale,time,frame_age_ms,"
            + "left_x,left_y,left_width,left_height,right_x,right_y,right_width,right_height";
    /** All columns, in the order that the recorder writes. */
    static final String LINE = EARLIER + ",frame_width,frame_height";

    private static final List<String> NEEDED = List.of("file", "x", "y", "screen_width", "screen_height");

    private final List<String> names;

    private SampleColumns(List<String> names) {
        this.names = names;
    }

    /**
     * Formats the line of a sample, without a line end. These must be columns that a recorder writes.
     *
     * @param click in pixels of the screen
     */
    String line(String file, Click click, Screen screen, Instant time, long ageNanos, EyePair eyes) {
        List<Object> values = new ArrayList<>(List.of(file, number(click.x()), number(click.y()), click.button()));
        values.addAll(List.of(screen.width(), screen.height(), screen.name(), number(screen.scale())));
        values.addAll(List.of(time, number(Math.round(ageNanos / 1e5) / 10.0)));
        for (Region eye : List.of(eyes.left(), eyes.right())) {
            values.addAll(List.of(eye.x(), eye.y(), eye.width(), eye.height()));
        }
        Optional<FrameSize> frame = eyes.frame();
        values.add(frame.map(size -> String.valueOf(size.width())).orElse(""));
        values.add(frame.map(size -> String.valueOf(size.height())).orElse(""));
        return CsvLine.of(
                values.subList(0, names.size()).stream().map(Object::toString).toList());
    }

    /** Formats a number; whole numbers have no fraction. */
    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** The columns of a new table. */
    static SampleColumns all() {
        return of(LINE).orElseThrow();
    }

    /** Whether a line is complete. */
    boolean isWhole(String line) {
        try {
            file(line);
            label(line);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Parses a header; empty when a column is missing that labels need. */
    static Optional<SampleColumns> of(String line) {
        List<String> names = CsvLine.split(line).stream().map(String::strip).toList();
        return names.containsAll(NEEDED) ? Optional.of(new SampleColumns(names)) : Optional.empty();
    }

    /**
     * Parses the picture's name in a line.
     *
     * @throws IllegalArgumentException with the reason, as the end of a sentence
     */
    String file(String line) {
        String name = field(fields(line), "file");
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("'file' must name a picture in the same folder, not '" + name + "'");
        }
        return name;
    }

    /**
     * Parses the click in a line.
     *
     * @throws IllegalArgumentException with the reason, as the end of a sentence
     */
    ClickLabel label(String line) {
        List<String> fields = fields(line);
        double x = number(fields, "x", Double::valueOf);
        double y = number(fields, "y", Double::valueOf);
        String button = names.contains("button") ? field(fields, "button") : "left";
        ScreenSize screen = new ScreenSize(
                number(fields, "screen_width", Integer::valueOf), number(fields, "screen_height", Integer::valueOf));
        return new ClickLabel(
                x, y, button, screen, region(fields, "left"), region(fields, "right"), frame(fields), time(fields));
    }

    private List<String> fields(String line) {
        List<String> fields = CsvLine.split(line);
        if (fields.size() != names.size()) {
            throw new IllegalArgumentException(
                    "it has " + fields.size() + " values for " + names.size() + " columns: it may have been cut off");
        }
        return fields;
    }

    private String field(List<String> fields, String name) {
        return fields.get(names.indexOf(name)).strip();
    }

    private <N extends Number> N number(List<String> fields, String name, Function<String, N> parser) {
        String text = field(fields, name);
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' must be a number, not '" + text + "'", e);
        }
    }

    /** The frame's size; empty where the camera's frames were of unknown size. */
    private Optional<FrameSize> frame(List<String> fields) {
        if (!names.containsAll(List.of("frame_width", "frame_height"))) return Optional.empty();
        if (field(fields, "frame_width").isEmpty()
                && field(fields, "frame_height").isEmpty()) return Optional.empty();
        FrameSize size = new FrameSize(
                number(fields, "frame_width", Integer::valueOf), number(fields, "frame_height", Integer::valueOf));
        if (size.width() > 0 && size.height() > 0) return Optional.of(size);
        throw new IllegalArgumentException(
                "the frame's size must be above 0, not " + size.width() + "x" + size.height());
    }

    /** When it was clicked; empty in tables of other programs that do not tell it, or tell it in another way. */
    private Optional<Instant> time(List<String> fields) {
        if (!names.contains("time")) return Optional.empty();
        try {
            return Optional.of(Instant.parse(field(fields, "time")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Region> region(List<String> fields, String eye) {
        List<String> sides = List.of(eye + "_x", eye + "_y", eye + "_width", eye + "_height");
        if (!names.containsAll(sides)) return Optional.empty();
        List<Integer> values = sides.stream()
                .map(side -> number(fields, side, Integer::valueOf))
                .toList();
        return Optional.of(new Region(values.get(0), values.get(1), values.get(2), values.get(3)));
    }
}
