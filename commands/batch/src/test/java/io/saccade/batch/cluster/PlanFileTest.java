package io.saccade.batch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.batch.cluster.PlanFile.Planned;
import io.saccade.batch.work.Item;
import io.saccade.batch.work.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machines of a cluster read of a batch. */
class PlanFileTest {
    private static final ClusterPlan PLAN = new ClusterPlan(
            new Recipe("1", "/p.yaml", "f", "/here", List.of("a.b=ü")),
            "/opt/saccade",
            List.of("--plugins", "/p"),
            1000,
            2000,
            2,
            false,
            3);

    @Test
    void everyItemIsFoundByThePositionOfItsLine(@TempDir Path out) throws Exception {
        List<Item> items = List.of(
                new Item("talks/ünï 声.mp4", "/films/talks/ünï 声.mp4", List.of("capture.source=/films/ünï"), 1),
                new Item("b\nc\u2028d", "/films/b\nc", List.of(), 0),
                new Item("seed-3", "", List.of("seed=3"), 3));
        PlanFile file = PlanFile.of(out, "job");
        assertThat(file.isVisible()).isFalse();
        file.write(PLAN, items);
        assertThat(file.isVisible()).isTrue();
        assertThat(file.plan()).isEqualTo(PLAN);
        List<Planned> read = new ArrayList<>();
        try (PlanFile.Items all = file.items()) {
            all.forEachRemaining(read::add);
        }
        assertThat(read).extracting(Planned::item).isEqualTo(items);
        for (Planned planned : read) assertThat(file.item(planned.position())).isEqualTo(planned.item());
    }

    @Test
    void aVerdictIsReadOnce(@TempDir Path out) throws Exception {
        assertThat(Verdict.read(out, "job")).isEmpty();
        new Verdict(3, List.of("one", "two")).write(out, "job");
        assertThat(Verdict.read(out, "job")).contains(new Verdict(3, List.of("one", "two")));
        Verdict.delete(out, "job");
        assertThat(Verdict.read(out, "job")).isEmpty();
    }
}
