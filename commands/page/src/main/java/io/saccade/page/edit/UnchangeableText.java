package io.saccade.page.edit;

/** A change that the text of a pipeline does not allow. */
public final class UnchangeableText extends Exception {
    private static final long serialVersionUID = 1;

    UnchangeableText(String sentence) {
        super(sentence);
    }
}
