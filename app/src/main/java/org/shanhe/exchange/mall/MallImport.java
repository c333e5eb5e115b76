package org.shanhe.exchange.mall;

import java.io.IOException;
import java.io.InputStream;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.consumption.TradeMode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A platform's file on its way: received and matched, taken over once, taken back, or
 * thrown away (平台订单导入).
 */
@Service
class MallImport {

    private final MallReader reader;

    private final MallFiles files;

    private final MallJudging judging;

    private final MallTakeOver takeOver;

    private final MallNames names;

    private final Audit audit;

    MallImport(MallReader reader, MallFiles files, MallJudging judging, MallTakeOver takeOver, MallNames names,
            Audit audit) {
        this.reader = reader;
        this.files = files;
        this.judging = judging;
        this.takeOver = takeOver;
        this.names = names;
        this.audit = audit;
    }

    /** Keeps the file and matches its lines; nothing is taken over yet. */
    @Transactional
    public MallFile receive(InputStream in, String name, String platform, TradeMode mode) throws IOException {
        var read = reader.read(in, name, platform, mode);
        var id = files.keep(platform, mode, name, read.original(), read.table(), read.lines());
        judging.judge(id);
        audit.note("exchange.mall.receive", "mall-file/" + id, null, "{\"lines\":%d}".formatted(read.lines().size()));
        return files.get(id);
    }

    /** Matches again by what is known now. */
    @Transactional
    public MallFile check(long id) {
        files.lock(id, "READ");
        judging.judge(id);
        return files.get(id);
    }

    @Transactional
    public MallFile match(long id, MallNames.Kind kind, String name, long target) {
        files.lock(id, "READ");
        names.choose(files.kept(id).platform(), kind, name, target);
        judging.judge(id);
        return files.get(id);
    }

    /**
     * @param lines how many were new or changed when the person decided
     */
    @Transactional
    public MallFile accept(long id, int lines) {
        if (files.get(id).state().equals("ACCEPTED")) {
            return files.get(id);
        }
        files.lock(id, "READ");
        judging.judge(id);
        var now = files.get(id);
        if (now.fresh() + now.changed() != lines) {
            throw Refused.conflict("MALL_FILE_CHANGED", "now", now.fresh() + now.changed(), "then", lines);
        }
        Refused.unless(lines > 0, "MALL_FILE_NOTHING_NEW");
        takeOver.take(id, reader.mall(now.platform()));
        files.mark(id, "ACCEPTED", null);
        audit.note("exchange.mall.accept", "mall-file/" + id, null, "{\"lines\":%d}".formatted(lines));
        return files.get(id);
    }

    /** Takes back all that the file brought. */
    @Transactional
    public MallFile undo(long id, String reason) {
        files.lock(id, "ACCEPTED");
        takeOver.takeBack(id);
        files.mark(id, "UNDONE", reason);
        audit.note("exchange.mall.undo", "mall-file/" + id, null, null);
        return files.get(id);
    }

    @Transactional
    public void discard(long id) {
        files.lock(id, "READ");
        files.mark(id, "DISCARDED", null);
        audit.note("exchange.mall.discard", "mall-file/" + id, null, null);
    }

}
