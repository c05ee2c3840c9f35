/** Batches: {@code saccade batch} runs a pipeline over many items, in worker processes. */
module io.saccade.batch {
    requires com.google.gson;
    requires info.picocli;
    requires io.saccade.cli;
    requires transitive io.saccade.core;
    requires java.net.http;
    requires static org.jspecify;

    provides io.saccade.cli.command.CommandModule with
            io.saccade.batch.BatchModule;

    opens io.saccade.batch to
            info.picocli;
    opens io.saccade.batch.cluster to
            com.google.gson;
    opens io.saccade.batch.work to
            com.google.gson;
}
