/** The sync expert, which says whether lips and sound belong together, and its trainer. */
package io.saccade.plugin.wav2liptraining.expert;
