package io.saccade.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.Terminal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions to the user, and a stop while one is open. */
@Timeout(30)
class RunTerminalTest {
    private final RunControl control = new RunControl();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);

    /** Answers when the test allows it. */
    private final Terminal person = new Terminal() {
        @Override
        public void say(String text) {}

        @Override
        public Optional<String> ask(String question) throws InterruptedException {
            asked.countDown();
            answering.await();
            return Optional.of(question + "!");
        }
    };

    private final RunTerminal terminal = new RunTerminal(person, control, new StageCall("ask", 1));

    @Test
    void passesTheAnswerOn() throws Exception {
        answering.countDown();
        assertThat(terminal.ask("well?")).hasValue("well?!");
    }

    @Test
    void aStopLeavesTheQuestionUnanswered() throws Exception {
        CompletableFuture<Optional<String>> answer = ask();
        asked.await();
        control.stop();
        assertThat(answer.get()).isEmpty();
    }

    @Test
    void afterAStopNobodyIsAsked() throws Exception {
        control.stop();
        assertThat(terminal.ask("well?")).isEmpty();
        assertThat(asked.getCount()).isOne();
    }

    @Test
    void anInterruptionWithoutAStopStaysOne() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> terminal.ask("well?")).isInstanceOf(InterruptedException.class);
    }

    private CompletableFuture<Optional<String>> ask() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return terminal.ask("well?");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
