package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/** One road under {@code together:} in a pipeline file. */
record TogetherBlock(
        @Doc("pipeline file of the road") Path pipeline,

        @Doc("name of the road, before the names of its stages; default: the file's name")
        Optional<String> name,

        @Doc("effect on the other roads if this one fails") @Default("fail")
        OnError onError) {
    /** What the failure of a road means for the others. */
    enum OnError {
        /** The others are stopped. */
        FAIL,
        /** The others go on. */
        SKIP
    }

    TogetherBlock {
        InvalidSetting.unless(
                name.map(NameAssigner::isName).orElse(true), "name", "be of letters, digits, '-' and '_'");
    }

    /** The name before the stages of the road. */
    String road() {
        return name.orElseGet(() -> PipelineLoader.nameOf(pipeline));
    }
}
