package io.saccade.plugin.onnxgaze;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;

/**
 * GAZE refined by the head: gaze jumps the pointer, then, while it rests, small movements of the head move it.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 *   - type: head-refine
 *     with: { gain: 0.3, rest: 150ms }
 * }</pre>
 *
 * Put it after {@code smooth-gaze} and {@code gaze-drift}. A network without geometry takes a movement of the head for
 * one of the eyes; as long as that is less than {@code jump}, it does not matter. (Špakov, Isokoski and Majaranta, "Look
 * and lean: accurate head-assisted eye pointing", ETRA 2014.)
 */
public final class HeadRefineFactory extends ModelFactory<HeadRefineSettings> {
    /** Called by the core. */
    public HeadRefineFactory() {
        super(
                "head-refine",
                HeadRefineSettings.class,
                Ports.reading(Keys.GAZE, Keys.EYES).ifPresent(Keys.SEGMENT).writing(Keys.GAZE));
    }

    @Override
    public Model create(HeadRefineSettings settings, StageContext context) {
        return new HeadRefine(settings);
    }
}
