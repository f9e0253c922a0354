/**
 * The office's work for one victimization: its case, the people of it, the team, the notes. A case shows itself only
 * through {@link gov.voice.casefile.CaseSight}; for everybody else it does not exist.
 */
package gov.voice.casefile;
