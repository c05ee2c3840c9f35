package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.core.settings.Mapping;

/** The block of a source nested in a stage. */
public record ReferenceBlock(
        @Doc("the source's type, such as video") String type,
        @Doc("its settings") @Default("{}") Mapping with) {}
