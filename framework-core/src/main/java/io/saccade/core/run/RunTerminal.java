package io.saccade.core.run;

import io.saccade.api.spi.Terminal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person at the terminal as one stage sees them: a question stays unanswered when the run is stopped. */
final class RunTerminal implements Terminal {
    private final Terminal person;
    private final RunControl control;
    private final StageCall call;
    private @Nullable Thread asking;

    /** @param call of the stage that asks: waiting for a person does not count as its own time */
    RunTerminal(Terminal person, RunControl control, StageCall call) {
        this.call = call;
        this.person = person;
        this.control = control;
        control.onStop(this::release);
    }

    @Override
    public void say(String text) {
        person.say(text);
    }

    @Override
    public Optional<String> ask(String question) throws InterruptedException {
        synchronized (this) {
            if (control.stopping()) return Optional.empty();
            asking = Thread.currentThread();
        }
        call.pause();
        try {
            return person.ask(question);
        } catch (InterruptedException e) {
            if (control.stopping()) return Optional.empty();
            throw e;
        } finally {
            call.goOn();
            synchronized (this) {
                asking = null;
                // A stop that came just after the answer must not interrupt what the thread does next.
                if (control.stopping()) Thread.interrupted();
            }
        }
    }

    private synchronized void release() {
        if (asking != null) asking.interrupt();
    }
}
