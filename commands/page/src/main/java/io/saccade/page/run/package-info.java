/** The runs of the page: those under way, and those kept in folders. */
package io.saccade.page.run;
