package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;

/** Settings of {@code tic-tac-toe}, which has none. */
@Doc("Tic-tac-toe for two players in turn, X and O")
public record TicTacToeSettings() {}
