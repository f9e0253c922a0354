/**
 * The gate before every service call. Stands below staff and audit, which give it what it asks for
 * ({@link gov.voice.access.ActorDirectory}, {@link gov.voice.access.AuditWriter}): so every aggregate, those two
 * included, can put its services behind the gate without a circle.
 */
package gov.voice.access;
