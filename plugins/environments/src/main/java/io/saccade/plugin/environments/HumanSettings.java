package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;
import java.util.Optional;

/** Settings of {@code human}. */
@Doc("Acts as the person at the terminal says: 'row col' in tic-tac-toe, an action's number or values elsewhere")
public record HumanSettings(
        @Doc("whose moves to make, counted from 0; everyone's when not given")
        Optional<Integer> player) {
    /** Checks the settings. */
    public HumanSettings {
        Policy.checkPlayer(player);
    }
}
