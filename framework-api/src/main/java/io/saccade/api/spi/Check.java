package io.saccade.api.spi;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a factory says what its stage will need from outside. All problems of a pipeline are told at once,
 * at the setting named by {@code key} (kebab-case, as in the file).
 */
public interface Check {
    /** A file that must be there and readable; relative paths as {@link StageContext#input} resolves them. */
    void inputFile(String key, Path path);

    /**
     * The same, where another run makes such a file.
     *
     * @param remedy how to come by one, as a sentence that is told when there is none
     */
    void inputFile(String key, Path path, String remedy);

    /** A folder that must be there. */
    void inputFolder(String key, Path path);

    /** A file the stage will make: it must lie in the output folder and not exist, unless overwriting is on. */
    void outputFile(String key, Path path);

    /**
     * A folder the stage will fill, or a file it adds to, such as a checkpoint: it must lie in the output folder and
     * may exist.
     */
    void outputFolder(String key, Path path);

    /**
     * A folder that the stage will fill with files under names of their own: it must lie in the output folder, and be
     * empty or missing, unless overwriting is on.
     */
    void newOutputFolder(String key, Path path);

    /**
     * The file or folder that an input means, as {@link StageContext#input} finds it; empty where there is none yet.
     */
    Optional<Path> find(Path path);

    /** A screen must be there; {@code purpose} ends the sentence "no display was found, and ...". */
    void display(String purpose);

    /**
     * The key that is to stop all actuators, where the pipeline names one. A stage that moves a real pointer tells
     * a problem where {@link Pointer#onKey} will not be able to watch it.
     */
    Optional<String> killKey();

    /** Anything else: the rule that the setting breaks and the remedy, as one sentence. */
    void problem(String key, String sentence);
}
