/**
 * What happened to subjects, on two tracks. Facts are only ever added: a correction is a new fact that supersedes one.
 * A fact recorded by hand counts once a second person has verified it.
 */
package gov.voice.fact;
