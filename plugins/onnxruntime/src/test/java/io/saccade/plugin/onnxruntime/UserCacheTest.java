package io.saccade.plugin.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {
    private final Path home = Path.of("home").toAbsolutePath();

    @Test
    void followsTheCustomOfEachSystem() {
        assertThat(UserCache.folder("Linux", home, Map.of())).isEqualTo(home.resolve(".cache/saccade"));
        assertThat(UserCache.folder("Mac OS X", home, Map.of())).isEqualTo(home.resolve("Library/Caches/saccade"));
        assertThat(UserCache.folder("Windows 11", home, Map.of()))
                .isEqualTo(home.resolve("AppData/Local/saccade/cache"));
    }

    @Test
    void goesWhereThePersonSaid() {
        String said = home.resolve("elsewhere").toString();
        assertThat(UserCache.folder("Linux", home, Map.of("XDG_CACHE_HOME", said)))
                .isEqualTo(home.resolve("elsewhere/saccade"));
        assertThat(UserCache.folder("Linux", home, Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(home.resolve(".cache/saccade"));
    }
}
