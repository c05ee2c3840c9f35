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
public record PipelineBlock(
        @Doc("name of the pipeline; default: the file's name")
        Optional<String> pipeline,

        @Doc("seed of all random numbers") @Default("1") long seed,
        @Doc("the source: reads a device or a file") Optional<Mapping> capture,

        @Doc("the source: a world that answers actions") Optional<Mapping> environment,

        @Doc("the source: trains a network or a table, in rounds")
        Optional<Mapping> trainer,

        @Doc("pipeline files, run one after another instead of a source")
        Optional<List<Path>> steps,

        @Doc("roads that run at the same time, instead of a source: [{pipeline, name, on-error}]")
        Optional<List<TogetherBlock>> together,

        @Doc("stages that compute, in this order") @Default("[]")
        List<Mapping> models,

        @Doc("stages that act on the world") @Default("[]") List<Mapping> actuators,

        @Doc("stages that store samples") @Default("[]") List<Mapping> recorders,

        @Doc("limits for pointers and other actuators") @Default("{}")
        Safety safety,

        @Doc("true: outputs replace existing files") @Default("false")
        boolean overwrite) {}
