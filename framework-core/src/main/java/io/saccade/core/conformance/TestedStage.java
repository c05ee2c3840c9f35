package io.saccade.core.conformance;

import io.saccade.core.catalog.StageEntry;
import io.saccade.core.settings.Mapping;
import java.nio.file.Path;

/**
 * A stage to test.
 *
 * @param with its settings
 * @param folder the folder of its relative input paths
 */
record TestedStage(StageEntry entry, Mapping with, Path folder) {}
