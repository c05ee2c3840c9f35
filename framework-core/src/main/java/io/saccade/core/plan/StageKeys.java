package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.core.settings.Mapping;
import java.util.Map;
import java.util.Optional;

/** The keys of a stage's block in a pipeline file, for any role. */
public record StageKeys(
        @Doc("the stage's type, such as haar-eyes") String type,
        @Doc("name of the stage; default: its type") Optional<String> name,
        @Doc("its settings") @Default("{}") Mapping with,

        @Doc("keys that the stage reads under another name: {the stage's name: the pipeline's name}") @Default("{}")
        Map<String, String> reads,

        @Doc("keys that the stage writes under another name: {the stage's name: the pipeline's name}") @Default("{}")
        Map<String, String> writes,

        @Doc("queue before the stage") Optional<QueueBlock> queue,

        @Doc("number of instances that work in parallel; 0: one per CPU core") @Range(min = 0, max = MOST_WORKERS)
        Optional<Integer> workers,

        @Doc("true: the model is replaced whenever its files have changed") @Default("false")
        boolean watch,

        @Doc("effect of a failed call") @Default("fail") OnError onError,
        @Doc("number of episodes") @Range(min = 1) Optional<Long> episodes,

        @Doc("steps after which an episode is truncated") @Range(min = 1)
        Optional<Long> maxSteps) {
    private static final int MOST_WORKERS = 256;

    public StageKeys {
        workers = workers.map(count -> count > 0 ? count : Runtime.getRuntime().availableProcessors());
    }
}
