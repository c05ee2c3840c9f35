package io.saccade.batch.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that a worker prints, with exactly one of its fields.
 *
 * @param ready the version of Saccade, once the plugins are loaded
 * @param reading what a last attempt reads
 * @param progress another text whenever the item has made progress
 * @param answer the end of an attempt
 */
public record WorkerMessage(
        @Nullable String ready,
        @Nullable List<FileState> reading,
        @Nullable String progress,
        @Nullable Answer answer) {}
