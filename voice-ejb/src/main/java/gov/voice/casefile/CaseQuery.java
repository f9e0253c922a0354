package gov.voice.casefile;

import gov.voice.platform.Order;
import java.io.Serializable;

/**
 * What a case list is asked for.
 *
 * @param status null for both
 * @param page from 1
 */
public record CaseQuery(CaseScope scope, CaseStatus status, Order<CaseField> order, int page) implements Serializable {}
