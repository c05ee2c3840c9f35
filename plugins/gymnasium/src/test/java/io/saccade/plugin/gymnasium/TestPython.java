package io.saccade.plugin.gymnasium;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The Python with Gymnasium that {@code ./verify} installs. */
final class TestPython {
    private static final Path INTERPRETER = Path.of(System.getProperty("test.python"));

    private TestPython() {}

    static String interpreter() {
        assumeTrue(
                Files.isExecutable(INTERPRETER),
                "there is no " + INTERPRETER + " with gymnasium and ale-py, which ./verify makes; left out");
        return INTERPRETER.toString();
    }

    static GymnasiumSettings settings(String id) {
        return settings(id, Duration.ofSeconds(4));
    }

    static GymnasiumSettings settings(String id, Duration stepTimeout) {
        return new GymnasiumSettings(
                id,
                Map.of(),
                Optional.of(interpreter()),
                Optional.of(worlds()),
                false,
                stepTimeout,
                Duration.ofSeconds(60));
    }

    static GymnasiumWorld open(String id) throws IOException {
        return GymnasiumWorld.open(settings(id), true);
    }

    /** The folder of the misbehaving environments. */
    static Path worlds() {
        try {
            return Path.of(TestPython.class.getResource("/worlds/unruly.py").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
