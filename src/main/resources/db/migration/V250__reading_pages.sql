-- Where the words of a reading stand on the pages of the original. Beside the reading, since only pages that show the original need it;
-- boxes are packed (PackedBoxes), some 3 KB a page.
CREATE TABLE reading_page (
    document_id  UUID NOT NULL,
    version      INTEGER NOT NULL,
    page         INTEGER NOT NULL,
    width        REAL NOT NULL,
    height       REAL NOT NULL,
    boxes        TEXT NOT NULL,
    CONSTRAINT reading_page_key PRIMARY KEY (document_id, version, page),
    CONSTRAINT reading_page_of FOREIGN KEY (document_id, version) REFERENCES reading (document_id, version) ON DELETE CASCADE
);
