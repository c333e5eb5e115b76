package org.shanhe.exchange.mall;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.consumption.TradeMode;
import org.shanhe.policy.Mall;
import org.shanhe.policy.Malls;
import org.springframework.stereotype.Component;

/** Keeps an export as it came and reads it as the pack says of its platform. */
@Component
class MallReader {

    private final DataFolder data;

    private final MallTable table;

    private final Malls malls;

    MallReader(DataFolder data, MallTable table, Malls malls) {
        this.data = data;
        this.table = table;
        this.malls = malls;
    }

    record Read(DataFolder.Kept original, MallTable.Read table, List<MallLine> lines) {
    }

    Read read(InputStream in, String name, String platform, TradeMode mode) throws IOException {
        var mall = mall(platform);
        Refused.unless(!mall.columns().isEmpty(), "MALL_NOT_IMPORTED", "platform", mall.zh());
        var original = data.keepOriginal(in);
        var read = table.read(data.kept(original.sha256()), name, mall);
        return new Read(original, read, new MallReading(mall, read.header(), mode, LocalDate.now()).read(read.rows()));
    }

    Mall mall(String platform) {
        return malls.get(platform, LocalDate.now());
    }

}
