package io.saccade.cli.pack;

import io.saccade.api.files.WholeFile;
import io.saccade.core.plugin.PluginExamination;
import io.saccade.core.problem.Refusal;
import io.saccade.core.store.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a plugin into one zip. The same plugin and key make the same bytes. */
public final class PackageWriter {
    private static final Pattern MAJOR_MINOR = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PluginExamination examination;

    public PackageWriter(PluginExamination examination) {
        this.examination = examination;
    }

    /**
     * Packs a plugin.
     *
     * @param plugin a jar, or a folder with one jar and {@code lib/}
     * @param target the zip to write; if a folder, the zip is named by the plugin's jar
     * @return the zip
     */
    public Path write(Path plugin, Path target, Optional<SigningKey> key) throws IOException {
        PluginExamination.Found found = examine(plugin);
        Map<String, Path> sources = files(plugin);
        List<PackagedFile> files = new ArrayList<>();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            Path file = source.getValue();
            files.add(new PackagedFile(source.getKey(), Files.size(file), Sha256.of(file)));
        }
        EntryNames.check(plugin.toString(), List.copyOf(sources.keySet()));
        PackageManifest manifest = new PackageManifest(
                found.id(),
                found.version(),
                range(found),
                key.map(k -> k.verifying().fingerprint()),
                files);
        Path zip = Files.isDirectory(target) ? target.resolve(nameOf(plugin, found)) : target;
        byte[] bytes = manifest.bytes();
        WholeFile.write(zip, out -> write(out, bytes, key, sources));
        return zip;
    }

    private PluginExamination.Found examine(Path plugin) {
        try {
            return examination.examine(plugin);
        } catch (IllegalArgumentException e) {
            throw new Refusal(plugin + " is no plugin that this Saccade can load: " + e.getMessage(), e);
        }
    }

    private static void write(OutputStream out, byte[] manifest, Optional<SigningKey> key, Map<String, Path> files)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out); // closed by the caller
        put(zip, PackageManifest.NAME, manifest);
        if (key.isPresent()) put(zip, PackageManifest.SIGNATURE, key.get().sign(manifest));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            begin(zip, file.getKey());
            Files.copy(file.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        begin(zip, name);
        zip.write(content);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
    }

    /** The files to pack, by name. Hidden files, which other systems leave, stay out. */
    private static Map<String, Path> files(Path plugin) throws IOException {
        if (!Files.isDirectory(plugin)) return Map.of(String.valueOf(plugin.getFileName()), plugin);
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(plugin)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = plugin.relativize(file).toString().replace('\\', '/');
                boolean own = name.equals(PackageManifest.NAME) || name.equals(PackageManifest.SIGNATURE);
                if (!own && !name.startsWith(".") && !name.contains("/.")) files.put(name, file);
            }
        }
        return files;
    }

    /** The range that the plugin's manifest asks for, or else the API's major version from the compiled one on. */
    private static String range(PluginExamination.Found found) {
        if (found.requires().isPresent()) return found.requires().get();
        Matcher api = MAJOR_MINOR.matcher(found.api().orElse(""));
        if (!api.matches()) return "*";
        int major = Integer.parseInt(api.group(1));
        String minor = Optional.ofNullable(api.group(2)).orElse("0");
        return ">=" + major + "." + minor + ".0 & <" + (major + 1) + ".0.0";
    }

    private static String nameOf(Path plugin, PluginExamination.Found found) {
        String name = String.valueOf(plugin.toAbsolutePath().normalize().getFileName());
        if (name.endsWith(".jar")) name = name.substring(0, name.length() - ".jar".length());
        return name.endsWith("-" + found.version()) ? name + ".zip" : name + "-" + found.version() + ".zip";
    }
}
