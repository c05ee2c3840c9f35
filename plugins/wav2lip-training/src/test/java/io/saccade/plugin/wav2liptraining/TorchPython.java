package io.saccade.plugin.wav2liptraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs scripts with the Python and torch that {@code benchmarks/setup} installs. */
public final class TorchPython {
    private TorchPython() {}

    /** Returns what a successful script prints; skips the test if there is no such Python. */
    public static String run(Path script, Object... arguments) throws IOException, InterruptedException {
        Path python = Path.of(System.getProperty("torch.python", "../../benchmarks/.venv/bin/python"));
        assumeTrue(
                Files.isExecutable(python),
                () -> "there is no " + python + ", which benchmarks/setup makes; left out (-Dtorch.python=PYTHON)");
        List<String> words = Stream.concat(Stream.of(python, script), Stream.of(arguments))
                .map(Object::toString)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
