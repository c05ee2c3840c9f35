package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.util.Optional;

/** Settings of {@code human}. */
@Doc("Asks the person at the terminal for each action: 'row col' in tic-tac-toe, otherwise " + "its number or values")
public record HumanSettings(
        @Doc("player to act for, counted from 0; default: all players")
        Optional<Integer> player) {
    /** Checks the settings. */
    public HumanSettings {
        checkPlayer(player);
    }

    /** Checks the setting {@code player}, which every policy has. */
    static void checkPlayer(Optional<Integer> player) {
        InvalidSetting.unless(player.map(number -> number >= 0).orElse(true), "player", "be 0 or more");
    }
}
