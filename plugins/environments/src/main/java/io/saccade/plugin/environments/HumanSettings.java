package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import java.util.Optional;

/** Settings of {@code human}. */
@Doc("Asks the person at the terminal for each action: 'row col' in tic-tac-toe, otherwise " + "its number or values")
public record HumanSettings(
        @Doc("player to act for, counted from 0; default: all players")
        Optional<Integer> player) {
    /** Checks the settings. */
    public HumanSettings {
        Policy.checkPlayer(player);
    }
}
