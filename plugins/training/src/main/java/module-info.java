/** What trainers share that needs no libtorch: plans, checkpoints, and a capture that runs a training. */
module io.saccade.plugin.training {
    requires transitive io.saccade.api;
    requires static org.jspecify;

    exports io.saccade.plugin.training;
}
