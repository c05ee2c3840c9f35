/** Calls of plugin code outside of a run. */
package io.saccade.core.call;
