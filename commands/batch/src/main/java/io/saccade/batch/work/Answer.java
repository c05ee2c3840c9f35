package io.saccade.batch.work;

import java.util.List;
import java.util.Map;

/**
 * What a worker says about one attempt.
 *
 * @param reason one line for the user; empty if it is done
 * @param problems of the pipeline, one a line, if the pipeline is wrong
 * @param pluginMissing whether a plugin that did not load may be the cause
 * @param setAside how many parts of the input the run set aside itself
 * @param samples that the source gave
 * @param sourceSeconds how much of a film was read
 * @param plugins id and version of each plugin that took part
 * @param files what the attempt read
 * @param outputs relative to the attempt's folder
 * @param memory of the worker process, in bytes
 */
public record Answer(
        Kind kind,
        String reason,
        List<String> problems,
        boolean pluginMissing,
        int setAside,
        long samples,
        double sourceSeconds,
        Map<String, String> plugins,
        List<FileState> files,
        List<String> outputs,
        long memory) {
    /** An attempt without result. */
    public static Answer of(Kind kind, String reason) {
        return new Answer(kind, reason, List.of(), false, 0, 0, 0, Map.of(), List.of(), List.of(), 0);
    }

    /** The same with the files that were read. */
    public Answer reading(List<FileState> read) {
        return new Answer(
                kind,
                reason,
                problems,
                pluginMissing,
                setAside,
                samples,
                sourceSeconds,
                plugins,
                read,
                outputs,
                memory);
    }
}
