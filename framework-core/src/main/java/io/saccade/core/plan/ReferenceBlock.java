package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.core.settings.Mapping;

/** A source inside a stage, as a block. */
record ReferenceBlock(String type, @Default("{}") Mapping with) {}
