package io.saccade.plugin.episoderecorder;

import io.saccade.api.spi.InvalidSetting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The rule that decides where clips begin.
 *
 * @param episodes selects episodes, counted from 0
 * @param steps selects steps of the run, counted from 0 over all episodes
 */
record EpisodeTrigger(LongPredicate episodes, LongPredicate steps) {
    private static final long CUBES_BELOW = 1000;

    /**
     * Parses the value of the setting {@code trigger}.
     *
     * @throws InvalidSetting if the value is no trigger
     */
    static EpisodeTrigger of(Object written) {
        return parse(written)
                .orElseThrow(() -> new InvalidSetting(
                        "trigger",
                        "be all, cubes, {every: n}, {episodes: [numbers]}, {every-steps: n} or {steps: [numbers]},"
                                + " with n from 1 and numbers from 0"));
    }

    private static Optional<EpisodeTrigger> parse(Object written) {
        if (written.equals("all")) return Optional.of(ofEpisodes(number -> true));
        if (written.equals("cubes")) return Optional.of(ofEpisodes(EpisodeTrigger::isCube));
        if (!(written instanceof Map<?, ?> block) || block.size() != 1) return Optional.empty();
        Map.Entry<?, ?> entry = block.entrySet().iterator().next();
        return switch (entry.getKey().toString()) {
            case "every" -> every(entry.getValue()).map(EpisodeTrigger::ofEpisodes);
            case "episodes" -> listed(entry.getValue()).map(EpisodeTrigger::ofEpisodes);
            case "every-steps" -> every(entry.getValue()).map(EpisodeTrigger::ofSteps);
            case "steps" -> listed(entry.getValue()).map(EpisodeTrigger::ofSteps);
            default -> Optional.empty();
        };
    }

    private static EpisodeTrigger ofEpisodes(LongPredicate chosen) {
        return new EpisodeTrigger(chosen, step -> false);
    }

    private static EpisodeTrigger ofSteps(LongPredicate chosen) {
        return new EpisodeTrigger(episode -> false, chosen);
    }

    /** Gymnasium's default: films often early in training, when behaviour changes quickly, and rarely later. */
    private static boolean isCube(long number) {
        if (number >= CUBES_BELOW) return number % CUBES_BELOW == 0;
        long root = Math.round(Math.cbrt((double) number));
        return root * root * root == number;
    }

    private static Optional<LongPredicate> every(Object written) {
        return whole(written).filter(n -> n >= 1).map(n -> number -> number % n == 0);
    }

    private static Optional<LongPredicate> listed(Object written) {
        if (!(written instanceof List<?> list) || list.isEmpty()) return Optional.empty();
        Set<Long> numbers = new HashSet<>();
        for (Object item : list) {
            Optional<Long> number = whole(item).filter(value -> value >= 0);
            if (number.isEmpty()) return Optional.empty();
            numbers.add(number.get());
        }
        return Optional.of(numbers::contains);
    }

    private static Optional<Long> whole(Object written) {
        return written instanceof Number number && number.doubleValue() == number.longValue()
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
