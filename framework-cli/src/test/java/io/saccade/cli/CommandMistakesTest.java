package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Mistakes that the command line finds before it opens Saccade. */
class CommandMistakesTest {
    @TempDir
    Path folder;

    @Test
    void areTold() {
        assertMistake("which command? Try: saccade run demo");
        assertMistake("Unmatched argument at index 0: 'rum'", "rum");
        assertMistake("Missing required parameter: 'PIPELINE'", "run");
        assertMistake(
                String.format("Unknown option: '--sett=a.b=c'%nPossible solutions: --set"),
                "run",
                "demo",
                "--sett=a.b=c");
        assertMistake(
                "Invalid value for option '--duration': '5d' must be a time such as 500ms, 10s or 1m30s",
                "run",
                "demo",
                "--duration",
                "5d");
        assertMistake("--max-samples must be 1 or more, but is 0", "run", "demo", "--max-samples", "0");
        assertMistake("--duration must be more than 0", "run", "demo", "--duration", "0s");
        assertMistake(
                "--report: '" + folder + "' is a folder. Name a file", "run", "demo", "--report", folder.toString());
    }

    @Test
    void areToldWithoutTheWholeHelp() {
        String told = mistake("run", "demo", "--max-samples", "0");
        assertThat(told.lines())
                .containsExactly(
                        "--max-samples must be 1 or more, but is 0", "Options and examples: saccade run --help");
        assertThat(mistake()).as("the commands are listed").contains("Usage: saccade", "doctor");
    }

    @Test
    void whatCannotBePlayedIsTold() throws IOException {
        assertMistake(
                "'gone.mp4': the file does not exist. The names of films end in .mp4 or .mkv", "play", "gone.mp4");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "text");
        assertMistake("'" + notes + "': this is no film", "play", notes.toString());
        assertMistake("'" + folder + "': the folder has no film", "play", folder.toString());
    }

    private static void assertMistake(String sentence, String... arguments) {
        assertThat(mistake(arguments)).contains(sentence);
    }

    private static String mistake(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine(new PrintStream(OutputStream.nullOutputStream()));
        assertThat(command.setErr(new PrintWriter(err, true)).execute(arguments))
                .isEqualTo(2);
        return err.toString();
    }
}
