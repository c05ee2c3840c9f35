/** Collects clicks on dots, and says meanwhile how good a network trained on them would be. */
package io.saccade.plugin.gazetraining.calibration;
