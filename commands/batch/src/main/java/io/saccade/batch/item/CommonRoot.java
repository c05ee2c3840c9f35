package io.saccade.batch.item;

import java.nio.file.Path;

/** The deepest folder that contains two folders. */
final class CommonRoot {
    private CommonRoot() {}

    static Path of(Path first, Path second) {
        Path common = first;
        while (!second.startsWith(common)) {
            Path parent = common.getParent();
            if (parent == null) {
                throw new InvalidItems(
                        "--over: " + first + " and " + second + " have no folder in common; make a batch of each");
            }
            common = parent;
        }
        return common;
    }
}
