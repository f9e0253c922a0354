package gov.voice.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * A transaction of its own, begun by the bean container. {@code jakarta.transaction.Transactional} does not do inside of
 * another bean's call, such as a timer's: Payara gives the data source the transaction of the innermost bean call, so
 * that every statement would stand alone, the database session would end with the first, and no policy let a row pass.
 */
@Stateless
public class OwnTransaction {
    /** Runs work in a new transaction; one that is under way rests meanwhile. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T run(Supplier<T> work) {
        return work.get();
    }
}
