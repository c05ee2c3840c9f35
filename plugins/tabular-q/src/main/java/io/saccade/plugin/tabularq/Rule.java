package io.saccade.plugin.tabularq;

/** Updates a table after an episode: move by move in order, for every player. */
interface Rule {
    /** Updates the table with a finished episode. */
    void learn(QTable table, EpisodeMemory episode);
}
