package io.saccade.plugin.tabularq;

/** How a table learns from an episode: move after move in the order they were made, for every player. */
interface Rule {
    /** Learns from an episode that is over. */
    void learn(QTable table, EpisodeMemory episode);
}
