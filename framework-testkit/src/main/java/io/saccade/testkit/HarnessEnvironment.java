package io.saccade.testkit;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;

/** An environment nested in a stage under test. */
record HarnessEnvironment<C extends Record>(StageFactory<C> factory, C settings) implements EnvironmentRef {
    Environment open(StageContext context) throws Exception {
        Stage stage = context.closing(factory.create(settings, context));
        if (stage instanceof Environment environment) return environment;
        throw new IllegalArgumentException("'" + factory.type() + "' is not an environment");
    }
}
