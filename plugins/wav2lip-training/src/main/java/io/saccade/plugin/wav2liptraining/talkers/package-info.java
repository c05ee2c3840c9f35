/** Films of talkers as training data: the recorder that stores faces and sound, and the sets that trainings read. */
package io.saccade.plugin.wav2liptraining.talkers;
