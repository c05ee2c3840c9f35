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
        if (action instanceof Action.Discrete discrete && discrete.number() < count) return discrete.number();
        throw new IllegalArgumentException(
                "an action of " + world + " is a number from 0 to " + (count - 1) + ", not " + text(action));
    }

    private static String text(Action action) {
        return action instanceof Action.Discrete discrete
                ? String.valueOf(discrete.number())
                : "the values " + ((Action.Values) action).values();
    }
}
