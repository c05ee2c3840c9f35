package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;

/**
 * Stores each FRAME as a file: under the sample's NAME if it has one, such as from a folder of images, otherwise
 * numbered. PNG files hold the frame's exact pixels. The directory must be empty or missing. With {@code --overwrite}
 * or {@code replace: true} images of the same name are replaced; other files stay and are reported.
 *
 * <pre>{@code
 * recorders:
 *   - type: images
 *     with: { directory: frames }
 * }</pre>
 */
public final class ImagesRecorderFactory extends RecorderFactory<ImagesRecorderSettings> {
    public ImagesRecorderFactory() {
        super("images", ImagesRecorderSettings.class, Ports.reading(Keys.FRAME).ifPresent(Keys.NAME));
    }

    @Override
    public void check(ImagesRecorderSettings settings, Check check) {
        if (settings.replace()) check.outputFolder("directory", settings.directory());
        else check.newOutputFolder("directory", settings.directory());
    }

    @Override
    public void preload() {
        Natives.load();
    }

    @Override
    public Recorder create(ImagesRecorderSettings settings, StageContext context) throws IOException {
        return new ImagesRecorder(settings, context.recording(settings.directory()), context);
    }
}
