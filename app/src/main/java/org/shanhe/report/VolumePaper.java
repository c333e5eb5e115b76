package org.shanhe.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shanhe.paper.Block;
import org.shanhe.paper.Format;
import org.shanhe.paper.Paper;
import org.shanhe.report.Volumes.Volume;

/** Sets a volume twice: once to learn where its parts begin, once with the contents. */
final class VolumePaper {

    private VolumePaper() {
    }

    /** On which page each part begins. */
    static List<Integer> pages(Volume volume, PaperBlocks blocks, String contents) throws IOException {
        try (var paper = Paper.counting(Format.OFFICIAL)) {
            return set(volume, Collections.nCopies(volume.parts().size(), 999), blocks, contents, paper);
        }
    }

    static List<Integer> set(Volume volume, List<Integer> pages, PaperBlocks blocks, String contents, Paper paper)
            throws IOException {
        paper.add(new Block.Title(volume.title()));
        paper.add(new Block.Subtitle(contents));
        for (int n = 0; n < pages.size(); n++) {
            paper.add(new Block.Entry(volume.parts().get(n).title(), pages.get(n).toString()));
        }
        var begun = new ArrayList<Integer>();
        for (var part : volume.parts()) {
            paper.add(new Block.NewPage());
            begun.add(paper.page());
            for (var block : blocks.told(part)) {
                paper.add(block);
            }
        }
        paper.add(new Block.NewPage());
        for (var block : blocks.counted(volume.definitions())) {
            paper.add(block);
        }
        return begun;
    }

}
