package io.saccade.plugin.environments;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import java.util.ArrayList;
import java.util.List;

/** A world whose actions are continuous values. */
record ValuesPrompt(int length) implements Prompt {
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
        return Action.of(values);
    }

    private String count() {
        return length == 1 ? "a number" : length + " numbers with spaces between";
    }
}
