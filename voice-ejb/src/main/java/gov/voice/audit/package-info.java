/**
 * The trail: append-only, partitioned by month, sealed into a chain that can be verified offline. Acts write unchained
 * lines in their own transaction; the database's sealer chains them afterwards, so no commit waits for another.
 */
package gov.voice.audit;
