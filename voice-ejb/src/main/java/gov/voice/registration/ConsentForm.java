package gov.voice.registration;

import java.io.Serializable;

/** A version of the consent that is in use. */
public record ConsentForm(String code, String labelEn, String labelEs) implements Serializable {}
