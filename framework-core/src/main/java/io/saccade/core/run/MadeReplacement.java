package io.saccade.core.run;

import io.saccade.core.report.Report.Replacement;
import io.saccade.core.report.RunObserver;
import java.util.Map;
import java.util.OptionalLong;

/** A replacement that was made, for reports. The observer is told once its first sample is known. Any thread. */
final class MadeReplacement {
    private final String stage;
    private final Map<String, String> changed;
    private final RunObserver observer;
    private OptionalLong firstSample = OptionalLong.empty();
    private boolean told;

    MadeReplacement(String stage, Map<String, String> changed, RunObserver observer) {
        this.stage = stage;
        this.changed = changed;
        this.observer = observer;
    }

    /** The new model processes its first sample. */
    synchronized void first(long index) {
        firstSample = OptionalLong.of(index);
        tell();
    }

    /** Tells the observer, if it was not told yet, since no sample came. */
    synchronized void tell() {
        if (!told) observer.replaced(report());
        told = true;
    }

    synchronized Replacement report() {
        return new Replacement(stage, firstSample, changed);
    }
}
