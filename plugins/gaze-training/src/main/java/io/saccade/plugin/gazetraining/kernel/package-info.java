/** The kernel machine of the preset best. */
package io.saccade.plugin.gazetraining.kernel;
