package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.util.Optional;

/** Settings of {@code human}. */
@Doc("Asks the person at the terminal for each action: 'row col' in tic-tac-toe, otherwise " + "its number or values")
public record HumanSettings(
        @Doc("player to act for, counted from 0; default: all players") @Range(min = 0)
        Optional<Integer> player) {
    /** Checks the settings. */
    public HumanSettings {
        checkPlayer(player);
    }

    /** Checks the setting {@code player}, which every policy has. */
    static void checkPlayer(Optional<Integer> player) {}
}
