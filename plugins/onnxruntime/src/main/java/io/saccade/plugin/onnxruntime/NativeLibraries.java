package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The native libraries in ONNX Runtime's jar.
 *
 * @param key release and platform, such as {@code onnxruntime-1.28.0-linux-x64}
 * @param resources location in the jar by file name
 */
record NativeLibraries(String key, Map<String, URL> resources) {
    private static final List<String> NAMES =
            List.of("onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared");
    /** Only in builds for GPUs, and twenty times as large as all others together. */
    private static final String CUDA = "onnxruntime_providers_cuda";

    /**
     * Lists the libraries for this machine.
     *
     * @throws IOException when the jar has none for it
     */
    static NativeLibraries ofThisMachine() throws IOException {
        String platform = platform();
        Map<String, URL> resources = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(NAMES);
        if (NvidiaDriver.isThere()) names.add(CUDA);
        for (String name : names) {
            String file = System.mapLibraryName(name).replace("jnilib", "dylib");
            URL resource = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + "/" + file);
            if (resource != null) resources.put(file, resource);
        }
        if (resources.isEmpty()) throw new IOException("its jar has no libraries for " + platform);
        return new NativeLibraries(release() + "-" + platform, resources);
    }

    /** ONNX Runtime's name of the platform. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        return (os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux")
                + "-"
                + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }

    /** The jar's name without its extension, since nothing else distinguishes the builds for CPU and GPU. */
    private static String release() {
        String location = OrtEnvironment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return location.substring(location.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    /** Whether the folder holds all libraries, each with its full size. */
    boolean areIn(Path folder) throws IOException {
        for (Map.Entry<String, URL> library : resources.entrySet()) {
            Path file = folder.resolve(library.getKey());
            if (!Files.isRegularFile(file) || Files.size(file) != length(library.getValue())) return false;
        }
        return true;
    }

    /** Total size in bytes. */
    long bytes() throws IOException {
        long bytes = 0;
        for (URL library : resources.values()) bytes += length(library);
        return bytes;
    }

    private static long length(URL resource) throws IOException {
        URLConnection connection = uncached(resource);
        long length = connection.getContentLengthLong();
        connection.getInputStream().close(); // also closes the jar
        return length;
    }

    void unpackInto(Path folder) throws IOException {
        for (Map.Entry<String, URL> library : resources.entrySet()) {
            try (InputStream in = uncached(library.getValue()).getInputStream()) {
                Files.copy(in, folder.resolve(library.getKey()));
            }
        }
    }

    /** A cached connection would keep the jar open until the process ends. */
    private static URLConnection uncached(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
