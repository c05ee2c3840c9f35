package io.saccade.cli;

import io.saccade.cli.command.CommandModule;
import io.saccade.cli.command.Installation;
import io.saccade.cli.command.RunPages;
import io.saccade.core.Saccade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Adds the commands of the folders in {@code commands/} of the installation. */
final class CommandModules {
    private CommandModules() {}

    /** Adds them if the arguments may need them: for a command that is not built in, or for help. */
    static void addIfNeeded(CommandLine saccade, Path home, String... arguments) {
        boolean builtIn = arguments.length > 0 && saccade.getSubcommands().containsKey(arguments[0]);
        if (!builtIn) add(saccade, home);
    }

    /** What shows runs on a page; empty if the installation has no such module. */
    static Optional<RunPages> runPages(Path home) {
        return folders(home.resolve("commands")).stream()
                .flatMap(folder -> ServiceLoader.load(layer(folder), RunPages.class).stream())
                .map(ServiceLoader.Provider::get)
                .findFirst();
    }

    private static void add(CommandLine saccade, Path home) {
        for (Path folder : folders(home.resolve("commands"))) {
            for (CommandModule module : ServiceLoader.load(layer(folder), CommandModule.class)) add(saccade, module);
        }
    }

    private static void add(CommandLine saccade, CommandModule module) {
        HomeOptions options = new HomeOptions();
        for (Object command : module.commands(new Opened(options))) {
            CommandLine added = new CommandLine(command);
            added.getCommandSpec().addMixin("home", CommandSpec.forAnnotatedObject(options));
            saccade.addSubcommand(added);
        }
    }

    private static List<Path> folders(Path commands) {
        if (!Files.isDirectory(commands)) return List.of();
        try (Stream<Path> entries = Files.list(commands)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleLayer layer(Path folder) {
        ModuleFinder finder = ModuleFinder.of(folder);
        Set<String> names = finder.findAll().stream()
                .map(ModuleReference::descriptor)
                .map(descriptor -> descriptor.name())
                .collect(Collectors.toSet());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration modules = boot.configuration().resolveAndBind(finder, ModuleFinder.of(), names);
        return boot.defineModulesWithOneLoader(modules, ClassLoader.getSystemClassLoader());
    }

    /** The installation with the options that the user gave to one of a module's commands. */
    private record Opened(HomeOptions options) implements Installation {
        @Override
        public Path home() {
            return HomeOptions.home();
        }

        @Override
        public Saccade open() {
            return options.open();
        }

        @Override
        public Path pipeline(String pathOrName) {
            return new PipelineFinder(home()).find(pathOrName);
        }

        @Override
        public boolean isQuiet() {
            return options.log().isQuiet();
        }

        @Override
        public List<String> arguments() {
            return options.arguments();
        }
    }
}
