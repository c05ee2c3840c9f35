package io.saccade.page;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.saccade.cli.command.Installation;
import io.saccade.core.Saccade;
import io.saccade.page.api.Api;
import io.saccade.page.run.RunStore;
import io.saccade.page.server.AccessToken;
import io.saccade.page.server.PageServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code saccade open}. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a page in the browser that starts, shows and changes runs. It serves this machine only, and only"
                    + " browsers that got its address.",
            "Ctrl-C ends it, with all its runs."
        })
final class OpenCommand implements Callable<Integer> {
    static final int PORT = 7411;

    private static final int INTERRUPTED = 130;
    private static final String PORT_FILE = "port.txt";

    private final Installation installation;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of the runs and of your own pipelines. Default: Saccade in your home folder.")
    private @Nullable Path out;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + PORT,
            description = "The port, or the next free one after it. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--no-browser", description = "Print the address only.")
    private boolean noBrowser;

    @Option(names = "--read-only", description = "Show runs, but start, change and stop none.")
    private boolean readOnly;

    @Option(names = "--new-token", description = "Make a new token: addresses and pages opened before stop working.")
    private boolean newToken;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    OpenCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = out == null ? usualFolder() : out.toAbsolutePath().normalize();
        AccessToken token = newToken ? AccessToken.renewed() : AccessToken.kept();
        try (Saccade saccade = opened();
                RunStore runs = RunStore.open(saccade, folder);
                PageServer server = PageServer.start(
                        firstPort(folder), token, new Api(saccade, installation.home(), runs, readOnly))) {
            Files.writeString(folder.resolve(PORT_FILE), String.valueOf(server.port()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(runs), "saccade-page-end"));
            endWithLauncher();
            if (!isRestarted()) tell(server.address());
            server.await();
        }
        return INTERRUPTED;
    }

    /** After a crash the same port as before, since the open pages know it. */
    private int firstPort(Path folder) throws IOException {
        Path file = folder.resolve(PORT_FILE);
        if (!isRestarted() || !Files.isRegularFile(file)) return port;
        String known = Files.readString(file).strip();
        return known.matches("\\d{1,5}") ? Integer.parseInt(known) : port;
    }

    private static boolean isRestarted() {
        return Boolean.getBoolean("saccade.restarted");
    }

    static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), "Saccade");
    }

    private void tell(URI address) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(address);
        terminal.flush();
        if (!noBrowser) Browser.show(address, spec.commandLine().getErr());
    }

    /** The launcher waits for this process. If it is killed, nobody could end the server by Ctrl-C any more. */
    private static void endWithLauncher() {
        Optional.ofNullable(Long.getLong("saccade.launcher"))
                .flatMap(ProcessHandle::of)
                .ifPresent(launcher -> {
                    Thread thread = new Thread(() -> endAfter(launcher), "saccade-launcher");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    private static void endAfter(ProcessHandle launcher) {
        launcher.onExit().join();
        System.exit(INTERRUPTED);
    }

    private Saccade opened() {
        Saccade saccade = installation.open();
        // Each start would log three lines.
        ((Logger) LoggerFactory.getLogger("org.eclipse.jetty")).setLevel(Level.WARN);
        return saccade;
    }

    /** Ctrl-C and SIGTERM: recordings are finished, and the process ends within five seconds, with our exit code. */
    private static void end(RunStore runs) {
        try {
            runs.close();
        } catch (InterruptedException e) { // the process ends anyway
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
