package io.saccade.core.problem;

/** An exception of the core whose message is a whole sentence for the user, to be shown without its class. */
public interface Told {}
