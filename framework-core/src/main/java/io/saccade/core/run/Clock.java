package io.saccade.core.run;

/** The pipeline's time. */
@FunctionalInterface
interface Clock {
    long nanoTime();
}
