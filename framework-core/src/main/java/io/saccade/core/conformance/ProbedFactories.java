package io.saccade.core.conformance;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.StageFactory;
import io.saccade.api.spi.TrainerFactory;
import java.util.Map;
import java.util.Optional;

/** Factories that open a stage of another factory with a probe around it. */
final class ProbedFactories {
    private ProbedFactories() {}

    /** The same factory with a probe around its stages. An environment has none: the engine calls it step by step. */
    static StageFactory<?> of(StageFactory<?> factory, Probe probe) {
        if (factory instanceof CaptureFactory<?> captures) return capture(captures, probe);
        if (factory instanceof TrainerFactory<?> trainers) return trainer(trainers, probe);
        if (factory instanceof ModelFactory<?> models) return model(models, probe);
        if (factory instanceof ActuatorFactory<?> actuators) return actuator(actuators, probe);
        if (factory instanceof RecorderFactory<?> recorders) return recorder(recorders, probe);
        return environment((EnvironmentFactory<?>) factory, probe);
    }

    private static <C extends Record> StageFactory<C> model(ModelFactory<C> factory, Probe probe) {
        return new ModelFactory<>(factory.type(), factory.settings(), Ports.none()) {
            @Override
            public Ports ports(C settings) {
                return factory.ports(settings);
            }

            @Override
            public void check(C settings, Check check) {
                factory.check(settings, check);
            }

            @Override
            public boolean stateless(C settings) {
                return factory.stateless(settings);
            }

            @Override
            public int mostHeld(C settings) {
                return factory.mostHeld(settings);
            }

            @Override
            public Model create(C settings, StageContext context) throws Exception {
                Model model = factory.create(settings, ProbedContext.of(context, probe));
                return new ProbedModel(model, factory.ports(settings).writes(), probe);
            }
        };
    }

    private static <C extends Record> StageFactory<C> capture(CaptureFactory<C> factory, Probe probe) {
        return new CaptureFactory<>(factory.type(), factory.settings(), Ports.none()) {
            @Override
            public Ports ports(C settings) {
                return factory.ports(settings);
            }

            @Override
            public void check(C settings, Check check) {
                factory.check(settings, check);
            }

            @Override
            public Optional<Map<String, Object>> settingsFor(String address) {
                return factory.settingsFor(address);
            }

            @Override
            public Capture create(C settings, StageContext context) throws Exception {
                Capture capture = factory.create(settings, ProbedContext.of(context, probe));
                return new ProbedCapture(capture, factory.ports(settings).live(), probe);
            }
        };
    }

    private static <C extends Record> StageFactory<C> trainer(TrainerFactory<C> factory, Probe probe) {
        return new TrainerFactory<>(factory.type(), factory.settings(), Ports.none()) {
            @Override
            public Ports ports(C settings) {
                return factory.ports(settings);
            }

            @Override
            public void check(C settings, Check check) {
                factory.check(settings, check);
            }

            @Override
            public Capture create(C settings, StageContext context) throws Exception {
                return new ProbedCapture(factory.create(settings, ProbedContext.of(context, probe)), false, probe);
            }
        };
    }

    private static <C extends Record> StageFactory<C> actuator(ActuatorFactory<C> factory, Probe probe) {
        return new ActuatorFactory<>(factory.type(), factory.settings(), Ports.none()) {
            @Override
            public Ports ports(C settings) {
                return factory.ports(settings);
            }

            @Override
            public void check(C settings, Check check) {
                factory.check(settings, check);
            }

            @Override
            public Actuator create(C settings, StageContext context) throws Exception {
                return new ProbedActuator(factory.create(settings, ProbedContext.of(context, probe)), probe);
            }
        };
    }

    private static <C extends Record> StageFactory<C> recorder(RecorderFactory<C> factory, Probe probe) {
        return new RecorderFactory<>(factory.type(), factory.settings(), Ports.none()) {
            @Override
            public Ports ports(C settings) {
                return factory.ports(settings);
            }

            @Override
            public void check(C settings, Check check) {
                factory.check(settings, check);
            }

            @Override
            public Recorder create(C settings, StageContext context) throws Exception {
                return new ProbedRecorder(factory.create(settings, ProbedContext.of(context, probe)), probe);
            }
        };
    }

    private static <C extends Record> StageFactory<C> environment(EnvironmentFactory<C> factory, Probe probe) {
        return new EnvironmentFactory<>(factory.type(), factory.settings(), Ports.none()) {
            @Override
            public Ports ports(C settings) {
                return factory.ports(settings);
            }

            @Override
            public void check(C settings, Check check) {
                factory.check(settings, check);
            }

            @Override
            public Environment create(C settings, StageContext context) throws Exception {
                return new ProbedEnvironment(factory.create(settings, ProbedContext.of(context, probe)), probe);
            }
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
