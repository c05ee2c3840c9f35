package io.saccade.core.plan;

import io.saccade.api.spi.Default;
import io.saccade.core.settings.Mapping;

/** The block of a source nested in a stage. */
record ReferenceBlock(String type, @Default("{}") Mapping with) {}
