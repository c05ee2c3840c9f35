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
        @Doc("name of the pipeline; default: the file's name")
        Optional<String> pipeline,

        @Doc("seed of all random numbers") @Default("1") long seed,
        Optional<Mapping> capture,
        Optional<Mapping> environment,
        Optional<Mapping> trainer,

        @Doc("pipeline files, run one after another instead of a source")
        Optional<List<Path>> steps,

        @Doc("roads that run at the same time, instead of a source: [{pipeline, name, on-error}]")
        Optional<List<TogetherBlock>> together,

        @Default("[]") List<Mapping> models,
        @Default("[]") List<Mapping> actuators,
        @Default("[]") List<Mapping> recorders,
        @Default("{}") Safety safety,

        @Doc("true: outputs replace existing files") @Default("false")
        boolean overwrite) {}
