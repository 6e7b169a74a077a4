package vn.dondoc.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.layout.Draft;

class TabTableTests {

    private static final List<String> PRINTED = List.of(
            "TT\tNội dung\tCơ quan chủ trì\tThời hạn",
            "1\tRà soát quy trình\tSở Nội vụ\tQuý II/2023",
            "Quý III/2023",
            "2\tCông khai thủ tục\tSở Tư pháp",
            "Nơi nhận: như trên, và một dòng dài không thuộc bảng vì nó là một đoạn văn của phần sau, dài hơn mọi ô của một bảng phân công.");

    @Test
    void linesWithTabsAreOneTableAndALineWithoutGoesOnWithTheCellBeforeIt() {
        assertThat(TabTable.height(PRINTED, 0)).isEqualTo(4);
        var draft = new Draft();
        TabTable.addTo(draft, PRINTED.subList(0, 4), 0);
        var text = draft.finish(0);
        assertThat(text.blocks()).extracting(Block::cell).contains(new Block.Cell(0, 1, 3), new Block.Cell(0, 2, 2));
        assertThat(text.blocks().stream()
                        .filter(block -> new Block.Cell(0, 1, 3).equals(block.cell()))
                        .map(text::of))
                .containsExactly("Quý II/2023", "Quý III/2023");
    }

    @Test
    void twoColumnsOfALetterheadAreNoTable() {
        assertThat(TabTable.height(List.of("UBND TỈNH\tCỘNG HÒA", "SỞ Y TẾ\tĐộc lập"), 0))
                .isZero();
    }
}
