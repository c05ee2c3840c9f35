/** Guards the user's mouse and other devices against stages. */
package io.saccade.core.safety;
