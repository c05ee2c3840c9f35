package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryLeftoversTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path temporary;

    @Test
    void removesOnlyWhatIsSurelyLeftOver() throws IOException {
        Path oursOld = folder("saccade-onnxruntime-1", Duration.ofHours(1), true);
        Path oursNew = folder("saccade-onnxruntime-2", Duration.ZERO, true);
        Path theirsEmpty = folder("onnxruntime-java1", Duration.ofHours(1), false);
        Path theirsInUse = folder("onnxruntime-java2", Duration.ofHours(1), true);
        Path theirsNew = folder("onnxruntime-java3", Duration.ZERO, false);
        Path other = folder("onnxruntime", Duration.ofHours(1), false);
        TemporaryLeftovers.sweep(temporary, now);
        assertThat(oursOld).doesNotExist();
        assertThat(theirsEmpty).doesNotExist();
        assertThat(oursNew).exists();
        assertThat(theirsInUse).isNotEmptyDirectory();
        assertThat(theirsNew).exists();
        assertThat(other).exists();
    }

    private Path folder(String name, Duration age, boolean filled) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        if (filled) Files.writeString(folder.resolve("lib.so"), "machine code");
        return Files.setLastModifiedTime(folder, FileTime.from(now.minus(age)));
    }
}
