package io.saccade.testkit;

import io.saccade.api.data.Key;
import io.saccade.core.moment.SampleFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What a test sets for its stage.
 *
 * @param stage its name
 * @param folder for relative inputs and outputs
 * @param clock the pipeline's
 * @param unwanted the keys that no later stage reads
 */
record HarnessOptions(
        String stage,
        SampleFactory samples,
        Path folder,
        LongSupplier clock,
        long seed,
        boolean dryRun,
        boolean live,
        Set<Key<?>> unwanted,
        ScriptedTerminal person) {}
