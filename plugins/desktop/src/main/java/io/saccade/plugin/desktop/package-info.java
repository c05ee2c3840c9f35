/** The screens, and a hook that receives mouse and key presses in any window. */
package io.saccade.plugin.desktop;
