/**
 * What a plugin sees of Saccade: the data that travels ({@link io.saccade.api.data}), the stages it travels through
 * ({@link io.saccade.api.spi}), and files that appear as a whole ({@link io.saccade.api.files}). Requires nothing
 * beyond the Java platform.
 */
module io.saccade.api {
    exports io.saccade.api.data;
    exports io.saccade.api.files;
    exports io.saccade.api.spi;
}
