/** Trains lips to follow a voice: Wav2Lip's sync expert, generator and critic, and measures of their quality. */
module io.saccade.plugin.wav2liptraining {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.onnxruntime;
    requires io.saccade.plugin.torch;
    requires io.saccade.plugin.wav2lip;
    requires java.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.wav2liptraining;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.wav2liptraining.FrechetDistanceFactory,
            io.saccade.plugin.wav2liptraining.LipTrainerFactory,
            io.saccade.plugin.wav2liptraining.SyncExpertFactory,
            io.saccade.plugin.wav2liptraining.SyncScoreFactory,
            io.saccade.plugin.wav2liptraining.TalkersRecorderFactory;
}
