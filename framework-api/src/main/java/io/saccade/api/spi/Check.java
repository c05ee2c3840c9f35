package io.saccade.api.spi;

import io.saccade.api.data.NonExtendable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Receives a factory's requirements: files, displays and other things that its stage needs. All problems of a pipeline
 * are reported at once, at the setting named by {@code key} (kebab-case, as in the file).
 *
 * @since 0.1
 */
@NonExtendable
public interface Check {
    /** Requires a readable file. Relative paths are resolved as in {@link StageContext#input}. */
    void inputFile(String key, Path path);

    /**
     * Requires a readable file that another run creates.
     *
     * @param remedy how to get the file, as a sentence for the message if it is missing
     */
    void inputFile(String key, Path path, String remedy);

    /** Requires a folder. */
    void inputFolder(String key, Path path);

    /**
     * Declares a file that the stage will write: it must be in the output folder and not exist, unless overwriting is
     * on.
     */
    void outputFile(String key, Path path);

    /**
     * Declares a folder that the stage will fill, or a file that it appends to or replaces, such as a checkpoint: it
     * must be in the output folder and may exist.
     */
    void outputFolder(String key, Path path);

    /**
     * Declares a file that the stage will {@link StageContext#publish}: it must be in the output folder, and may exist
     * or be read by other stages.
     *
     * @since 0.2
     */
    void publishedFile(String key, Path path);

    /**
     * Declares a folder that the stage will fill with files named by itself: it must be in the output folder, and be
     * empty or missing, unless overwriting is on.
     *
     * @since 0.2
     */
    void newOutputFolder(String key, Path path);

    /**
     * Finds the file or folder of an input, as {@link StageContext#input} does; empty if there is none yet.
     *
     * @since 0.2
     */
    Optional<Path> find(Path path);

    /** Requires a screen; {@code purpose} ends the sentence "no display was found, and ...". */
    void display(String purpose);

    /**
     * Declares a device that only one stage of a run may use, such as a camera or the mouse pointer.
     *
     * @param key the setting that names the device; empty if none does
     * @param device the same name for the same device, as messages show it: {@code camera:0}
     * @since 0.2
     */
    void device(String key, String device);

    /**
     * The key that stops all actuators, if the pipeline sets one. A stage that moves a real pointer adds a problem if
     * {@link Pointer#onKey} will not be able to watch this key.
     */
    Optional<String> killKey();

    /** Adds any other problem: the rule that the setting breaks and the remedy, as one sentence. */
    void problem(String key, String sentence);
}
