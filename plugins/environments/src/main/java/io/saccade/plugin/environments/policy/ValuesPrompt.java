package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.api.data.ValueRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Prompts for actions that are lists of values.
 *
 * @param ranges the range of each value; empty if the world declares none
 */
record ValuesPrompt(int length, List<ValueRange> ranges) implements Prompt {
    @Override
    public String question(Step step) {
        return "action, " + count() + ": ";
    }

    @Override
    public Action answer(String line, Step step) {
        List<Double> values = new ArrayList<>();
        try {
            for (String word : line.split("[ ,]+", -1)) values.add(Double.valueOf(word));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Type " + count() + ".", e);
        }
        if (values.size() != length || !values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("It must be " + count() + ".");
        }
        for (int i = 0; i < ranges.size(); i++) {
            if (!ranges.get(i).contains(values.get(i))) {
                throw new IllegalArgumentException(
                        values.get(i) + " is not within the range of number " + (i + 1) + ": " + ranges.get(i) + ".");
            }
        }
        return Action.of(values);
    }

    private String count() {
        return length == 1 ? "a number" : length + " numbers with spaces between";
    }
}
