package io.saccade.core.problem;

/** Marks an exception of the core whose message is a whole sentence for the user, shown without its class. */
public interface Told {}
