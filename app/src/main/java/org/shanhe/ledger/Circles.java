package org.shanhe.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Takes what went round in a circle out of a graph of money (资金回流). */
final class Circles {

    private final FlowGraph graph;

    Circles(FlowGraph graph) {
        this.graph = graph;
    }

    /** Returns how much went round. */
    long takeOut() {
        long round = 0;
        var done = new HashSet<Long>();
        var pending = new HashMap<Long, Deque<Long>>();
        for (var start : graph.accounts()) {
            var path = new ArrayList<Long>();
            var on = new HashSet<Long>();
            if (!done.contains(start)) {
                path.add(start);
                on.add(start);
            }
            while (!path.isEmpty()) {
                var here = path.getLast();
                var left = pending.computeIfAbsent(here, account -> new ArrayDeque<>(graph.from(account).keySet()));
                var next = left.peek();
                if (next == null) {
                    done.add(here);
                    on.remove(path.removeLast());
                }
                else if (done.contains(next) || !graph.from(here).containsKey(next)) {
                    left.poll();
                }
                else if (on.add(next)) {
                    path.add(next);
                }
                else {
                    int begin = path.indexOf(next);
                    round += takeOut(path.subList(begin, path.size()));
                    while (path.size() > begin + 1) {
                        on.remove(path.removeLast());
                    }
                }
            }
        }
        return round;
    }

    private long takeOut(List<Long> circle) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < circle.size(); i++) {
            least = Math.min(least, graph.amount(circle.get(i), circle.get((i + 1) % circle.size())));
        }
        for (int i = 0; i < circle.size(); i++) {
            graph.less(circle.get(i), circle.get((i + 1) % circle.size()), least);
        }
        return least;
    }

}
