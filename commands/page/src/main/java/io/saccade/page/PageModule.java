package io.saccade.page;

import io.saccade.cli.command.CommandModule;
import io.saccade.cli.command.Installation;
import java.util.List;

/** Adds {@code saccade open}. */
public final class PageModule implements CommandModule {
    /** Called by the service loader. */
    public PageModule() {}

    @Override
    public List<Object> commands(Installation installation) {
        return List.of(new OpenCommand(installation));
    }
}
