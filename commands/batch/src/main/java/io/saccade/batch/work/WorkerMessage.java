package io.saccade.batch.work;

import org.jspecify.annotations.Nullable;

/**
 * A line that a worker prints, with exactly one of its fields.
 *
 * @param ready the version of Saccade, once the plugins are loaded
 * @param progress another text whenever the item has made progress
 * @param answer the end of an attempt
 */
public record WorkerMessage(
        @Nullable String ready,
        @Nullable String progress,
        @Nullable Answer answer) {}
