package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a party is assessed for a year (考核办法): blocks of items, the steps each taken by
 * somebody else, and the grades.
 *
 * @param first the first year it is used for
 * @param last the last year, or null while it holds
 * @param of what is assessed
 * @param sample how many households are drawn, 0 for none
 */
public record Scheme(String scheme, String zh, String en, String source, int first, @Nullable Integer last, Subject of,
        int sample, List<Step> steps, List<Block> blocks, List<Grading> grades) {

    /** Who is assessed (考核对象): 帮扶单位, 地方. */
    public enum Subject {

        PARTNER, PLACE

    }

    /** A step of an assessment (考核步骤): 自评, 地方评价, 核查, 抽样调查, 综合评议, 定级, 通报. */
    public enum Step {

        SELF, LOCAL, VERIFICATION, SURVEY, SYNTHESIS, GRADE, NOTICE

    }

    /**
     * How an item is scored (计分方式): 责任书完成率, 指标完成率, 评议打分, 满意率, 扣分, 一票否决, 加分.
     */
    public enum How {

        LETTERS, FIGURE, JUDGED, SURVEYED, DEDUCTION, VETO, BONUS

    }

    /** Grades of a year (等次): 好, 较好, 一般, 较差. */
    public enum Grade {

        GOOD, FAIRLY_GOOD, FAIR, POOR

    }

    /** Items that belong together (考核板块). */
    public record Block(String block, String zh, String en, List<Item> items) {

        public Block {
            items = List.copyOf(items);
        }

    }

    /**
     * One thing that is scored (考核指标).
     *
     * @param full the most it can give; for a bonus its cap
     * @param each the points a fault takes away
     * @param counted whether the faults are counted in the sample
     * @param figure what tells how far it has come, of an item by figure
     * @param least in thousandths or whole units, what of the figure gives full points
     */
    public record Item(String code, String zh, String en, How how, int full, @Nullable Integer each, boolean counted,
            @Nullable String figure, @Nullable Integer least) {
    }

    /** From how many points on a grade is given. */
    public record Grading(Grade grade, int least) {
    }

    public Scheme {
        steps = List.copyOf(steps);
        blocks = List.copyOf(blocks);
        grades = List.copyOf(grades);
    }

    public boolean holdsIn(int year) {
        return year >= first && (last == null || year <= last);
    }

    public List<Item> items() {
        return blocks.stream().flatMap(block -> block.items().stream()).toList();
    }

}
