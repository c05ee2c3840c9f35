package io.saccade.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.core.store.InstalledPlugin;
import io.saccade.core.store.StoreWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that is killed leaves the plugins as they were, or is complete. */
class KilledInstallationTest {
    private static final int FILES = 200;
    private static final boolean LONG = Boolean.getBoolean("long.tests");

    @TempDir
    Path folder;

    private Workshop workshop;
    private Path zip;

    @BeforeEach
    void pack() throws IOException {
        workshop = new Workshop(folder);
        Path plugin = SmallPlugin.folder(folder.resolve("small-1.0.0"), "1.0.0");
        Path data = Files.createDirectories(plugin.resolve("data"));
        for (int i = 0; i < FILES; i++) Files.write(data.resolve("part-" + i), new byte[100]);
        zip = workshop.packed(plugin, Optional.of(workshop.key));
    }

    @Test
    void inTheMiddleOfTheDownload() throws Exception {
        for (int percent : LONG ? new int[] {0, 25, 50, 75, 99} : new int[] {0, 50, 99}) {
            try (FileServer server = FileServer.stalling(zip.getParent(), percent)) {
                Process process = install(server.address() + "/" + zip.getFileName());
                server.awaitSent();
                kill(process);
            }
            assertThat(installed()).as("killed at %s percent", percent).isEmpty();
        }
        assertInstallsAtLast();
    }

    @Test
    void inTheMiddleOfUnpacking() throws Exception {
        int[] some = {1, FILES / 2, FILES};
        for (int files : LONG ? new int[] {1, FILES / 4, FILES / 2, FILES * 3 / 4, FILES} : some) {
            Process process = install(zip.toString());
            while (process.isAlive() && unpacked() < files) LockSupport.parkNanos(500_000);
            kill(process);
            Optional<InstalledPlugin> plugin = installed();
            if (plugin.isEmpty()) continue;
            assertThat(plugin.get().differenceInContent()).as("after " + files).isEmpty();
            remove();
        }
        assertInstallsAtLast();
    }

    private void assertInstallsAtLast() throws IOException {
        workshop.installer.install(PackageSource.of(zip.toString()), false);
        assertThat(installed().orElseThrow().differenceInContent()).isEmpty();
        try (Stream<Path> left = Files.list(workshop.store.path())) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith(".unpacking"));
        }
    }

    private Optional<InstalledPlugin> installed() throws IOException {
        return workshop.store.find(SmallPlugin.ID);
    }

    private void remove() throws IOException {
        try (StoreWriter writer = StoreWriter.open(workshop.store).orElseThrow()) {
            writer.remove(SmallPlugin.ID);
        }
    }

    /** The number of files in folders of unfinished installations. */
    private long unpacked() throws IOException {
        if (!Files.exists(workshop.store.path())) return 0;
        try (Stream<Path> folders = Files.list(workshop.store.path())) {
            return folders.map(made -> made.resolve("plugin/data").toFile().list())
                    .filter(names -> names != null)
                    .mapToLong(names -> names.length)
                    .sum();
        }
    }

    private Process install(String address) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        InstallingProgram.class.getName(),
                        folder.resolve("data/plugins").toString(),
                        folder.resolve("data/trusted-keys").toString(),
                        address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private static String classPath() {
        String modules = ModuleLayer.boot().configuration().modules().stream()
                .flatMap(module -> module.reference().location().stream())
                .filter(location -> "file".equals(location.getScheme()))
                .map(location -> Path.of(location).toString())
                .collect(Collectors.joining(File.pathSeparator));
        return modules + File.pathSeparator + Path.of("target/test-classes").toAbsolutePath();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
