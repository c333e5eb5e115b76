package org.shanhe.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a graph of money out by levels, the smaller accounts of each taken together. */
final class TraceSheet {

    /** A page that shows more is no longer read. */
    private static final int OPENED = 300;

    private static final int DOCUMENTS = 3;

    private final FlowGraph graph;

    private final List<Flow> flows;

    private final @Nullable Long root;

    private final Map<Long, Integer> levels;

    private final Map<Long, Party> parties = new HashMap<>();

    private final Map<Long, String> nodes = new HashMap<>();

    /** What is known of an account beside its sums. */
    private record Party(AccountKind kind, @Nullable String key, @Nullable String name) {
    }

    TraceSheet(FlowGraph graph, List<Flow> flows, @Nullable Long root, Traces.Showing showing) {
        this.graph = graph;
        this.flows = flows;
        this.root = root;
        this.levels = graph.levels();
        for (var flow : flows) {
            parties.putIfAbsent(flow.fromAccount(), new Party(flow.fromKind(), flow.fromKey(), flow.fromName()));
            parties.putIfAbsent(flow.toAccount(), new Party(flow.toKind(), flow.toKey(), flow.toName()));
        }
        var groups = graph.accounts()
            .stream()
            .collect(Collectors.groupingBy(account -> "%s:%s:%d".formatted(hidden(account) ? "outside" : "others",
                    party(account).kind(), level(account)), TreeMap::new, Collectors.toList()));
        groups.forEach((group, accounts) -> gather(group, accounts, showing));
    }

    private void gather(String group, List<Long> accounts, Traces.Showing showing) {
        var most = showing.open().contains(group) ? Math.max(OPENED, showing.most()) : showing.most();
        var largest = accounts.stream()
            .sorted(Comparator.comparingLong((Long account) -> account.equals(root) ? Long.MIN_VALUE : -size(account))
                .thenComparing(Comparator.naturalOrder()))
            .toList();
        // one alone takes no more room than its name
        var shown = group.startsWith("outside") ? 0 : largest.size() - 1 <= most ? largest.size() : most;
        for (int i = 0; i < largest.size(); i++) {
            nodes.put(largest.get(i), i < shown ? "account:" + largest.get(i) : group);
        }
    }

    /** Those between accounts that are each shown by itself. */
    List<Flow> shownFlows() {
        return flows.stream().filter(flow -> single(flow.fromAccount()) && single(flow.toAccount())).toList();
    }

    Trace trace(long returned, List<Papers> papers, List<Trace.GrantNamed> grants) {
        long total = root == null || graph.received(root) == 0
                ? graph.accounts().stream().mapToLong(account -> Math.max(0, -balance(account))).sum()
                : graph.received(root);
        return new Trace(total, returned, nodes(), edges(papers), levels(), grants);
    }

    private List<Trace.Node> nodes() {
        var byNode = graph.accounts()
            .stream()
            .sorted(Comparator.comparingInt(this::level).thenComparing(Comparator.comparingLong(this::size).reversed()))
            .collect(Collectors.groupingBy(this::node, LinkedHashMap::new, Collectors.toList()));
        return byNode.entrySet().stream().map(entry -> node(entry.getKey(), entry.getValue())).toList();
    }

    private Trace.Node node(String id, List<Long> accounts) {
        var first = accounts.getFirst();
        var party = party(first);
        boolean single = single(first);
        long out = accounts.stream().mapToLong(graph::paid).sum();
        long stays = accounts.stream().mapToLong(account -> Math.max(0, balance(account))).sum();
        return new Trace.Node(id, party.kind(), single ? first : null, single ? party.key() : null,
                single ? party.name() : null, level(first), out + stays, out, stays, accounts.size(), hidden(first),
                first.equals(root));
    }

    private List<Trace.Edge> edges(List<Papers> papers) {
        record Way(String from, String to) {
        }
        var sums = new LinkedHashMap<Way, Long>();
        for (var from : graph.accounts()) {
            graph.from(from).forEach((to, fen) -> sums.merge(new Way(node(from), node(to)), fen, Long::sum));
        }
        var times = flows.stream()
            .filter(flow -> graph.from(flow.fromAccount()).containsKey(flow.toAccount()))
            .collect(Collectors.groupingBy(flow -> new Way(node(flow.fromAccount()), node(flow.toAccount())),
                    Collectors.summingInt(Flow::times)));
        var byWay = papers.stream()
            .collect(Collectors.groupingBy(paper -> new Way(node(paper.fromAccount()), node(paper.toAccount()))));
        var edges = new ArrayList<Trace.Edge>();
        sums.forEach((way, fen) -> {
            var here = byWay.getOrDefault(way, List.of());
            edges.add(new Trace.Edge(way.from, way.to, fen, times.getOrDefault(way, 0),
                    here.stream().flatMap(paper -> paper.list().stream()).distinct().limit(DOCUMENTS).toList(),
                    here.stream().mapToInt(Papers::documentCount).sum(),
                    here.stream().map(Papers::first).min(Comparator.naturalOrder()).orElse(null),
                    here.stream().map(Papers::last).max(Comparator.naturalOrder()).orElse(null)));
        });
        return edges;
    }

    private List<Trace.Level> levels() {
        var accounts = graph.accounts()
            .stream()
            .collect(Collectors.groupingBy(this::level, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Trace.Level>();
        long stayed = 0;
        for (var level : accounts.entrySet()) {
            long in = level.getValue()
                .stream()
                .mapToLong(account -> Math.max(graph.received(account), graph.paid(account)))
                .sum();
            long stays = level.getValue().stream().mapToLong(account -> Math.max(0, balance(account))).sum();
            long onwards = crossing(level.getKey());
            long past = onwards - level.getValue().stream().mapToLong(graph::paid).sum();
            stayed += stays;
            rows.add(new Trace.Level(level.getKey(), level.getValue().size(), in, stays, past,
                    stayed + onwards + later(level.getKey(), accounts)));
        }
        return rows;
    }

    /** What flows from this or an earlier level to a later one. */
    private long crossing(int level) {
        return graph.accounts()
            .stream()
            .filter(from -> level(from) <= level)
            .flatMap(from -> graph.from(from).entrySet().stream())
            .filter(edge -> level(edge.getKey()) > level)
            .mapToLong(Map.Entry::getValue)
            .sum();
    }

    /** What begins only on a later level. */
    private long later(int level, TreeMap<Integer, List<Long>> accounts) {
        return accounts.tailMap(level, false)
            .values()
            .stream()
            .flatMap(List::stream)
            .mapToLong(account -> Math.max(0, -balance(account)))
            .sum();
    }

    private long balance(long account) {
        return graph.received(account) - graph.paid(account);
    }

    private long size(long account) {
        return Math.max(graph.received(account), graph.paid(account));
    }

    private int level(long account) {
        return levels.getOrDefault(account, 0);
    }

    private boolean hidden(long account) {
        return party(account).name() == null;
    }

    private boolean single(long account) {
        return node(account).startsWith("account:");
    }

    private String node(long account) {
        return nodes.getOrDefault(account, "");
    }

    private Party party(long account) {
        return Objects.requireNonNull(parties.get(account));
    }

}
