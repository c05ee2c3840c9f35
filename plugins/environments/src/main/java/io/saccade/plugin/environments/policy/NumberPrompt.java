package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;

/** Prompts for actions that are numbers. */
record NumberPrompt(int actions) implements Prompt {
    @Override
    public String question(Step step) {
        return "action, " + range(step) + ": ";
    }

    @Override
    public Action answer(String line, Step step) {
        int number;
        try {
            number = Integer.parseInt(line);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Type a number, " + range(step) + ".", e);
        }
        boolean legal = step.legal().isEmpty()
                ? number >= 0 && number < actions
                : number >= 0 && step.legal().get(number);
        if (!legal) throw new IllegalArgumentException("It must be " + range(step) + ".");
        return Action.of(number);
    }

    private String range(Step step) {
        return step.legal().isEmpty() ? "0 to " + (actions - 1) : "one of " + step.legal();
    }
}
