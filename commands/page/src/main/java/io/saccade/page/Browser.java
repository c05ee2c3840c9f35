package io.saccade.page;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;

/** Opens an address in the user's browser. */
final class Browser {
    private Browser() {}

    /** Returns at once; on a thread of its own, since the first use of AWT takes a while. */
    static void show(URI address, PrintWriter err) {
        Thread thread = new Thread(() -> browse(address, err), "saccade-browser");
        thread.setDaemon(true);
        thread.start();
    }

    private static void browse(URI address, PrintWriter err) {
        try {
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop desktop = Desktop.getDesktop();
                if (desktop.isSupported(Desktop.Action.BROWSE)) {
                    desktop.browse(address);
                    return;
                }
            }
        } catch (IOException | UnsupportedOperationException | java.awt.AWTError e) { // told below
        }
        err.println("No browser could be opened: open the address yourself.");
    }
}
