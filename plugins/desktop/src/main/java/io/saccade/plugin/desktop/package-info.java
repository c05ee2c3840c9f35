/** The screens, and a hook that receives mouse and key presses whatever window has the focus. */
package io.saccade.plugin.desktop;
