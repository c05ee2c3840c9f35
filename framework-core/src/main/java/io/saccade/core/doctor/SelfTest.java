package io.saccade.core.doctor;

import io.saccade.api.files.FileTree;
import io.saccade.core.Pipeline;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.problem.InvalidPipelineException;
import io.saccade.core.report.Report;
import io.saccade.core.report.Report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Records three frames of the drawn face, to test that native libraries can be unpacked and used. */
final class SelfTest {
    private static final long FRAMES = 3;
    private static final String REMEDY = "see 'saccade run demo --verbose'";

    private final Saccade saccade;

    SelfTest(Saccade saccade) {
        this.saccade = saccade;
    }

    Finding run() {
        try {
            Path folder = Files.createTempDirectory("saccade-doctor");
            try {
                return in(folder);
            } finally {
                FileTree.delete(folder);
            }
        } catch (IOException e) {
            return Finding.broken(
                    "film",
                    "no temporary folder could be created: " + e,
                    "free disk space, or set another folder with SACCADE_OPTS=-Djava.io.tmpdir=FOLDER");
        }
    }

    private Finding in(Path folder) {
        Pipeline pipeline = Pipeline.named("doctor")
                .capture("haar-eyes", Map.of("source", "demo:face"))
                .recorder("video", Map.of("file", "doctor.mp4"))
                .build();
        try {
            Report report = saccade.start(
                            pipeline, RunOptions.defaults().out(folder).maxSamples(FRAMES))
                    .await();
            return report.outcome() == Outcome.DONE
                    ? Finding.works(
                            "film",
                            "OpenCV and FFmpeg filmed " + FRAMES + " frames in "
                                    + report.duration().toMillis() + " ms")
                    : Finding.broken("film", report.failure().orElse("the film was interrupted"), REMEDY);
        } catch (InvalidPipelineException e) {
            return Finding.absent("film", "a plugin that it needs is missing", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.broken("film", "the trial was interrupted", "try again");
        }
    }
}
