package io.saccade.core.settings;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import java.util.Optional;

/** Binds settings that refer to another source. A method that returns empty has added a problem. */
public interface References {
    Optional<CaptureRef> capture(Node node, Problems problems);

    Optional<EnvironmentRef> environment(Node node, Problems problems);

    /** Accepts any node as a source, for uses that open nothing. */
    static References any() {
        return new References() {
            @Override
            public Optional<CaptureRef> capture(Node node, Problems problems) {
                return Optional.of(new CaptureRef() {});
            }

            @Override
            public Optional<EnvironmentRef> environment(Node node, Problems problems) {
                return Optional.of(new EnvironmentRef() {});
            }
        };
    }

    /** For records without sources: refuses every reference. */
    static References none() {
        return new References() {
            @Override
            public Optional<CaptureRef> capture(Node node, Problems problems) {
                problems.add(node.place(), "can't name a source here.");
                return Optional.empty();
            }

            @Override
            public Optional<EnvironmentRef> environment(Node node, Problems problems) {
                problems.add(node.place(), "can't name an environment here.");
                return Optional.empty();
            }
        };
    }
}
