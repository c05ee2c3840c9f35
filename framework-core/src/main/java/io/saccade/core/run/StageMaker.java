package io.saccade.core.run;

import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;

/** Creates the stages of a run. Tests of plugins create the stage under test with a probe around it. */
@FunctionalInterface
public interface StageMaker {
    /** Creates a stage; the settings are of the factory's class. */
    Stage create(StageFactory<?> factory, Record settings, StageContext context) throws Exception;

    /** The stage as its factory creates it. */
    static <C extends Record> Stage plain(StageFactory<C> factory, Record settings, StageContext context)
            throws Exception {
        return factory.create(factory.settings().cast(settings), context);
    }
}
