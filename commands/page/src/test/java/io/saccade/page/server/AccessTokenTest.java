package io.saccade.page.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {
    @TempDir
    Path folder;

    @Test
    void isKeptInAFileThatOnlyItsOwnerCanRead() throws Exception {
        Path file = folder.resolve("saccade/page-token");
        AccessToken made = AccessToken.renewed(file);
        assertThat(made.text()).matches("[0-9a-f]{32}");
        assertThat(AccessToken.read(file).orElseThrow().text()).isEqualTo(made.text());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("saccade")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(AccessToken.renewed(file).text()).isNotEqualTo(made.text());
    }

    @Test
    void isNotReadFromADamagedFile() throws Exception {
        Path file = Files.writeString(folder.resolve("page-token"), "short");
        assertThat(AccessToken.read(file)).isEmpty();
        assertThat(AccessToken.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void liesInTheConfigurationFolder() {
        assertThat(AccessToken.file(Map.of("XDG_CONFIG_HOME", folder.toString())))
                .isEqualTo(folder.resolve("saccade/page-token"));
        assertThat(AccessToken.file(Map.of("XDG_CONFIG_HOME", "relative")).toString())
                .endsWith(".config/saccade/page-token");
    }

    @Test
    void knowsItsSessionsByPort() {
        AccessToken token = AccessToken.random();
        String session = token.newSession(7411);
        assertThat(token.isSession(session, 7411)).isTrue();
        assertThat(token.isSession(session, 7412)).isFalse();
        assertThat(AccessToken.random().isSession(session, 7411)).isFalse();
        assertThat(token.isSession("", 7411)).isFalse();
        assertThat(token.isSession(session + "0", 7411)).isFalse();
    }
}
