package io.saccade.core.plugin;

import io.saccade.core.catalog.Role;
import io.saccade.core.catalog.StageEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Guesses by names whether a class or file that can't be loaded contains a stage: {@code haar-eyes} comes from a
 * {@code HaarEyeCaptureFactory} or from {@code haar-eye-capture-0.1.0.jar}.
 */
record StageTypeGuess(Role role, String type) {
    private static final int TELLING_LETTERS = 3;

    boolean is(StageEntry stage) {
        return stage.role() == role && stage.type().equals(type);
    }

    /** @param name a simple class name, or a file name without version */
    boolean fits(String name) {
        List<String> words = words(name);
        return !isOfAnotherRole(words)
                && (String.join("", words).contains(type.replace("-", ""))
                        || words(type).stream()
                                .allMatch(word -> words.stream().anyMatch(other -> isSimilar(word, other))));
    }

    private boolean isOfAnotherRole(List<String> words) {
        return !words.contains(role.label())
                && Stream.of(Role.values()).map(Role::label).anyMatch(words::contains);
    }

    /** Whether two words are the same up to their ending: eye and eyes, smooth and smoothing. */
    private static boolean isSimilar(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return shorter.equals(longer) || (shorter.length() >= TELLING_LETTERS && longer.startsWith(shorter));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
