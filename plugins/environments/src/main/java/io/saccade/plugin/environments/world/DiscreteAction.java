package io.saccade.plugin.environments.world;

import io.saccade.api.data.Action;

/** Reads actions that are one of {@code count} numbers. */
public final class DiscreteAction {
    private DiscreteAction() {}

    /**
     * The action's number.
     *
     * @param world the world's name, for the message
     * @param count the number of actions
     * @throws IllegalArgumentException if the action is not one of them
     */
    public static int of(Action action, String world, int count) {
        int number = action.discrete();
        if (number >= 0 && number < count) return number;
        String given = number < 0 ? "the values " + action.values() : String.valueOf(number);
        throw new IllegalArgumentException(
                "an action of " + world + " is a number from 0 to " + (count - 1) + ", not " + given);
    }
}
