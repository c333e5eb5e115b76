package org.shanhe.ledger;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Money between accounts as a graph without circles (资金流向图): what went out and came back
 * is left out of it, so that every account lies on a level above those it pays and the
 * sums of all levels are equal.
 */
final class FlowGraph {

    private final Map<Long, Map<Long, Long>> out = new LinkedHashMap<>();

    private final Map<Long, Map<Long, Long>> in = new LinkedHashMap<>();

    static FlowGraph of(Collection<Flow> flows) {
        var graph = new FlowGraph();
        flows.forEach(flow -> graph.add(flow.fromAccount(), flow.toAccount(), flow.fen()));
        return graph;
    }

    void add(long from, long to, long fen) {
        if (from != to && fen != 0) {
            out.computeIfAbsent(from, _ -> new LinkedHashMap<>()).merge(to, fen, Math::addExact);
            in.computeIfAbsent(to, _ -> new LinkedHashMap<>()).merge(from, fen, Math::addExact);
        }
    }

    void addAll(FlowGraph other) {
        other.out.forEach((from, edges) -> edges.forEach((to, fen) -> add(from, to, fen)));
    }

    Map<Long, Long> from(long account) {
        return out.getOrDefault(account, Map.of());
    }

    Map<Long, Long> into(long account) {
        return in.getOrDefault(account, Map.of());
    }

    Set<Long> accounts() {
        var accounts = new LinkedHashSet<>(out.keySet());
        accounts.addAll(in.keySet());
        return accounts;
    }

    long paid(long account) {
        return from(account).values().stream().mapToLong(Long::longValue).sum();
    }

    long received(long account) {
        return into(account).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Takes out what went round in a circle; returns how much that was. */
    long unwind() {
        return new Circles(this).takeOut();
    }

    long amount(long from, long to) {
        return from(from).getOrDefault(to, 0L);
    }

    void less(long from, long to, long fen) {
        if (amount(from, to) == fen) {
            out.getOrDefault(from, Map.of()).remove(to);
            in.getOrDefault(to, Map.of()).remove(from);
        }
        else {
            add(from, to, -fen);
        }
    }

    /** Each account after those that pay it. */
    List<Long> order() {
        var waiting = new HashMap<Long, Integer>();
        var ready = new ArrayDeque<Long>();
        for (var account : accounts()) {
            waiting.put(account, into(account).size());
            if (into(account).isEmpty()) {
                ready.add(account);
            }
        }
        var order = new ArrayList<Long>();
        for (var account = ready.poll(); account != null; account = ready.poll()) {
            order.add(account);
            for (var next : from(account).keySet()) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /** How many steps each account lies from the farthest source of its money. */
    Map<Long, Integer> levels() {
        var levels = new HashMap<Long, Integer>();
        for (var account : order()) {
            levels.merge(account, 0, Math::max);
            from(account).keySet().forEach(next -> levels.merge(next, levels.getOrDefault(account, 0) + 1, Math::max));
        }
        return levels;
    }

    /**
     * Of a graph without circles, the part of each flow that reached the account, and the
     * part that came from it: where money of several ways met, each in proportion.
     */
    FlowGraph through(long account) {
        var part = new FlowGraph();
        var order = order();
        var needed = new HashMap<Long, Long>(Map.of(account, received(account)));
        for (var here : order.reversed()) {
            share(needed.getOrDefault(here, 0L), into(here), 0).forEach((from, fen) -> {
                part.add(from, here, fen);
                needed.merge(from, fen, Long::sum);
            });
        }
        var came = new HashMap<Long, Long>();
        came.put(account, Math.max(paid(account), received(account)));
        for (var here : order) {
            var left = Math.max(0, received(here) - paid(here));
            share(came.getOrDefault(here, 0L), from(here), left).forEach((to, fen) -> {
                part.add(here, to, fen);
                came.merge(to, fen, Long::sum);
            });
        }
        return part;
    }

    /** The whole split by weight without losing a fen; what stays takes the rest. */
    private static Map<Long, Long> share(long whole, Map<Long, Long> weights, long stays) {
        var shares = new LinkedHashMap<Long, Long>();
        var total = weights.values().stream().mapToLong(Long::longValue).sum() + stays;
        if (whole == 0 || total == 0) {
            return shares;
        }
        long sum = 0;
        long given = 0;
        for (var weight : weights.entrySet()) {
            sum += weight.getValue();
            long upTo = whole == total ? sum
                    : BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(sum))
                        .divide(BigInteger.valueOf(total))
                        .longValueExact();
            if (upTo > given) {
                shares.put(weight.getKey(), upTo - given);
            }
            given = upTo;
        }
        return shares;
    }

}
