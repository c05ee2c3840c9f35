module kept.plugin {
    requires io.saccade.api;

    exports kept;

    provides io.saccade.api.spi.StageFactory with
            kept.KeptSource,
            kept.KeptOuter,
            kept.KeptModel,
            kept.KeptRecorder,
            kept.KeptActuator,
            kept.KeptWorld,
            kept.KeptPolicy,
            kept.KeptTrainer;
    provides io.saccade.api.spi.Trial with
            kept.KeptTrial;
    provides io.saccade.api.spi.DeviceFinder with
            kept.KeptDevices;
}
