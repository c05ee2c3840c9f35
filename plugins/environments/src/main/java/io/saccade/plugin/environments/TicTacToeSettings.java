package io.saccade.plugin.environments;

import io.saccade.api.spi.Doc;

/** Settings of {@code tic-tac-toe}, which has none. */
@Doc("Three in a row for two players in turn, X and O")
public record TicTacToeSettings() {}
