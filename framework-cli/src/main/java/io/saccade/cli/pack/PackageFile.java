package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import io.saccade.core.store.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An open package. Opening it checks its form; {@link #unpack} checks each byte while it writes it. So nothing can
 * change between check and use.
 */
final class PackageFile implements AutoCloseable {
    static final int MOST_FILES = 10_000;
    static final long LARGEST = 4L << 30;
    private static final int LARGEST_MANIFEST = 4 << 20;
    private static final int LARGEST_SIGNATURE = 1024;
    private static final int BUFFER = 1 << 16;

    private final String what;
    private final ZipFile zip;
    private final byte[] manifestBytes;
    private final PackageManifest manifest;

    private PackageFile(String what, ZipFile zip) throws IOException {
        this.what = what;
        this.zip = zip;
        List<String> names = new ArrayList<>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        EntryNames.check(what, names);
        this.manifestBytes = read(PackageManifest.NAME, LARGEST_MANIFEST)
                .orElseThrow(() -> new Refusal(what + " has no " + PackageManifest.NAME
                        + ", so it is no package. Make one with 'saccade plugin pack'"));
        this.manifest = PackageManifest.read("the manifest of " + what, manifestBytes);
        checkFiles(names);
    }

    /**
     * Opens a package.
     *
     * @param what its name in messages
     */
    static PackageFile open(String what, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            new ZipDirectory(what, channel).check(MOST_FILES);
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new PackageFile(what, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new Refusal(what + " is no readable zip file (" + e.getMessage() + "). Get it again", e);
        }
    }

    PackageManifest manifest() {
        return manifest;
    }

    byte[] manifestBytes() {
        return manifestBytes.clone();
    }

    Optional<byte[]> signature() throws IOException {
        return read(PackageManifest.SIGNATURE, LARGEST_SIGNATURE);
    }

    /** The zip has exactly the files that the manifest lists, and they are not too large together. */
    private void checkFiles(List<String> names) {
        EntryNames.check(
                "the manifest of " + what,
                manifest.files().stream().map(PackagedFile::name).toList());
        Set<String> rest = new LinkedHashSet<>(names);
        rest.remove(PackageManifest.NAME);
        rest.remove(PackageManifest.SIGNATURE);
        long total = 0;
        for (PackagedFile file : manifest.files()) {
            if (!rest.remove(file.name())) {
                throw new Refusal(what + " lacks the file '" + file.name() + "' of its manifest. Get it again");
            }
            total += Math.min(file.size(), LARGEST + 1);
            if (total > LARGEST) {
                throw new Refusal(what + " would unpack to more than 4 GiB. Don't use this package");
            }
        }
        for (String name : rest) {
            throw new Refusal(what + " has the file '" + name + "', which its manifest does not list. Don't use this"
                    + " package");
        }
    }

    /**
     * Writes all files into an empty folder.
     *
     * @return the SHA-256 sum of each file, by name
     * @throws Refusal if a file is not what the manifest says
     */
    Map<String, String> unpack(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (PackagedFile file : manifest.files()) {
            write(file, folder.resolve(file.name()));
            sums.put(file.name(), file.sha256());
        }
        Files.write(folder.resolve(PackageManifest.NAME), manifestBytes);
        sums.put(PackageManifest.NAME, Sha256.of(manifestBytes));
        Optional<byte[]> signature = signature();
        if (signature.isPresent()) {
            Files.write(folder.resolve(PackageManifest.SIGNATURE), signature.get());
            sums.put(PackageManifest.SIGNATURE, Sha256.of(signature.get()));
        }
        return sums;
    }

    private void write(PackagedFile file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        MessageDigest digest = Sha256.digest();
        long left = file.size();
        try (InputStream in = content(file.name());
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) throw changed(file);
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        } catch (ZipException e) {
            throw changed(file);
        }
        if (left != 0 || !Sha256.hex(digest).equals(file.sha256())) throw changed(file);
    }

    private Refusal changed(PackagedFile file) {
        return new Refusal(what + ": the file '" + file.name() + "' is not the one that its manifest lists. It was"
                + " changed or is damaged: get the package again");
    }

    private InputStream content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new Refusal(what + " lacks the file '" + name + "'. Get it again");
        return zip.getInputStream(entry);
    }

    private Optional<byte[]> read(String name, int largest) throws IOException {
        if (zip.getEntry(name) == null) return Optional.empty();
        try (InputStream in = content(name)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length <= largest) return Optional.of(bytes);
            throw new Refusal(what + " has a " + name + " of more than " + largest + " bytes. Don't use this package");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
