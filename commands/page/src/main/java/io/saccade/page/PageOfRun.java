package io.saccade.page;

import io.saccade.cli.command.RunPages;
import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.page.api.Api;
import io.saccade.page.run.LiveRun;
import io.saccade.page.run.RunStore;
import io.saccade.page.run.StoredRun;
import io.saccade.page.server.AccessToken;
import io.saccade.page.server.PageServer;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Shows the run of {@code saccade run --open}. Its outputs lie where the command says, its record with the other runs. */
public final class PageOfRun implements RunPages {
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    /** Called by the service loader. */
    public PageOfRun() {}

    @Override
    public RunPage open(Saccade saccade, Path home, PrintWriter err) throws Exception {
        RunStore runs = RunStore.open(saccade, OpenCommand.usualFolder());
        PageServer server = PageServer.start(OpenCommand.PORT, AccessToken.kept(), new Api(saccade, home, runs, false));
        return new Opened(runs, server, err);
    }

    private record Opened(RunStore runs, PageServer server, PrintWriter err) implements RunPage {
        @Override
        public Run start(Path pipeline, RunOptions options) throws Exception {
            String name = String.valueOf(pipeline.getFileName()).replaceFirst("\\.ya?ml$", "");
            StoredRun run = runs.start(
                    name, Files.readString(pipeline, StandardCharsets.UTF_8), Pipeline.file(pipeline), options);
            err.println("On a page: " + server.address() + "#/runs/" + run.id());
            err.flush();
            Browser.show(server.address(), err);
            return run.live().map(LiveRun::run).orElseThrow();
        }

        @Override
        public void close() throws Exception {
            runs.awaitReports(LAST_LOOK);
            server.close();
        }
    }
}
