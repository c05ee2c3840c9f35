/** Films of episodes: a recorder for pipelines, and a self-filming environment for programs. */
module io.saccade.plugin.episoderecorder {
    requires transitive io.saccade.api;
    requires transitive io.saccade.plugin.bytedeco;
    requires java.desktop;
    requires static org.jspecify;

    // The core reads the settings record, and programs use RecordedWorld.
    exports io.saccade.plugin.episoderecorder;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.episoderecorder.EpisodeRecorderFactory;
}
