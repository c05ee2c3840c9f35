package io.saccade.plugin.onnxruntime;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder that ONNX Runtime's native libraries are loaded from: one kept in the user's cache, so that they are
 * unpacked once and not at every start; or a private one, removed after loading, where that can't be had. Left to
 * itself ONNX Runtime unpacks 28 MB into a new temporary folder each time.
 */
final class NativeFolder implements AutoCloseable {
    /** Where ONNX Runtime looks for a folder; a person may set it, and then it is theirs. */
    private static final String PATH = "onnxruntime.native.path";
    /** Set by the first to load from the cache: the JVM loads one file for one class loader only. */
    private static final String TAKEN = "io.saccade.plugin.onnxruntime.cache-taken";

    private static final Logger LOG = System.getLogger(NativeFolder.class.getName());

    private final @Nullable Path path;
    private final boolean passing;

    private NativeFolder(@Nullable Path path, boolean passing) {
        this.path = path;
        this.passing = passing;
    }

    /** Chooses and fills the folder. */
    static NativeFolder open() throws IOException {
        TemporaryLeftovers.sweep();
        if (System.getProperty(PATH) != null) return new NativeFolder(null, false);
        if (System.getProperties().putIfAbsent(TAKEN, "true") == null) {
            try {
                Path cached = new NativeCache(UserCache.folder()).unpack(NativeLibraries.ofThisMachine());
                return new NativeFolder(cached, false);
            } catch (IOException e) {
                LOG.log(Level.INFO, "ONNX Runtime is unpacked anew at each start, for want of a cache: " + e);
            }
        }
        Path folder = Files.createTempDirectory(TemporaryLeftovers.OURS);
        NativeFolder natives = new NativeFolder(folder, true);
        try {
            NativeLibraries.ofThisMachine().unpackInto(folder);
            return natives;
        } catch (IOException e) {
            natives.close();
            throw e;
        }
    }

    /** Runs what makes ONNX Runtime load its libraries. */
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

    /** Removes a private folder. Windows keeps loaded libraries; there the next start removes them. */
    @Override
    public void close() throws IOException {
        if (passing && path != null) TemporaryLeftovers.delete(path);
    }
}
