/** Watches input files for new versions that are complete, and copies them so that they can't change while in use. */
package io.saccade.core.watch;
