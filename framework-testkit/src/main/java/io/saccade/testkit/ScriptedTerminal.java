package io.saccade.testkit;

import io.saccade.api.spi.Terminal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A terminal whose answers a test has prepared. */
final class ScriptedTerminal implements Terminal {
    private final Deque<String> answers;
    private final List<String> said = new CopyOnWriteArrayList<>();

    ScriptedTerminal(List<String> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public synchronized Optional<String> ask(String question) {
        said.add(question);
        return Optional.ofNullable(answers.poll());
    }

    List<String> said() {
        return List.copyOf(said);
    }
}
