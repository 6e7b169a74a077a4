package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingJsonTests {

    @Test
    void aCellKeepsTheRowsItGoesOverAndOneKeptBeforeTheyWereToldGoesOverOne() {
        var cell = new Block.Cell(0, 3, 2, 4);
        var block = new Block(Block.Kind.TABLE_CELL, 0, 5, 1, 0, cell);
        String json = ReadingJson.write(List.of(block));

        assertThat(ReadingJson.blocks(json)).containsExactly(block);
        assertThat(ReadingJson.blocks(json.replace(",\"rows\":4", "")))
                .extracting(Block::cell)
                .containsExactly(new Block.Cell(0, 3, 2));
    }
}
