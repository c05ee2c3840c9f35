/** What stands between a stage and the person's mouse. */
package io.saccade.core.safety;
