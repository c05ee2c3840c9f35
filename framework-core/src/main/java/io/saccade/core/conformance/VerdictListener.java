package io.saccade.core.conformance;

/** Gets the results of a test while it goes on. */
public interface VerdictListener {
    /** The test of a rule begins; a stage that ends the process now is told with this rule. */
    void begin(Rule rule);

    /** A rule has been tested. */
    void tell(Verdict verdict);
}
