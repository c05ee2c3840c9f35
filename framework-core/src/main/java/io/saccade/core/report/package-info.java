/** What a run tells about itself when it has ended. */
package io.saccade.core.report;
