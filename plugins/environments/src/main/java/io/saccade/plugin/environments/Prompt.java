package io.saccade.plugin.environments;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import java.util.Arrays;

/** How a world is shown to a person in text, and how moves are typed. */
interface Prompt {
    /** The one that suits a world. */
    static Prompt of(Spaces spaces) {
        if (spaces.states() == Board.STATES && spaces.actions() == Board.CELLS) return new CellPrompt();
        return spaces.actions() < 0
                ? new ValuesPrompt(spaces.actionLength(), spaces.actionRanges())
                : new NumberPrompt(spaces.actions());
    }

    /** What the world looks like. */
    default String picture(Step step) {
        String seen = step.discrete() < 0 ? Arrays.toString(step.observation()) : "state " + step.discrete();
        return "step " + step.number() + ": " + seen + ", reward " + step.reward();
    }

    /** What stands before the cursor. */
    String question(Step step);

    /**
     * The move that a line says.
     *
     * @throws IllegalArgumentException with a sentence for the person, when it says none that can be made
     */
    Action answer(String line, Step step);

    /** What an episode came to. */
    default String result(Step step, double sumOfRewards) {
        return (step.terminated() ? "The episode is over" : "The episode was cut") + " after " + step.number()
                + " steps; its rewards add up to " + sumOfRewards + ".";
    }
}
