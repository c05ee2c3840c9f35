package io.saccade.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each system's place for a user's files. */
class UserFoldersTest {
    @TempDir
    Path home;

    @Test
    void areWhereEachSystemKeepsSuchThings() {
        Path given = home.resolve("given");
        String there = given.toString();
        assertThat(UserFolders.state("Linux", home, Map.of())).isEqualTo(home.resolve(".local/state/saccade"));
        assertThat(UserFolders.data("Linux", home, Map.of())).isEqualTo(home.resolve(".local/share/saccade"));
        assertThat(UserFolders.state("Linux", home, Map.of("XDG_STATE_HOME", there)))
                .isEqualTo(given.resolve("saccade"));
        assertThat(UserFolders.data("Linux", home, Map.of("XDG_DATA_HOME", there)))
                .isEqualTo(given.resolve("saccade"));
        assertThat(UserFolders.data("Linux", home, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(home.resolve(".local/share/saccade"));
        assertThat(UserFolders.data("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/saccade"));
        assertThat(UserFolders.data("Windows 11", home, Map.of("LOCALAPPDATA", there)))
                .isEqualTo(given.resolve("saccade"));
    }
}
