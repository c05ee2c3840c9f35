package io.saccade.page.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNamesTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void fill() throws Exception {
        home = Files.createDirectories(folder.resolve("home/films")).getParent();
        Files.writeString(home.resolve("films/a.mp4"), "");
        Files.writeString(home.resolve(".secret"), "");
        Files.createSymbolicLink(home.resolve("out"), folder);
        Files.createSymbolicLink(home.resolve("in"), home.resolve("films"));
    }

    @Test
    void listsNamesButNoHiddenOnes() throws Exception {
        assertThat(FolderNames.of(home, "").get("files").toString())
                .contains("{\"name\":\"films\",\"folder\":true}")
                .doesNotContain(".secret");
        assertThat(FolderNames.of(home, "in").get("files").toString()).contains("a.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "films/../..", "/", "/etc", "out", "in/../..", "none", ".secret"})
    void showsNothingBeyondTheHomeFolder(String name) {
        assertThatThrownBy(() -> FolderNames.of(home, name)).isInstanceOf(ApiException.class);
    }
}
