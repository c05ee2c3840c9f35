package io.saccade.core.device;

/**
 * The program that {@link ChildScreenProbe} starts: connects AWT to the screen, and fails if that fails. It uses
 * reflection, since this module does not require {@code java.desktop}.
 */
final class ScreenTrial {
    private ScreenTrial() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class<?> environment = Class.forName("java.awt.GraphicsEnvironment");
        Object local = environment.getMethod("getLocalGraphicsEnvironment").invoke(null);
        environment.getMethod("getDefaultScreenDevice").invoke(local);
    }
}
