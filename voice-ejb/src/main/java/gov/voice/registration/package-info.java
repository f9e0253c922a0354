/**
 * Information contracts: what one person of a case wants to be told about one subject, how deep, over which channels and
 * at which hours. Dated, signed, revocable; a change is a revocation and a new contract.
 */
package gov.voice.registration;
