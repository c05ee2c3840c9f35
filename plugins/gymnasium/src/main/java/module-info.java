/** Environments of Python's Gymnasium, each in its own process. */
module io.saccade.plugin.gymnasium {
    requires transitive io.saccade.api;
    requires static org.jspecify;

    // The core reads the settings record, and programs use GymnasiumWorld.
    exports io.saccade.plugin.gymnasium;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.gymnasium.GymnasiumFactory;
}
