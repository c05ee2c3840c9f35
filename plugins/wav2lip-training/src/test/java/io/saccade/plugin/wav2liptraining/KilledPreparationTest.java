package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.files.PartialName;
import io.saccade.plugin.demo.DemoTalkersSettings;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that records films, and checks that a resumed run writes the missing ones and gives the same files.
 */
@EnabledIfSystemProperty(named = "long.tests", matches = "true")
class KilledPreparationTest {
    private static final DemoTalkersSettings PEOPLE = DemoTalkers.people(20, 1.2, 9);

    @TempDir
    private Path folder;

    /** @param arguments the folder for {@code talkers} */
    public static void main(String[] arguments) throws Exception {
        DemoTalkers.make(Path.of(arguments[0]), PEOPLE, .2, .2);
    }

    @Test
    void goesOnToTheSameFiles() throws Exception {
        Path killed = Files.createDirectories(folder.resolve("killed/talkers"));
        killOnceAFilmIsKept(killed);
        assertThat(killed.resolve("train.txt")).doesNotExist();
        DemoTalkers.make(folder.resolve("killed"), PEOPLE, .2, .2);
        Path whole = DemoTalkers.make(folder.resolve("whole"), PEOPLE, .2, .2);
        assertThat(files(killed)).isEqualTo(files(whole)).hasSizeGreaterThan(20 * 30);
    }

    private static void killOnceAFilmIsKept(Path talkers) throws Exception {
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            talkers.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            Path place = talkers.resolveSibling(".").normalize();
            Process process = TeachingProcess.start(KilledPreparationTest.class, List.of(), place, List.of(place));
            try {
                boolean kept = false;
                while (!kept) {
                    var key = changes.poll(5, TimeUnit.MINUTES);
                    assertThat(key).as("a film, while the process is alive").isNotNull();
                    kept = key.pollEvents().stream().anyMatch(event -> !PartialName.isWithin((Path) event.context()));
                    key.reset();
                }
                assertThat(process.isAlive()).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static Map<Path, ByteBuffer> files(Path talkers) throws Exception {
        Map<Path, ByteBuffer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(talkers)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path name = talkers.relativize(file);
                if (!PartialName.isWithin(name)) files.put(name, ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
