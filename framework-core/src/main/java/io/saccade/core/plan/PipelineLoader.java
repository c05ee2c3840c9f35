package io.saccade.core.plan;

import io.saccade.core.settings.Mapping;
import io.saccade.core.settings.Problems;
import io.saccade.core.settings.References;
import io.saccade.core.settings.SettingsBinder;
import io.saccade.core.settings.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads pipelines, names their stages and applies the overrides. */
final class PipelineLoader {
    private final YamlReader yaml;
    private final Overrides overrides;
    private final Path workingDirectory;
    private final Problems problems;

    PipelineLoader(YamlReader yaml, Overrides overrides, Path workingDirectory, Problems problems) {
        this.yaml = yaml;
        this.overrides = overrides;
        this.workingDirectory = workingDirectory;
        this.problems = problems;
    }

    Optional<LoadedPipeline> load(PipelineSource source) {
        if (source instanceof PipelineSource.InFile inFile) {
            Path file = workingDirectory.resolve(inFile.file()).normalize();
            return load(file, inFile.file().toString(), "");
        }
        if (source instanceof PipelineSource.InText text) {
            return yaml.parse(text.yaml(), text.name(), problems)
                    .flatMap(root -> load(root, text.name(), text.name(), "", workingDirectory.resolve(text.folder())));
        }
        PipelineSource.InCode code = (PipelineSource.InCode) source;
        return load(code.pipeline(), code.name(), code.name(), "", workingDirectory.resolve(code.folder()));
    }

    /**
     * Loads a file.
     *
     * @param origin the file's name in messages
     * @param prefix before the names of its stages; a road's name and '/', or empty
     */
    Optional<LoadedPipeline> load(Path file, String origin, String prefix) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return yaml.read(file, origin, problems)
                .flatMap(root -> load(root, nameOf(file), origin, prefix, folder == null ? file : folder));
    }

    /** The file's name without its ending. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private Optional<LoadedPipeline> load(Mapping written, String name, String origin, String prefix, Path folder) {
        List<StageBlock> named = NameAssigner.assign(written, problems).stream()
                .map(stage -> stage.within(prefix))
                .toList();
        Mapping root = overrides.ofFile(written, prefix);
        List<StageBlock> stages = LoadedPipeline.hasParts(root) ? named : overrides.ofStages(named, prefix);
        return block(root).map(block -> {
            String shown = prefix.isEmpty() ? block.pipeline().orElse(name) : prefix.substring(0, prefix.length() - 1);
            return new LoadedPipeline(shown, origin, prefix, folder, root, block, stages);
        });
    }

    /**
     * Binds the keys of the file. If one of them is invalid, binds an empty block, so that the stages are still
     * checked.
     */
    private Optional<PipelineBlock> block(Mapping root) {
        SettingsBinder binder = new SettingsBinder(References.none());
        Optional<PipelineBlock> block = binder.bind(PipelineBlock.class, root, problems);
        return block.isPresent() || LoadedPipeline.hasParts(root)
                ? block
                : binder.bind(PipelineBlock.class, Mapping.empty(root.place()), new Problems());
    }
}
