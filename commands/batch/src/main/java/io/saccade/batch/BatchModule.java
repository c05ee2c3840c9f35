package io.saccade.batch;

import io.saccade.cli.command.CommandModule;
import io.saccade.cli.command.Installation;
import java.util.List;

/** Adds {@code saccade batch} and its hidden command {@code worker}. */
public final class BatchModule implements CommandModule {
    /** Called by the service loader. */
    public BatchModule() {}

    @Override
    public List<Object> commands(Installation installation) {
        return List.of(new BatchCommand(installation), new WorkerCommand(installation));
    }
}
