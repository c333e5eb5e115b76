package org.shanhe.access;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Fault;
import org.shanhe.access.AuditVerdict.Whole;

/** Walks a chain from its beginning and stops at the first bad entry (验链). */
final class AuditCheck {

    private AuditCheck() {
    }

    static AuditVerdict walk(Iterator<AuditLink> links) {
        var previous = AuditEntry.GENESIS;
        long seq = 0;
        var link = next(links);
        while (link != null) {
            seq++;
            var following = next(links);
            var fault = fault(previous, seq, link, following);
            if (fault != null) {
                return new Broken(seq, fault == Fault.REMOVED && link.seq() != seq ? "" : link.id(), fault);
            }
            previous = link.hash();
            link = following;
        }
        return new Whole(seq, previous);
    }

    private static @Nullable Fault fault(byte[] previous, long seq, AuditLink link, @Nullable AuditLink following) {
        if (link.seq() > seq || link.entry() == null) {
            return Fault.REMOVED;
        }
        if (link.seq() < seq) {
            return Fault.INSERTED;
        }
        if (follows(link, previous)) {
            return null;
        }
        return following != null && follows(following, previous) ? Fault.INSERTED : Fault.CHANGED;
    }

    private static boolean follows(AuditLink link, byte[] previous) {
        return link.entry() != null && Arrays.equals(link.entry().hashAfter(previous), link.hash());
    }

    private static @Nullable AuditLink next(Iterator<AuditLink> links) {
        return links.hasNext() ? links.next() : null;
    }

}
