package io.saccade.plugin.torch;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import java.nio.file.Path;
import java.util.Optional;

/** Where a training computes and keeps its state; a group of the settings of each trainer that resumes. */
public record Workplace(
        @Doc("file from which an interrupted training resumes, to the same bits with one thread on the CPU; "
                + "readable by its owner only")
        Optional<Path> checkpoint,

        @Group TorchOptions torch) {
    /** Checks that the checkpoint can be written. */
    public void check(Check check) {
        checkpoint.ifPresent(file -> check.outputFolder("checkpoint", file));
    }
}
