package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes that training writes into a network's file: {@code saccade.screen} ({@code 1920x1080}),
 * {@code saccade.error_px}, {@code saccade.samples}, {@code saccade.preset} and {@code saccade.date}. Networks from
 * other sources have none; invalid values are ignored.
 */
record GazeModelNotes(Map<String, String> metadata) {
    private static final Pattern SCREEN = Pattern.compile("([1-9][0-9]{0,5})x([1-9][0-9]{0,5})");

    /** The measured mean error as a fraction of the screen's diagonal. */
    Optional<Double> error() {
        return errorPixels().flatMap(pixels -> diagonal().map(diagonal -> pixels / diagonal));
    }

    private Optional<Double> errorPixels() {
        try {
            return note("error_px").map(Double::valueOf).filter(pixels -> Double.isFinite(pixels) && pixels >= 0);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<Double> diagonal() {
        return screen().map(screen -> Math.hypot(screen.width(), screen.height()));
    }

    /** The screen for which the network was trained, with its corner at 0, 0. */
    Optional<Screen> screen() {
        return note("screen")
                .map(SCREEN::matcher)
                .filter(Matcher::matches)
                .map(size ->
                        Screen.of("trained", 0, 0, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))));
    }

    private Optional<String> note(String name) {
        return Optional.ofNullable(metadata.get("saccade." + name)).map(String::strip);
    }

    /** All notes in one line, for the log. */
    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        note("preset").ifPresent(preset -> said.add("preset " + preset));
        note("samples").ifPresent(samples -> said.add("trained on " + samples + " clicks"));
        note("date").ifPresent(date -> said.add("on " + date));
        note("screen").ifPresent(screen -> said.add("for a screen of " + screen));
        said.add(error().map(this::offBy).orElse("its error was not measured"));
        return String.join(", ", said);
    }

    private String offBy(double fraction) {
        return String.format(
                Locale.ROOT,
                "with an error of %.0f px, %.1f %% of the diagonal",
                errorPixels().orElseThrow(),
                100 * fraction);
    }
}
