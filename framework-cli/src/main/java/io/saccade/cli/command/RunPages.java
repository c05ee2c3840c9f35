package io.saccade.cli.command;

import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows a run on a page, for {@code saccade run --open}. A command module may provide it as a service. */
public interface RunPages {
    /**
     * Opens a page in the user's browser.
     *
     * @param home the folder of the installation
     * @param err for the address of the page
     */
    RunPage open(Saccade saccade, Path home, PrintWriter err) throws Exception;

    /** A page that shows one run. */
    interface RunPage extends AutoCloseable {
        /** Starts the run. */
        Run start(Path pipeline, RunOptions options) throws Exception;

        /** Closes the page, once browsers have got the end of the run. */
        @Override
        void close() throws Exception;
    }
}
