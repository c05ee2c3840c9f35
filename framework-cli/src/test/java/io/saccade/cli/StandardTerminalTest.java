package io.saccade.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions on standard input and output. */
@Timeout(30)
class StandardTerminalTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void asksLineAfterLineUntilTheInputEnds() throws Exception {
        StandardTerminal terminal = terminal(new ByteArrayInputStream("1 1\n0 2\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(terminal.used()).isFalse();
        terminal.say("hello");
        assertThat(terminal.ask("a? ")).hasValue("1 1");
        assertThat(terminal.ask("b? ")).hasValue("0 2");
        assertThat(terminal.ask("c? ")).isEmpty();
        assertThat(terminal.ask("d? ")).isEmpty();
        assertThat(terminal.used()).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8).lines()).containsExactly("hello", "a? b? c? ");
    }

    @Test
    void waitsInterruptibly() throws Exception {
        try (PipedOutputStream nobodyTypes = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(nobodyTypes)) {
            StandardTerminal terminal = terminal(in);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> terminal.ask("a? ")).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void anInputThatBreaksIsAnError() {
        StandardTerminal terminal = terminal(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> terminal.ask("a? "))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("gone");
    }

    private StandardTerminal terminal(InputStream in) {
        return new StandardTerminal(in, new PrintStream(shown, true, StandardCharsets.UTF_8));
    }
}
