package io.saccade.core.run;

/** The clock of a run. */
@FunctionalInterface
interface Clock {
    long nanoTime();
}
