package gov.voice.registration;

/** A version of the consent that is in use. */
public record ConsentForm(String code, String labelEn, String labelEs) {}
