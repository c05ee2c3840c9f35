package io.saccade.page.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to run, and how.
 *
 * @param name of the pipeline, for the run's id
 * @param file a pipeline file; empty if there is {@code yaml}
 * @param yaml the text of a pipeline
 * @param set settings as {@code stage.key=value}
 * @param out the folder of the outputs, below the folder of the page; empty: the run's own
 */
public record RunRequest(
        String name,
        Optional<Path> file,
        Optional<String> yaml,
        List<String> set,
        Optional<String> out,
        boolean dryRun) {
    public RunRequest {
        set = List.copyOf(set);
    }
}
