package io.saccade.plugin.wav2liptraining.generator;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.RandomTensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Pass;
import io.saccade.plugin.torch.loop.Learner;
import io.saccade.plugin.torch.optimizer.Adam;
import io.saccade.plugin.torch.optimizer.LearningRate;
import io.saccade.plugin.torch.optimizer.Optimizer;
import io.saccade.plugin.training.Seeds;
import io.saccade.plugin.training.TrainingStep;
import io.saccade.plugin.wav2liptraining.LipTrainerSettings;
import io.saccade.plugin.wav2liptraining.StepSchedule;
import io.saccade.plugin.wav2liptraining.critic.CriticLearner;
import io.saccade.plugin.wav2liptraining.network.LearningClock;
import io.saccade.plugin.wav2liptraining.network.MeasuredTraining;
import io.saccade.plugin.wav2liptraining.talkers.BatchLoader;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TrainingFilms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Trains a generator with films, an expert and a critic. */
final class LipTraining implements Learner, MeasuredTraining {
    private final LipTeachers teachers;
    private final LipGenerator generator;
    private final StepSchedule schedule;
    private final TorchDevice device;
    private final Optimizer optimizer;
    private final LearningRate rate;
    private final boolean scattered;
    private final BatchLoader<LipExamples> learnt;
    /** The expert's windows if the frames for the pixel loss are scattered. */
    private final BatchLoader<LipExamples> windows;

    private final BatchLoader<LipExamples> heldOut;
    private final @Nullable SampleSheets sheets;
    private final RandomTensors random = new RandomTensors(0);
    private final Pass training = Pass.training(random);
    /** The mode of the generator's training pass. */
    private final Pass drawing;

    private final LearningClock clock = new LearningClock();
    private LipMeasure latest = LipMeasure.NONE;
    private long steps;

    /**
     * Creates the optimiser and the loaders.
     *
     * @param generator on the device; the caller closes it and the teachers
     * @param films films for training and for evaluation
     * @param sheets gets a sheet of each evaluation, if present
     */
    LipTraining(
            LipGenerator generator,
            LipTeachers teachers,
            TrainingFilms films,
            LipTrainerSettings settings,
            TorchDevice device,
            @Nullable SampleSheets sheets,
            long seed) {
        this.generator = generator;
        this.teachers = teachers;
        this.schedule = settings.schedule();
        this.device = device;
        this.rate = schedule.rate();
        this.sheets = sheets;
        optimizer = teachers.hasCritic()
                ? Adam.of(generator.tensors(), CriticLearner.FIRST_BETA)
                : Adam.of(generator.tensors());
        drawing = settings.frozenNorm() ? Pass.EVALUATION : training;
        scattered = settings.scattered();
        learnt = loader(films.learnt(), seed, films.loaders(), scattered);
        windows = loader(films.learnt(), Seeds.mix(seed, 3), films.loaders(), false);
        heldOut = loader(films.heldOut(), Seeds.mix(seed, 1), films.loaders(), false);
    }

    private BatchLoader<LipExamples> loader(TalkerSet films, long seed, int loaders, boolean apart) {
        return new BatchLoader<>(
                () -> LipExamples.room(schedule.batchSize()),
                (examples, chance) -> {
                    SplittableRandom random = new SplittableRandom(chance);
                    if (apart) examples.scatter(films, random);
                    else examples.draw(films, random);
                },
                seed,
                loaders);
    }

    @Override
    public double learn(TrainingStep step) throws IOException, InterruptedException {
        LipExamples examples = learnt.get(step.index());
        clock.waited(learnt.takeWaitedNanos());
        steps = step.index() + 1;
        boolean beside = scattered && teachers.syncWeight() > 0;
        LipExamples heard = beside ? window(step) : examples;
        Tensor truth = device.move(examples.truthTensor());
        Tensor all = beside ? drawBoth(examples, heard) : draw(examples, drawing);
        Tensor drawn = all.narrow(0, 0, examples.frames());
        Tensor faces = all.narrow(0, beside ? examples.frames() : 0, heard.frames());
        Judged judged = new Judged(faces, device.move(heard.soundTensor()));
        Tensor loss = teachers.loss(drawn, truth, judged, training);
        loss.backward();
        optimizer.step(rate.at(step.index()));
        teachers.learn(truth, drawn, training, rate.at(step.index()));
        return loss.item_double();
    }

    /** Returns the expert's windows of consecutive frames, in addition to the scattered ones. */
    private LipExamples window(TrainingStep step) throws IOException, InterruptedException {
        LipExamples window = windows.get(step.index());
        clock.waited(windows.takeWaitedNanos());
        return window;
    }

    /** Draws both in one batch: a few windows alone are too similar for useful batch norm statistics. */
    private Tensor drawBoth(LipExamples one, LipExamples other) {
        Tensor sound = torch.cat(new TensorVector(one.frameSoundTensor(), other.frameSoundTensor()), 0);
        Tensor faces = torch.cat(new TensorVector(one.facesTensor(), other.facesTensor()), 0);
        return generator.forward(device.move(sound), device.move(faces), drawing);
    }

    private Tensor draw(LipExamples examples, Pass pass) {
        return generator.forward(device.move(examples.frameSoundTensor()), device.move(examples.facesTensor()), pass);
    }

    @Override
    public double validate() throws IOException, InterruptedException {
        clock.stop();
        LipMeasure sum = new LipMeasure(0, 0, 0, 0, 0);
        for (int i = 0; i < schedule.evaluationSteps(); i++) {
            // An evaluation may take minutes. After an interrupt, training resumes from the last checkpoint and
            // evaluates then.
            if (Thread.interrupted()) throw new InterruptedException("the evaluation was interrupted");
            LipExamples examples = heldOut.get(i);
            try (PointerScope scope = new PointerScope();
                    NoGradGuard noGradients = new NoGradGuard()) {
                sum = sum.plus(measure(examples, i == 0));
            }
        }
        latest = sum.over(schedule.evaluationSteps());
        if (teachers.evaluated(latest.syncLoss()) && scattered) beginAnew();
        clock.start();
        return teachers.loss(latest);
    }

    /**
     * Resets the optimiser's state. The gradients grow many times over when the expert becomes active, and steps scaled
     * by Adam's old statistics would be far too large. The original, with larger batches and a low rate, keeps its
     * state.
     */
    private void beginAnew() {
        try (PointerScope scope = new PointerScope()) {
            optimizer.tensors().forEach(remembered -> remembered.tensor().zero_());
        }
    }

    private LipMeasure measure(LipExamples examples, boolean shown) throws IOException {
        Tensor drawn = draw(examples, Pass.EVALUATION);
        if (shown && sheets != null) sheets.write(steps, examples, drawn);
        Tensor truth = device.move(examples.truthTensor());
        Tensor other = device.move(examples.facesTensor()).narrow(1, 3, 3);
        return teachers.measure(drawn, truth, other, device.move(examples.soundTensor()));
    }

    @Override
    public Map<String, Double> measured() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("validationLoss", teachers.loss(latest));
        values.putAll(latest.values());
        values.put("syncWeight", teachers.syncWeight());
        values.put("waitPercent", clock.takeWaitPercent());
        return values;
    }

    @Override
    public List<NamedTensor> weights() {
        return generator.tensors();
    }

    @Override
    public List<NamedTensor> memory() {
        List<NamedTensor> memory = new ArrayList<>(optimizer.tensors());
        memory.addAll(teachers.memory());
        return memory;
    }

    @Override
    public void close() {
        learnt.close();
        windows.close();
        heldOut.close();
        optimizer.close();
        random.close();
    }
}
