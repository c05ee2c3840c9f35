package io.saccade.core.problem;

/**
 * A problem that prevents a pipeline from running.
 *
 * @param sentence the rule, the value and the remedy; continues the place
 */
public record Problem(Kind kind, Place place, String sentence) {
    /** The kind of problem; commands return different exit codes. */
    public enum Kind {
        /** The pipeline file, its settings, its paths or a missing display. */
        PIPELINE,
        /** A plugin that the pipeline may need did not load. */
        PLUGIN
    }

    /** {@code gaze.yaml:7:5: models[0].with.threads: must be 1 or more, but is 0.} */
    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
