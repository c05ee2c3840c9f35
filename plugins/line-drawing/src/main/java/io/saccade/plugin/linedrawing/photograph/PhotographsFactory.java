package io.saccade.plugin.linedrawing.photograph;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureNames;
import io.saccade.plugin.bytedeco.picture.PictureTree;
import io.saccade.plugin.linedrawing.PhotographsSettings;
import io.saccade.plugin.linedrawing.pairs.PairFiles;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a folder tree of photographs for preparation: FRAME, a square in BGR8, and NAME, the path in the folder.
 *
 * <pre>{@code
 * capture:
 *   type: photographs
 *   with: { source: photos, finished: drawings }
 * }</pre>
 *
 * Unlike {@code images}, it decodes and scales pictures on all processors, and does not read those whose pair is
 * finished. It sets aside, with the reason: broken, tiny, huge and animated pictures, and links that lead back.
 * Transparent areas become white; a notice reports this and other changes by decoding (16 bits, CMYK).
 */
public final class PhotographsFactory extends CaptureFactory<PhotographsSettings> {
    /** Called by the core. */
    public PhotographsFactory() {
        super("photographs", PhotographsSettings.class, Ports.none().writing(Keys.FRAME, Keys.NAME));
    }

    @Override
    public void check(PhotographsSettings settings, Check check) {
        check.inputFolder("source", settings.source());
        settings.finished().ifPresent(folder -> check.outputFolder("finished", folder));
    }

    @Override
    public Capture create(PhotographsSettings settings, StageContext context) throws IOException {
        Natives.load();
        Path folder = context.input(settings.source());
        List<Path> files =
                PictureTree.list(folder, file -> PictureNames.isPicture(folder.resolve(file)), context::setAside);
        if (files.isEmpty())
            throw new InvalidInputException("no photograph was found in " + folder + " and its subfolders");
        List<Path> open = settings.finished().isEmpty()
                ? files
                : unfinished(
                        folder, files, context.recording(settings.finished().get()));
        if (open.size() < files.size()) {
            String line = (files.size() - open.size()) + " of " + files.size() + " photographs are finished already";
            context.log().log(Level.INFO, line);
        }
        context.expect(open.size());
        return new Photographs(settings, context, folder, open);
    }

    private static List<Path> unfinished(Path folder, List<Path> files, Path pairs) {
        return files.stream()
                .filter(file -> !PairFiles.of(pairs, PictureTree.name(folder, file))
                        .map(PairFiles::isFinished)
                        .orElse(false))
                .toList();
    }
}
