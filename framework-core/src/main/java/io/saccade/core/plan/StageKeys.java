package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.core.settings.Mapping;
import java.util.Map;
import java.util.Optional;

/** The keys of a stage's block in a pipeline file, for any role. */
public record StageKeys(
        @Doc("the stage's type, such as haar-eyes") String type,
        @Doc("its name; its type when left out") Optional<String> name,
        @Doc("its settings") @Default("{}") Mapping with,

        @Doc("its names of keys to those on the road, when it reads") @Default("{}")
        Map<String, String> reads,

        @Doc("its names of keys to those on the road, when it writes") @Default("{}")
        Map<String, String> writes,

        @Doc("what stands before it") Optional<QueueBlock> queue,

        @Doc("how many of it work at once; 0: one a processor")
        Optional<Integer> workers,

        @Doc("what a failed call leads to") @Default("fail") OnError onError,
        @Doc("how many episodes are played") Optional<Long> episodes,
        @Doc("after how many steps an episode is cut") Optional<Long> maxSteps) {
    private static final int MOST_WORKERS = 256;

    public StageKeys {
        InvalidSetting.unless(
                workers.map(count -> count >= 0 && count <= MOST_WORKERS).orElse(true),
                "workers",
                "be between 1 and 256, or 0 for one a processor");
        workers = workers.map(count -> count > 0 ? count : Runtime.getRuntime().availableProcessors());
        InvalidSetting.unless(atLeastOne(episodes), "episodes", "be 1 or more");
        InvalidSetting.unless(atLeastOne(maxSteps), "max-steps", "be 1 or more");
    }

    private static boolean atLeastOne(Optional<Long> count) {
        return count.map(given -> given >= 1).orElse(true);
    }
}
