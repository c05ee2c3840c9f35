/** Changes values in the text of a pipeline; comments and layout stay. */
package io.saccade.page.edit;
