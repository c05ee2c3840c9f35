package io.saccade.core.device;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the system. */
public final class SystemProgram {
    private static final long PATIENCE_SECONDS = 5;

    private SystemProgram() {}

    /** Its output, a few lines; empty if it is missing, fails or takes more than 5 s. */
    public static List<String> lines(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return process.exitValue() == 0 ? process.inputReader().lines().toList() : List.of();
        } catch (IOException notInstalled) {
            return List.of();
        }
    }
}
