/** The report of a run after its end. */
package io.saccade.core.report;
