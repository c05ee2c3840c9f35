/** Trains lips to follow a voice: Wav2Lip's sync expert, generator and critic, and measures of their quality. */
module io.saccade.plugin.wav2liptraining {
    requires transitive io.saccade.api;
    requires transitive io.saccade.plugin.clickrecorder;
    requires transitive io.saccade.plugin.onnxruntime;
    requires transitive io.saccade.plugin.torch;
    requires io.saccade.plugin.wav2lip;
    requires java.desktop;
    requires static org.jspecify;

    // The core reads the settings records.
    exports io.saccade.plugin.wav2liptraining;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.wav2liptraining.score.FrechetDistanceFactory,
            io.saccade.plugin.wav2liptraining.generator.LipTrainerFactory,
            io.saccade.plugin.wav2liptraining.expert.SyncExpertFactory,
            io.saccade.plugin.wav2liptraining.quantize.QuantizeFactory,
            io.saccade.plugin.wav2liptraining.score.SyncScoreFactory,
            io.saccade.plugin.wav2liptraining.talkers.TalkersRecorderFactory;
}
