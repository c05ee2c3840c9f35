package io.saccade.core.problem;

/**
 * A refusal by the core of what the user's file or command asks for. The message is the whole sentence, with the
 * remedy.
 */
public final class Refusal extends IllegalArgumentException implements Told {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
