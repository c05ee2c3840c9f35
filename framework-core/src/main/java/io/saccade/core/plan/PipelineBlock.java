package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.core.safety.Safety;
import io.saccade.core.settings.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a pipeline file. Stages are read one by one later, so that an invalid stage does not hide other problems.
 */
record PipelineBlock(
        @Doc("its name; the file's when left out") Optional<String> pipeline,
        @Doc("what chance is drawn from") @Default("1") long seed,
        Optional<Mapping> capture,
        Optional<Mapping> environment,
        Optional<Mapping> trainer,

        @Doc("pipeline files, run one after another in place of a source")
        Optional<List<Path>> steps,

        @Default("[]") List<Mapping> models,
        @Default("[]") List<Mapping> actuators,
        @Default("[]") List<Mapping> recorders,
        @Default("{}") Safety safety,

        @Doc("whether outputs may replace what is there") @Default("false")
        boolean overwrite) {}
