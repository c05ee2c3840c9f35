package io.saccade.batch.item;

/** A mistake in the options that name items. The message is the whole sentence for the user. */
public final class InvalidItems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidItems(String sentence) {
        super(sentence);
    }
}
