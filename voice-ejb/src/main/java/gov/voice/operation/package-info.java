/** How the product runs, for administrators: settings, jobs, queues. Counts, dates and codes; nothing of any case. */
package gov.voice.operation;
