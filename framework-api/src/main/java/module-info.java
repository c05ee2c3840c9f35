/**
 * What a plugin sees of Saccade: the data that travels ({@link io.saccade.api.data}) and the stages it
 * travels through ({@link io.saccade.api.spi}). Requires nothing beyond the Java platform.
 */
module io.saccade.api {
    exports io.saccade.api.data;
    exports io.saccade.api.spi;
}
