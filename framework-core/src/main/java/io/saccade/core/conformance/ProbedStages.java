package io.saccade.core.conformance;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.Stage;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.catalog.Role;
import io.saccade.core.run.StageMaker;
import java.util.Optional;

/**
 * Creates the stage under test with a probe around it.
 *
 * @param ports of the stage under test
 */
record ProbedStages(StageFactory<?> tested, Ports ports, Probe probe) implements StageMaker {
    @Override
    public Stage create(StageFactory<?> factory, Record settings, StageContext context) throws Exception {
        if (factory != tested) return StageMaker.plain(factory, settings, context);
        Stage stage = StageMaker.plain(factory, settings, ProbedContext.of(context, probe));
        return switch (Role.of(factory)) {
            case CAPTURE -> new ProbedCapture((Capture) stage, ports.live(), probe);
            case TRAINER -> new ProbedCapture((Capture) stage, false, probe);
            case ENVIRONMENT -> new ProbedEnvironment((Environment) stage, probe);
            case MODEL -> new ProbedModel((Model) stage, ports.writes(), probe);
            case ACTUATOR -> new ProbedActuator((Actuator) stage, probe);
            case RECORDER -> new ProbedRecorder((Recorder) stage, probe);
        };
    }

    private static final class ProbedCapture extends ProbedStage<Capture> implements Capture {
        private final boolean mayWait;

        /** @param mayWait whether a read may wait for a device without limit */
        ProbedCapture(Capture capture, boolean mayWait, Probe probe) {
            super(capture, probe);
            this.mayWait = mayWait;
        }

        @Override
        public Optional<Sample> read() throws Exception {
            return mayWait ? stage().read() : probe().ask("read()", stage()::read);
        }
    }

    private static final class ProbedActuator extends ProbedStage<Actuator> implements Actuator {
        ProbedActuator(Actuator actuator, Probe probe) {
            super(actuator, probe);
        }

        @Override
        public void act(Sample sample) throws Exception {
            probe().call("act()", () -> reading(sample, () -> stage().act(sample)));
        }
    }

    private static final class ProbedRecorder extends ProbedStage<Recorder> implements Recorder {
        ProbedRecorder(Recorder recorder, Probe probe) {
            super(recorder, probe);
        }

        @Override
        public void record(Sample sample) throws Exception {
            probe().call("record()", () -> reading(sample, () -> stage().record(sample)));
        }
    }
}
