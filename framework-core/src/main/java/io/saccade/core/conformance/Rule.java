package io.saccade.core.conformance;

import io.saccade.core.settings.Names;

/** A rule that every stage keeps. */
public enum Rule {
    SETTINGS("the settings and their defaults can be read"),
    DOCS("the stage and every setting have @Doc"),
    PORTS("the same settings give the same ports"),
    OPENS("opens with these settings"),
    RUNS("works on ordinary samples to the end"),
    KEYS("writes declared keys only"),
    ONE_ANSWER("answers each sample once"),
    OWN_THREAD("answers on the thread of the call"),
    INSIDE("answers inside process and flush"),
    HELD("answers what it holds at the latest in flush"),
    ORDER("its samples keep their order and are all counted"),
    UNCHANGED("leaves the frames that it reads as they were"),
    KEPT("keeps no frame after the sample is over"),
    RELEASED("releases what it holds with sample.hold()"),
    IN_TIME("answers each call within five seconds, or the time declared with context.mayTake"),
    INTERRUPTIBLE("ends when it is interrupted"),
    FINISH("finish() succeeds"),
    CLOSE("close() throws nothing, also after a failure of the run"),
    THREADS("leaves no thread running"),
    FILES("leaves no file open"),
    WORKERS("several workers give the same result as one"),
    LINKAGE("every class and method of the API that it uses exists here");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** The name in tables: {@code one-answer}. */
    public String label() {
        return Names.kebab(this);
    }

    /** The rule, as a clause about the stage. */
    public String sentence() {
        return sentence;
    }
}
