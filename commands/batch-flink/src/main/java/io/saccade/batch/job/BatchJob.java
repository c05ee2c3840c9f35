package io.saccade.batch.job;

import io.saccade.batch.cluster.PlanFile;
import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Starts the job on the cluster: {@code OUT JOB NAME}, with a plan in the folder. */
public final class BatchJob {
    private static final int ARGUMENTS = 3;

    private BatchJob() {}

    /** Called by Flink, in the JobManager. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != ARGUMENTS)
            throw new IllegalArgumentException("three arguments are needed: OUT JOB NAME");
        String out = arguments[0];
        String job = arguments[1];
        if (!PlanFile.of(Path.of(out), job).isVisible()) {
            throw new IllegalStateException("the JobManager does not see the output folder " + out
                    + ": mount it there under the same path, then run the same command again.");
        }
        // Without checkpoints Flink would not restart anything by default. A reader that has no slot waits for one.
        Configuration settings = new Configuration();
        settings.setString("restart-strategy.type", "exponential-delay");
        settings.setString("restart-strategy.exponential-delay.initial-backoff", "1 s");
        settings.setString("restart-strategy.exponential-delay.max-backoff", "10 s");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment
                .fromSource(new ItemSource(out, job), WatermarkStrategy.noWatermarks(), "items", Types.STRING)
                .sinkTo(new DiscardingSink<>())
                .name("settled");
        environment.executeAsync(arguments[2]);
    }
}
