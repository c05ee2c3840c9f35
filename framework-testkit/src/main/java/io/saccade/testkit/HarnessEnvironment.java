package io.saccade.testkit;

import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;

/** An environment nested in a stage under test. */
record HarnessEnvironment<C extends Record>(StageFactory<C> factory, C settings) implements EnvironmentRef {
    /** Opens the environment that a stage under test names. */
    static Environment open(EnvironmentRef environment, StageContext context) {
        if (!(environment instanceof HarnessEnvironment<?> nested)) {
            throw new IllegalArgumentException("make the environment with StageHarness.environment");
        }
        try {
            return nested.open(context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Environment open(StageContext context) throws Exception {
        Stage stage = context.closing(factory.create(settings, context));
        if (stage instanceof Environment environment) return environment;
        throw new IllegalArgumentException("'" + factory.type() + "' is not an environment");
    }
}
