package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.plugin.environments.grid.Board;
import java.util.Arrays;

/** Shows a world to a user as text, and reads the actions that the user types. */
interface Prompt {
    /** The prompt for a world. */
    static Prompt of(Spaces spaces) {
        if (spaces.states() == Board.STATES && spaces.actions() == Board.CELLS) return new CellPrompt();
        return spaces.actions() < 0
                ? new ValuesPrompt(spaces.actionLength(), spaces.actionRanges())
                : new NumberPrompt(spaces.actions());
    }

    /** The current state as text. */
    default String picture(Step step) {
        String seen = step.discrete() < 0 ? Arrays.toString(step.observation()) : "state " + step.discrete();
        return "step " + step.number() + ": " + seen + ", reward " + step.reward();
    }

    /** The question in front of the cursor. */
    String question(Step step);

    /**
     * Parses a line into an action.
     *
     * @throws IllegalArgumentException if the line is no legal action; the message is for the user
     */
    Action answer(String line, Step step);

    /** The outcome of an episode as text. */
    default String result(Step step, double sumOfRewards) {
        return (step.terminated() ? "The episode is over" : "The episode was cut") + " after " + step.number()
                + " steps; its rewards add up to " + sumOfRewards + ".";
    }
}
