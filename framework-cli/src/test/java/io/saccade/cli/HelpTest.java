package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void teaches() {
        assertThat(told("--help"))
                .contains("saccade run demo", "saccade stages haar-eyes", "saccade doctor", "Exit codes: 0 done")
                .contains("run ", "check ", "plugins ", "stages ", "devices ", "doctor ");
        assertThat(told("run", "--help")).contains("PIPELINE", "--set", "--dry-run", "--report", "--duration");
    }

    private static String told(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Main.commandLine(new PrintStream(out)).execute(arguments)).isZero();
        return out.toString();
    }
}
