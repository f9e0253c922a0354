/**
 * Whether something may be told. {@link gov.voice.disclosure.Gate} is a pure function over a
 * {@link gov.voice.disclosure.Question} that {@link gov.voice.disclosure.Questions} loads in bulk; its
 * {@link gov.voice.disclosure.Decision} is stored whole, with its trace. What only a person may decide is ruled by a
 * disclosure officer.
 */
package gov.voice.disclosure;
