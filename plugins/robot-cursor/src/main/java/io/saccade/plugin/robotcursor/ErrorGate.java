package io.saccade.plugin.robotcursor;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Blocks dwell clicks if the gaze error is too large or unknown, and gives one notice about it. */
final class ErrorGate {
    private final double most;
    private final Consumer<String> problem;
    private boolean told;

    /** @param most the largest error permitted, a fraction of the diagonal; 1 permits an unknown one, too */
    ErrorGate(double most, Consumer<String> problem) {
        this.most = most;
        this.problem = problem;
    }

    /** @param error measured error of the gaze's model, a fraction of the diagonal */
    boolean isOpen(Optional<Double> error) {
        Optional<Double> known = error.filter(Double::isFinite);
        boolean open = most >= 1 || known.orElse(Double.MAX_VALUE) <= most;
        if (!open && !told) {
            told = true;
            problem.accept("dwell clicks are off: " + reason(known));
        }
        return open;
    }

    private String reason(Optional<Double> error) {
        return error.map(off -> "the model's error is " + percent(off) + " of the screen's diagonal, but"
                        + " dwell-max-error permits " + percent(most) + "; train it with more clicks, or raise"
                        + " dwell-max-error")
                .orElse("the model's error is unknown; train it with Saccade, which stores the error in the"
                        + " model's file, or allow it with dwell-max-error: 1");
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
    }
}
