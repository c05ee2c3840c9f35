/** Cross-validation: trains a recipe without each fold, and estimates the fold. */
package io.saccade.plugin.gazetraining.folds;
