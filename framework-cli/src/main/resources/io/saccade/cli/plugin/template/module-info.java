/** A plugin for Saccade with the @ROLE@ {@code @TYPE@}. */
module @MODULE@ {
    requires io.saccade.api;

    exports @MODULE@; // Saccade reads the settings record

    provides io.saccade.api.spi.StageFactory with
            @MODULE@.@CLASS@Factory;
}
