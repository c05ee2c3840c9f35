package io.saccade.core.settings;

import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.EnvironmentRef;
import java.util.Optional;

/** Binds settings that name another source. Who answers with empty has added a problem. */
public interface References {
    Optional<CaptureRef> capture(Node node, Problems problems);

    Optional<EnvironmentRef> environment(Node node, Problems problems);

    /** Takes any node for a source, where nothing is going to be opened. */
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

    /** For records that name no sources. */
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
