package io.saccade.core.run;

import io.saccade.api.spi.Terminal;
import io.saccade.core.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terminal as one stage sees it. A stop of the run cancels an open question. */
final class RunTerminal implements Terminal {
    private final Terminal person;
    private final RunControl control;
    private final StageCall call;
    private @Nullable Thread asking;

    /** @param call of the stage that asks; waiting for the user does not count towards it */
    RunTerminal(Terminal person, RunControl control, StageCall call) {
        this.call = call;
        this.person = person;
        this.control = control;
        control.onStop(this::release);
    }

    /**
     * The terminal for the stage of a call.
     *
     * @throws IllegalStateException if the program has no terminal
     */
    static Terminal of(RunScope scope, StageCall call) {
        Terminal person = scope.options()
                .terminal()
                .orElseThrow(() -> new Refusal("stage '" + call.stage() + "' asks the user questions, but this program"
                        + " has no terminal; use 'saccade run', or set one with RunOptions.terminal"));
        return new RunTerminal(person, scope.control(), call);
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
                // A stop just after the answer must not interrupt the thread's next call.
                if (control.stopping()) Thread.interrupted();
            }
        }
    }

    private synchronized void release() {
        if (asking != null) asking.interrupt();
    }
}
