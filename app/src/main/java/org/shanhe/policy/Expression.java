package org.shanhe.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Compiler.CodedWord;
import org.shanhe.policy.language.ObjectKind;
import org.shanhe.policy.language.Term;

/**
 * A condition of a pack, or of a person at a screen, that was read and type-checked
 * (规则表达式).
 */
public final class Expression {

    private final ObjectKind kind;

    private final String text;

    private final Term term;

    private final List<CodedWord> words;

    private final @Nullable Written written;

    Expression(ObjectKind kind, String text, Term term, List<CodedWord> words, @Nullable Written written) {
        this.kind = kind;
        this.text = text;
        this.term = term;
        this.words = words;
        this.written = written;
    }

    public ObjectKind kind() {
        return kind;
    }

    @JsonValue
    public String text() {
        return text;
    }

    public Term term() {
        return term;
    }

    List<CodedWord> words() {
        return words;
    }

    @Nullable Written written() {
        return written;
    }

    @Override
    public String toString() {
        return text;
    }

}
