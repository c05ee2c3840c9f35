package io.saccade.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.cluster.ClusterPlan;
import io.saccade.batch.cluster.PlanFile;
import io.saccade.batch.work.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a TaskManager says before the first item. */
class MachineTest {
    private static final String JOB = "job";

    @TempDir
    private Path out;

    private void plan(String home) throws IOException {
        Recipe recipe = new Recipe("1", "/p.yaml", "f", "/here", List.of());
        PlanFile.of(out, JOB).write(new ClusterPlan(recipe, home, List.of(), 1000, 2000, 2, false, 0), List.of());
    }

    @Test
    void aMachineThatDoesNotSeeTheOutputFolderSaysSo() {
        ReaderMessage message = new Machine("node7", out, JOB).probe();
        assertThat(message.what()).isEqualTo(ReaderMessage.What.STOPPED);
        assertThat(message.exitCode()).isEqualTo(1);
        assertThat(message.lines())
                .containsExactly("the TaskManager on node7 does not see the output folder " + out
                        + ": mount it there under the same path, then run the same command again");
    }

    @Test
    void aMachineWithoutSaccadeSaysSo() throws Exception {
        plan("/nowhere/saccade");
        ReaderMessage message = new Machine("node7", out, JOB).probe();
        assertThat(message.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "the TaskManager on node7 has no Saccade in /nowhere/saccade: install it there, or set SACCADE_HOME");
    }
}
