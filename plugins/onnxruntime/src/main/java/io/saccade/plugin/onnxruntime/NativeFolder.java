package io.saccade.plugin.onnxruntime;

import io.saccade.api.files.FileTree;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.NativeFolders;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder from which ONNX Runtime's native libraries are loaded. Usually it is in the user's cache, so that they are
 * unpacked only once; if the cache can't be used, it is a private folder, removed after loading. By default ONNX
 * Runtime unpacks 28 MB into a new temporary folder at each start.
 */
final class NativeFolder implements AutoCloseable {
    /** ONNX Runtime's property for this folder. A value set by the user is respected. */
    private static final String PATH = "onnxruntime.native.path";
    /**
     * Set by the first class loader that loads from the cache: the JVM loads a library file for only one class loader.
     */
    private static final String TAKEN = "io.saccade.plugin.onnxruntime.cache-taken";

    private static final String REMEDY = "Make room there, or name another folder with XDG_CACHE_HOME=FOLDER or with"
            + " SACCADE_OPTS=-Djava.io.tmpdir=FOLDER.";

    private static final Logger LOG = System.getLogger(NativeFolder.class.getName());

    private final @Nullable Path path;
    private final boolean passing;

    private NativeFolder(@Nullable Path path, boolean passing) {
        this.path = path;
        this.passing = passing;
    }

    /** Chooses the folder and fills it. */
    static NativeFolder open() throws IOException {
        TemporaryLeftovers.sweep();
        requireTemporary();
        if (System.getProperty(PATH) != null) return new NativeFolder(null, false);
        NativeLibraries libraries = NativeLibraries.ofThisMachine();
        String remedy = REMEDY;
        if (System.getProperties().putIfAbsent(TAKEN, "true") == null) {
            try {
                return new NativeFolder(new NativeCache(NativeFolders.cache()).unpack(libraries), false);
            } catch (IOException e) {
                LOG.log(Level.INFO, "ONNX Runtime is unpacked at each start, because there is no cache: " + e);
                remedy = "The cache can't be used either: " + e.getMessage() + ". " + REMEDY;
            }
        }
        long bytes = libraries.bytes();
        Path temporary =
                NativeFolders.choose("ONNX Runtime", List.of(NativeFolders.temporary()), folder -> bytes, remedy);
        Path folder = Files.createTempDirectory(temporary, TemporaryLeftovers.OURS);
        NativeFolder natives = new NativeFolder(folder, true);
        try {
            libraries.unpackInto(folder);
            return natives;
        } catch (IOException e) {
            natives.close();
            throw e;
        }
    }

    /**
     * Checks the folder for temporary files. ONNX Runtime always creates a folder there, and doesn't say why it fails.
     */
    private static void requireTemporary() throws InvalidInputException {
        Path temporary = NativeFolders.temporary();
        if (Files.isDirectory(temporary) && Files.isWritable(temporary)) return;
        throw new InvalidInputException("ONNX Runtime needs a folder for temporary files, and " + temporary
                + (Files.isDirectory(temporary) ? " can't be written. " : " does not exist. ") + REMEDY);
    }

    /** Runs code that makes ONNX Runtime load its libraries. */
    <T> T whileInUse(Supplier<T> loading) throws IOException {
        if (path == null) return loading.get();
        System.setProperty(PATH, path.toString());
        try {
            T loaded = loading.get();
            BindingInternals.deleteTemporaryFolder();
            return loaded;
        } finally {
            System.clearProperty(PATH);
        }
    }

    /** Removes a private folder. Windows locks loaded libraries; there the next start removes them. */
    @Override
    public void close() throws IOException {
        if (passing && path != null) FileTree.delete(path);
    }
}
