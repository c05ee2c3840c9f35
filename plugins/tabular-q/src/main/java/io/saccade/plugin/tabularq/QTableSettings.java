package io.saccade.plugin.tabularq;

import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code q-table}. */
@Doc("Chooses actions with a trained table: player 0 takes the legal action with the "
        + "largest value, player 1 the smallest")
public record QTableSettings(
        @Doc("table, a .npy file of [states, actions] 64-bit floats, as q-learning writes it")
        Path table,

        @Doc("player to act for, counted from 0; default: all players") @Range(min = 0)
        Optional<Integer> player) {}
