/** Q-learning: trains tables by playing, and plays with them. */
module io.saccade.plugin.tabularq {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.training;
    requires static org.jspecify;

    exports io.saccade.plugin.tabularq;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.tabularq.QLearningFactory,
            io.saccade.plugin.tabularq.QTablePolicyFactory;
}
