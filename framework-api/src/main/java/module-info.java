/**
 * The API for plugins: sample data ({@link io.saccade.api.data}), stages ({@link io.saccade.api.spi}), and atomically
 * replaced files ({@link io.saccade.api.files}). Requires only the Java platform.
 */
module io.saccade.api {
    exports io.saccade.api.data;
    exports io.saccade.api.files;
    exports io.saccade.api.spi;
}
