package io.saccade.core;

import io.saccade.core.RandomStage.Fault;
import io.saccade.core.RandomStage.OnError;
import io.saccade.core.catalog.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** Draws the steps of a random run: the content of their files, and the behaviour of their stages. */
final class RandomSteps {
    private static final double FAULTS = 0.2;
    /** High, since a stage with {@code on-error} skip or restart must fail to be tested. */
    private static final double FAILED_CALLS = 0.6;

    private static final double FAILED_CALLS_THAT_END = 0.04;

    private final Random random;
    private final CountDownLatch release;
    private final Map<String, Queue<RandomStage>> behaviours;

    /** @param behaviours receives the behaviours of each stage, by its id */
    RandomSteps(Random random, CountDownLatch release, Map<String, Queue<RandomStage>> behaviours) {
        this.random = random;
        this.release = release;
        this.behaviours = behaviours;
    }

    RandomStep next(int number) {
        Role role = List.of(Role.CAPTURE, Role.CAPTURE, Role.TRAINER, Role.ENVIRONMENT)
                .get(random.nextInt(4));
        RandomStep step = new RandomStep("step" + number, role, new LinkedHashMap<>());
        step.tree().put("pipeline", step.name());
        switch (role) {
            case ENVIRONMENT -> world(step);
            case TRAINER -> source(step, "trainer", "trainer");
            default -> source(step, "capture", "source");
        }
        List<Object> sinks = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Map<String, Object> sink =
                    stage(step, "sink", "sink" + i, 1, random.nextInt(3) == 0 ? OnError.SKIP : OnError.FAIL);
            if (random.nextBoolean()) sink.put("queue", queue());
            sinks.add(sink);
        }
        step.tree().put("recorders", sinks);
        return step;
    }

    private void source(RandomStep step, String key, String type) {
        OnError onError = step.trains() || random.nextInt(4) > 0 ? OnError.FAIL : OnError.RESTART;
        step.tree().put(key, stage(step, type, "source", 1, onError));
        List<Object> models = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int workers = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
            Map<String, Object> model = stage(step, workers > 1 ? "worker" : "holder", "model" + i, workers, onError());
            model.put("workers", workers);
            if (workers > 1 || random.nextBoolean()) model.put("queue", queue());
            models.add(model);
        }
        step.tree().put("models", models);
    }

    /**
     * Environment and policy always have {@code on-error: fail}: in lockstep every sample needs an action, so a policy
     * that fails ends the run.
     */
    private void world(RandomStep step) {
        Map<String, Object> world = stage(step, "world", "source", 1, OnError.FAIL);
        world.put("episodes", 1 + random.nextInt(4));
        step.tree().put("environment", world);
        step.tree().put("models", List.of(stage(step, "policy", "model1", 1, OnError.FAIL)));
    }

    private OnError onError() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> OnError.SKIP;
            case 2 -> OnError.RESTART;
            default -> OnError.FAIL;
        };
    }

    private Map<String, Object> queue() {
        return Map.of("capacity", 1 + random.nextInt(8), "when-full", random.nextBoolean() ? "block" : "drop-oldest");
    }

    private Map<String, Object> stage(RandomStep step, String type, String name, int instances, OnError onError) {
        String id = step.name() + "-" + name;
        Queue<RandomStage> stages = new ArrayDeque<>();
        for (int i = 0; i < instances; i++) stages.add(stage(onError, fault(onError), false));
        if (onError == OnError.RESTART) {
            for (int i = 0; i < instances; i++) stages.add(stage(onError, faultOfSpare(), true));
            for (int i = 0; i < 2 * instances; i++) stages.add(stage(onError, Fault.NONE, true));
        }
        step.stages().addAll(stages);
        behaviours.put(id, stages);
        Map<String, Object> stage = new LinkedHashMap<>();
        stage.put("type", type);
        stage.put("name", name);
        stage.put("with", Map.of("id", id, "count", random.nextInt(40)));
        if (onError != OnError.FAIL) stage.put("on-error", onError.name().toLowerCase(Locale.ROOT));
        return stage;
    }

    private RandomStage stage(OnError onError, Fault fault, boolean spare) {
        return new RandomStage(random, release, onError, fault, spare);
    }

    private Fault fault(OnError onError) {
        double failedCalls = onError == OnError.FAIL ? FAILED_CALLS_THAT_END : FAILED_CALLS;
        if (random.nextDouble() < failedCalls) return Fault.FAIL_CALL;
        Fault[] all = Fault.values();
        return random.nextDouble() < FAULTS ? all[random.nextInt(all.length)] : Fault.NONE;
    }

    private Fault faultOfSpare() {
        return switch (random.nextInt(4)) {
            case 0 -> Fault.FAIL_OPEN;
            case 1 -> Fault.FAIL_CALL;
            default -> Fault.NONE;
        };
    }
}
