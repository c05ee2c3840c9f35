package io.saccade.plugin.environments.grid;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.environments.TicTacToeSettings;

/**
 * Makes {@link TicTacToe}s.
 *
 * <pre>{@code
 * environment:
 *   type: tic-tac-toe
 *   episodes: 3
 * }</pre>
 */
public final class TicTacToeFactory extends EnvironmentFactory<TicTacToeSettings> {
    /** Called by the core. */
    public TicTacToeFactory() {
        super("tic-tac-toe", TicTacToeSettings.class, Ports.none());
    }

    @Override
    public Environment create(TicTacToeSettings settings, StageContext context) {
        return new TicTacToe();
    }
}
