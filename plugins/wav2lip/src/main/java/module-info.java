/** Lip-sync: draws lips that match a voice, with Wav2Lip's generator and its mel spectrogram. */
module io.saccade.plugin.wav2lip {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.bytedeco;
    requires transitive io.saccade.plugin.onnxruntime;
    requires static org.jspecify;

    exports io.saccade.plugin.wav2lip;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.wav2lip.Wav2LipFactory;
}
