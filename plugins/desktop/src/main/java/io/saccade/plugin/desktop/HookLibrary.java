package io.saccade.plugin.desktop;

import com.github.kwhat.jnativehook.GlobalScreen;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.NativeFolders;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;

/**
 * JNativeHook's native library, loaded once per process. By default JNativeHook unpacks it beside its jar, into the
 * installation's folder, which may belong to another user; here it is unpacked to a temporary folder of the user.
 */
final class HookLibrary {
    private static final String PATH = "jnativehook.lib.path";
    private static final String FOLDER = "saccade-input-hook-";
    private static final long MOST_BYTES = 1L << 20;
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(HookLibrary.class.getName());
    /** JNativeHook logs each event; the reference keeps the logger, and so its level, from being garbage collected. */
    private static final java.util.logging.Logger ITS_LOG =
            java.util.logging.Logger.getLogger(GlobalScreen.class.getPackageName());

    private HookLibrary() {}

    /** Returns why it can't be loaded, with the remedy; empty when it is loaded. */
    static Optional<String> refusal() {
        return Once.REFUSAL;
    }

    private static final class Once {
        static final Optional<String> REFUSAL = load();
    }

    private static Optional<String> load() {
        ITS_LOG.setLevel(Level.OFF);
        try {
            if (System.getProperty(PATH) == null) loadFromPassingFolder();
            else initialize();
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.log(Logger.Level.DEBUG, "the input hook's library could not be loaded", e);
            String remedy = HookPlace.ofThisProcess().platform() == HookPlace.Platform.X11
                    ? "on Debian and Ubuntu: apt-get install libxkbcommon-x11-0 libxt6 libxtst6 libxinerama1"
                    : "JNativeHook has one for Linux, Windows and macOS on Intel and ARM processors";
            return Optional.of("The input hook's native library can't be loaded (" + e.getMessage() + "). Remedy: "
                    + remedy + ".");
        }
    }

    private static void loadFromPassingFolder() throws IOException, ClassNotFoundException {
        Path temporary = NativeFolders.choose(
                "the input hook",
                List.of(NativeFolders.temporary(), NativeFolders.cache()),
                folder -> MOST_BYTES,
                "Make room there, or name another folder with SACCADE_OPTS=-Djava.io.tmpdir=FOLDER.");
        sweep(temporary, Instant.now().minus(ABANDONED));
        Path folder = Files.createTempDirectory(temporary, FOLDER); // accessible only to the user where supported
        System.setProperty(PATH, folder.toString());
        try {
            initialize();
        } finally {
            System.clearProperty(PATH);
            delete(folder);
        }
    }

    /** Initializes the class, which loads the library. */
    private static void initialize() throws ClassNotFoundException {
        Class.forName(GlobalScreen.class.getName(), true, GlobalScreen.class.getClassLoader());
    }

    /** Removes folders left by killed processes, or by Windows, which locks the file of a loaded library. */
    static void sweep(Path temporary, Instant before) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, FOLDER + "*")) {
            for (Path folder : found) {
                boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
                if (ours && Files.getLastModifiedTime(folder).toInstant().isBefore(before)) delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) { // the next start tries again
            LOG.log(Logger.Level.DEBUG, () -> folder + " could not be removed: " + e);
        }
    }
}
