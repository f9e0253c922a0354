package gov.voice.disclosure;

import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.Decision.Result;
import gov.voice.disclosure.Question.ReleaseClass;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether something may be told. Asked before every disclosure, and again at the moment of sending.
 *
 * <p>A pure function: it looks at nothing but the question, so the same question always has the same answer, and a stored
 * one can be asked again. All seven steps are taken every time and stand in the trace, whatever the first of them found.
 *
 * <p>The weightiest finding decides, in this order: the fact was corrected; the contract does not ask for it; a rule
 * refuses; something is missing; a person must look. Waiting comes before review, since nobody should be asked to rule on
 * what may not be told yet and may look otherwise once it may; the reasons for the review stand beside what is missing,
 * so nothing is forgotten meanwhile. Nothing that is missing ever withholds: it can still come.
 */
public final class Gate {
    private Gate() {}

    /** The answer to a question, with its trace. */
    public static Decision decide(Question question) {
        List<Finding> findings = Steps.all(question);
        Result weightiest = findings.stream()
                .map(one -> one.step().result())
                .max(Result::compareTo)
                .orElseThrow();
        Answer answer = answer(weightiest, question);
        ReleaseClass how = question.releaseClass();
        boolean released = answer == Answer.RELEASE || answer == Answer.RELEASE_LESS;
        return new Decision(
                answer,
                findings.stream().map(Finding::step).toList(),
                why(weightiest, findings),
                how != null && how.byPerson(),
                released ? how.authority() : null);
    }

    private static Answer answer(Result weightiest, Question question) {
        return switch (weightiest) {
            case SUPERSEDED -> Answer.SUPERSEDED;
            case NOT_WANTED -> Answer.NOT_WANTED;
            case REFUSE -> Answer.REFUSE;
            case WAIT -> Answer.WAIT;
            case PERSON -> Answer.REVIEW;
            case PASS ->
                Ruling.less(question) || !"FULL".equals(question.contract().depth())
                        ? Answer.RELEASE_LESS
                        : Answer.RELEASE;
        };
    }

    /** The reasons behind the answer; while it waits, also those for which a person will have to look. */
    private static List<String> why(Result weightiest, List<Finding> findings) {
        Set<Result> told = EnumSet.of(weightiest);
        if (weightiest == Result.WAIT) {
            told.add(Result.PERSON);
        }
        return findings.stream()
                .flatMap(one -> one.reasons().stream())
                .filter(reason -> told.contains(reason.result()) && reason != Why.NOT_RULED)
                .map(Why::name)
                .toList();
    }
}
