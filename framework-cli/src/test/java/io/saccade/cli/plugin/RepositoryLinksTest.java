package io.saccade.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that was unpacked by a program that knows no links. */
class RepositoryLinksTest {
    @TempDir
    Path home;

    @Test
    void becomeTheJarsThatTheyName() throws IOException {
        Path jar = Files.write(Files.createDirectories(home.resolve("lib")).resolve("x-1.jar"), new byte[2000]);
        Path folder = Files.createDirectories(home.resolve("repository/g/x/1"));
        Path link = Files.writeString(folder.resolve("x-1.jar"), "../../../../lib/x-1.jar");
        Path gone = Files.writeString(folder.resolve("y-1.jar"), "../../../../lib/y-1.jar");
        Path real = Files.writeString(folder.resolve("z-1.jar"), "PK...");
        Path good = Files.createSymbolicLink(folder.resolve("good.jar"), Path.of("../../../../lib/x-1.jar"));

        RepositoryLinks.mend(home.resolve("repository"));

        assertThat(link).hasSameBinaryContentAs(jar);
        assertThat(gone).hasContent("../../../../lib/y-1.jar");
        assertThat(real).hasContent("PK...");
        assertThat(good).isSymbolicLink();
    }
}
