package io.saccade.plugin.wav2lip;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts with the Python, torch and onnx that {@code benchmarks/setup} installs. */
final class TorchPython {
    private TorchPython() {}

    /**
     * The result of a script.
     *
     * @param said its output
     */
    record Ended(int exit, String said) {}

    /** Runs a script; skips the test if there is no such Python. */
    static Ended run(Path script, Object... arguments) throws IOException, InterruptedException {
        Path python = Path.of(System.getProperty("torch.python", "../../benchmarks/.venv/bin/python"));
        assumeTrue(
                Files.isExecutable(python),
                () -> "there is no " + python + ", which benchmarks/setup makes; left out (-Dtorch.python=PYTHON)");
        List<String> words = new ArrayList<>(List.of(python.toString(), script.toString()));
        for (Object argument : arguments) words.add(argument.toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
