package io.saccade.core.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Suggests known words for an unknown one. */
public final class Suggestion {
    private static final int MOST_LISTED = 24;

    private Suggestion() {}

    /** The nearest known word, if one is near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Whether the candidate is a few edits away, or begins with the word. */
    private static boolean isNear(String word, String candidate) {
        if (word.length() >= 3 && candidate.startsWith(word)) return true;
        int allowed = word.length() < 4 ? 1 : word.length() < 9 ? 2 : 3;
        return Math.abs(candidate.length() - word.length()) <= allowed && distance(word, candidate) <= allowed;
    }

    /** The end of a message: {@code " Did you mean 'x'?"}, or else a list of the known words. */
    public static String ending(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty() ? "" : " Known here: " + list(known) + ".");
    }

    private static String list(Collection<String> known) {
        List<String> shown = known.stream().sorted().limit(MOST_LISTED).toList();
        return String.join(", ", shown) + (known.size() > shown.size() ? ", ..." : "");
    }

    /** The edit distance; swapping two neighbouring letters is one edit. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) edits[i][j] = edits(edits, a, b, i, j);
        }
        return edits[a.length()][b.length()];
    }

    private static int edits(int[][] edits, String a, String b, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
