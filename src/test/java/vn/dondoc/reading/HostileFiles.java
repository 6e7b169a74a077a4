package vn.dondoc.reading;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.dondoc.intake.Fate;

/** Two hundred files that are broken or meant to break something; always the same ones. */
final class HostileFiles {

    /** What an attack would bring out, if it succeeded. */
    static final String LOOT = "LOOT-OF-AN-ATTACK";

    private static final Path SAMPLES = Path.of("src/test/resources/reading");
    private static final String PARAGRAPH = "<w:p><w:r><w:t>Giao Sở Tài chính chủ trì.</w:t></w:r></w:p>";
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final Set<Fate> ANY = EnumSet.of(
            Fate.ACCEPTED, Fate.DUPLICATE, Fate.UNSUPPORTED, Fate.ENCRYPTED, Fate.EMPTY, Fate.SECRET, Fate.QUARANTINED);
    private static final Set<Fate> ASIDE = EnumSet.of(Fate.QUARANTINED);
    private static final Set<Fate> LOCKED = EnumSet.of(Fate.ENCRYPTED);
    private static final Set<Fate> READ = EnumSet.of(Fate.ACCEPTED);
    private static final Set<Fate> READ_OR_ASIDE = EnumSet.of(Fate.ACCEPTED, Fate.QUARANTINED);

    private static final List<String> EACH_KIND = List.of(
            "word/danh-so-tu-dong.docx",
            "word/danh-so-tu-dong.doc",
            "word/danh-so-tu-dong.odt",
            "word/danh-so-tu-dong.rtf",
            "pdf/hai-cot.pdf",
            "table/bang.xlsx",
            "table/bang.xls",
            "table/trinh-chieu.pptx",
            "mail/chuyen-tiep.eml",
            "mail/chuyen-tiep.msg",
            "package/moi.edxml",
            "package/ten-utf8.zip",
            "table/bang-nhiem-vu.html");

    private final List<Case> cases = new ArrayList<>();
    private final Path bait;

    /** A file's content, written when its turn comes, so that they are never all on the disk or in memory. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** {@code brief}: belongs to the short run. */
    record Case(String name, Set<Fate> fates, boolean brief, Content content) {

        byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.write(out);
            return out.toByteArray();
        }

        void writeTo(Path file) throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.write(out);
            }
        }
    }

    /** {@code bait}: a file with {@link #LOOT} in it, which external entities try to fetch. */
    HostileFiles(Path bait) {
        this.bait = bait;
        zips();
        nested();
        names();
        empty();
        cut();
        flipped();
        locked();
        disguised();
        words();
        entities();
        pdfs();
        rtfs();
        pictures();
        texts();
        compounds();
        mails();
    }

    List<Case> all() {
        return cases;
    }

    private void add(String name, Set<Fate> fates, boolean brief, Content content) {
        cases.add(new Case(name, fates, brief, content));
    }

    private void zips() {
        add("bom phẳng.zip", ASIDE, true, out -> zip(out, "0.txt", repeated(new byte[1 << 16], 4000)));
        add("bom nhiều tệp.zip", ASIDE, true, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 5000; i++) {
                    zip.putNextEntry(new ZipEntry(i + ".txt"));
                    zip.write(("Tệp " + i).getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        add("bom trong bom.zip", ASIDE, true, out -> {
            byte[] bomb = bytes(inner -> zip(inner, "0.txt", repeated(new byte[1 << 16], 600)));
            zip(out, "trong.zip", whole -> whole.write(bomb));
        });
        add(
                "bom docx.docx",
                ASIDE,
                true,
                out -> zip(out, "word/document.xml", body -> {
                    text(body, WORD + "<w:p><w:r><w:t>");
                    repeated(" ".repeat(1 << 15).getBytes(StandardCharsets.US_ASCII), 8000)
                            .write(body);
                }));
        add("bom xlsx.xlsx", ASIDE, false, out -> zip(out, "xl/workbook.xml", repeated(new byte[1 << 16], 2000)));
        add(
                "bom odt.odt",
                ASIDE,
                false,
                out -> zip(out, "content.xml", body -> {
                    text(body, "<a><p>");
                    repeated("aaaaaaaa".getBytes(StandardCharsets.US_ASCII), 20_000_000)
                            .write(body);
                }));
        add("không có tệp nào.zip", ASIDE, true, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("thư mục/"));
            }
        });
        add("mục lục giả.zip", ANY, true, out -> {
            byte[] zip = bytes(inner -> zip(inner, "a.txt", text -> text(text, "Một")));
            zip[zip.length - 6] = (byte) 0xFF;
            zip[zip.length - 5] = (byte) 0xFF;
            out.write(zip);
        });
        add("dung lượng giả.zip", ANY, false, out -> {
            byte[] zip = bytes(inner -> zip(inner, "a.txt", text -> text(text, "Một")));
            ByteBuffer.wrap(zip).putInt(18, 0x7FFFFFFF).putInt(22, 0x7FFFFFFF);
            out.write(zip);
        });
    }

    private void nested() {
        for (int depth = 1; depth <= 6; depth++) {
            int levels = depth;
            add("lồng %d tầng.zip".formatted(depth), depth <= 3 ? READ : ASIDE, depth >= 3, out -> {
                byte[] inner = bytes(zip -> zip(zip, "lá.txt", text -> text(text, "Tầng cuối " + levels)));
                for (int i = 1; i < levels; i++) {
                    byte[] before = inner;
                    inner = bytes(zip -> zip(zip, "trong.zip", whole -> whole.write(before)));
                }
                out.write(inner);
            });
        }
        for (int i = 0; i < 3; i++) {
            int nth = i;
            add(
                    "thư trong thư trong gói %d.zip".formatted(i),
                    READ,
                    i == 0,
                    out -> zip(
                            out,
                            "thư.eml",
                            mail -> text(
                                    mail,
                                    "From: a@b.vn\nTo: c@d.vn\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nGiao việc số "
                                            + nth + "\n--b\nContent-Type: text/plain; name=a.txt\n\nTệp " + nth
                                            + "\n--b--\n")));
        }
    }

    private void names() {
        List<String> attacks = List.of(
                "../../../../etc/passwd",
                "..\\..\\windows\\system32\\a.txt",
                "/etc/cron.d/a",
                "C:\\a.txt",
                "\\\\server\\share\\a.txt",
                "a/../../b.txt",
                "\u202Etxt.exe",
                "a\u0000b.txt",
                "~/.ssh/authorized_keys",
                "CON.txt",
                "d/".repeat(3000) + "a.txt",
                "x".repeat(60_000) + ".txt");
        for (int i = 0; i < attacks.size(); i++) {
            String attack = attacks.get(i);
            add(
                    "đường dẫn %d.zip".formatted(i),
                    READ,
                    i < 3 || i > 9,
                    out -> zip(out, attack, text -> text(text, "Một: " + attack.hashCode())));
        }
        for (String letter : List.of("d", "ệ", "𝒳")) {
            String name = letter.repeat((250) / letter.getBytes(StandardCharsets.UTF_8).length) + ".txt";
            add(name, READ, true, out -> text(out, "Tên dài " + letter));
        }
        add(
                "liên kết.zip",
                READ,
                true,
                out -> out.write(new Zips()
                        .withLink("a", "/etc/passwd")
                        .with("b.txt", "Tệp thường bên liên kết")
                        .bytes()));
        add(
                "trùng tên.zip",
                READ,
                true,
                out -> out.write(new Zips()
                        .with("a.txt", "Nội dung thứ nhất")
                        .with("a.txt", "Nội dung thứ hai")
                        .bytes()));
    }

    private void empty() {
        for (String ending : List.of("pdf", "docx", "doc", "zip", "eml", "xlsx", "png", "txt", "edxml", "")) {
            add("rỗng." + ending, EnumSet.of(Fate.EMPTY), ending.length() == 3, out -> {});
        }
    }

    private void cut() {
        for (String sample : EACH_KIND) {
            for (int percent : new int[] {15, 50, 90}) {
                add("cắt %d %s".formatted(percent, Path.of(sample).getFileName()), ANY, percent == 50, out -> {
                    byte[] whole = sample(sample);
                    out.write(whole, 0, whole.length * percent / 100);
                });
            }
        }
    }

    /** A hundredth of the bytes is another. */
    private void flipped() {
        for (String sample : EACH_KIND) {
            for (int seed = 1; seed <= 3; seed++) {
                int fixed = seed;
                add("đảo %d %s".formatted(seed, Path.of(sample).getFileName()), ANY, seed == 1, out -> {
                    byte[] bytes = sample(sample);
                    Random random = new Random(fixed);
                    for (int i = 0; i < bytes.length / 100 + 1; i++) {
                        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                    }
                    out.write(bytes);
                });
            }
        }
        add("chữ đảo.doc", ASIDE, true, out -> {
            byte[] bytes = sample("word/danh-so-tu-dong.doc");
            Arrays.fill(bytes, 512, Math.min(bytes.length, 8192), (byte) 0);
            out.write(bytes);
        });
    }

    private void locked() {
        add("khóa.docx", LOCKED, true, out -> out.write(sample("locked/khoa.docx")));
        add("khóa.pdf", LOCKED, true, out -> out.write(sample("locked/khoa.pdf")));
        add("khóa.xlsx", LOCKED, true, out -> encrypted(sample("table/bang.xlsx"), out));
        add("khóa.pptx", LOCKED, false, out -> encrypted(sample("table/trinh-chieu.pptx"), out));
        add("khóa.zip", LOCKED, true, out -> {
            byte[] zip = bytes(inner -> zip(inner, "a.txt", text -> text(text, "Một hai")));
            zip[6] |= 1;
            int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
            zip[directory + 8] |= 1;
            out.write(zip);
        });
        add(
                "có tệp khóa.zip",
                LOCKED,
                true,
                out -> out.write(new Zips()
                        .with("khóa.docx", sample("locked/khoa.docx"))
                        .with("mở.txt", "Tệp mở cạnh tệp khóa")
                        .bytes()));
        add("khóa.odt", LOCKED, true, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
                text(zip, "<m:manifest xmlns:m=\"x\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write(new byte[100]);
            }
        });
    }

    private void disguised() {
        for (int i = 0; i < EACH_KIND.size(); i++) {
            String sample = EACH_KIND.get(i);
            String ending = List.of("pdf", "docx", "jpg").get(i % 3);
            add(
                    "giả dạng %s.%s".formatted(Path.of(sample).getFileName(), ending),
                    ANY,
                    i % 4 == 0,
                    out -> out.write(sample(sample)));
        }
        add("chương trình.pdf", EnumSet.of(Fate.UNSUPPORTED), true, out -> {
            text(out, "\u007FELF");
            out.write(random(5000, 7));
        });
        add("ngẫu nhiên.docx", EnumSet.of(Fate.UNSUPPORTED), true, out -> out.write(random(100_000, 8)));
    }

    private void words() {
        add("hai triệu đoạn.docx", ASIDE, true, out -> docx(out, WORD, PARAGRAPH, 2_000_000));
        add("bảng lồng.docx", ASIDE, true, out -> docx(out, WORD, "<w:tbl><w:tr><w:tc>", 100_000));
        add("thẻ lồng.docx", ASIDE, false, out -> docx(out, WORD, "<w:sdt>", 1_000_000));
        add("một đoạn khổng lồ.docx", ASIDE, false, out -> docx(out, WORD + "<w:p><w:r><w:t>", "giao ", 20_000_000));
        add("không chữ.docx", ASIDE, true, out -> docx(out, WORD, "<w:p/>", 10));
        add(
                "triệu ô.odt",
                ASIDE,
                false,
                out -> zip(out, "content.xml", body -> {
                    text(body, "<o xmlns:table=\"t\" xmlns:text=\"x\"><table:table>");
                    repeated(
                                    "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"
                                            .getBytes(StandardCharsets.UTF_8),
                                    1_000_000)
                            .write(body);
                    text(body, "</table:table></o>");
                }));
        add(
                "đánh số vô tận.odt",
                READ_OR_ASIDE,
                true,
                out -> zip(out, "content.xml", body -> {
                    text(body, "<o xmlns:text=\"x\">");
                    repeated("<text:list><text:list-item>".getBytes(StandardCharsets.UTF_8), 5000)
                            .write(body);
                    text(body, "<text:p>Sâu</text:p>");
                    repeated("</text:list-item></text:list>".getBytes(StandardCharsets.UTF_8), 5000)
                            .write(body);
                    text(body, "</o>");
                }));
    }

    private void entities() {
        String external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + bait.toUri() + "\">]>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"ha\">");
        for (int i = 1; i <= 30; i++) {
            laughs.append("<!ENTITY x%d \"&x%d;&x%d;&x%d;&x%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        laughs.append("<!ENTITY x \"&x30;\">]>");
        String parameter = "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + bait.toUri() + "\"> %p; <!ENTITY x \"y\">]>";
        int n = 0;
        for (String prologue : List.of(external, laughs.toString(), parameter)) {
            boolean brief = n++ < 2;
            String what = List.of("xxe", "cười", "tham số").get(n - 1);
            add(
                    what + ".docx",
                    READ_OR_ASIDE,
                    brief,
                    out -> zip(
                            out,
                            "word/document.xml",
                            body -> text(
                                    body,
                                    prologue + WORD
                                            + "<w:p><w:r><w:t>Giao việc &x;</w:t></w:r></w:p></w:body></w:document>")));
            add(
                    what + ".odt",
                    READ_OR_ASIDE,
                    brief,
                    out -> zip(
                            out,
                            "content.xml",
                            body -> text(body, prologue + "<o xmlns:text=\"t\"><text:p>Giao việc &x;</text:p></o>")));
            add(
                    what + ".edxml",
                    READ_OR_ASIDE,
                    brief,
                    out -> text(
                            out,
                            prologue
                                    + "<edXML><MessageHeader><From><OrganName>Sở &x;</OrganName></From><Subject>V/v &x;</Subject>"
                                    + "</MessageHeader></edXML>"));
            add(
                    what + ".svg",
                    ANY,
                    brief,
                    out -> text(
                            out,
                            prologue + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Giao việc &x;</text></svg>"));
            add(
                    what + ".html",
                    ANY,
                    false,
                    out -> text(out, prologue + "<html><body><p>Giao việc &x;</p></body></html>"));
            add(
                    what + ".xlsx",
                    READ_OR_ASIDE,
                    brief,
                    out -> xlsx(out, prologue + "<sst><si><t>Giao việc &x;</t></si></sst>"));
        }
    }

    private void pdfs() {
        add("mười nghìn trang.pdf", ASIDE, true, out -> {
            try (PDDocument pdf = new PDDocument()) {
                for (int i = 0; i < 10_000; i++) {
                    pdf.addPage(new PDPage());
                }
                pdf.save(out);
            }
        });
        add(
                "trang vòng tròn.pdf",
                READ_OR_ASIDE,
                true,
                out -> pdf(
                        out,
                        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"));
        add(
                "triệu trang giả.pdf",
                READ_OR_ASIDE,
                true,
                out -> pdf(
                        out,
                        "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"));
        add(
                "hình vòng tròn.pdf",
                READ_OR_ASIDE,
                true,
                out -> pdf(
                        out,
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</A 4 0 R>>>>/Contents 5 0 R>>",
                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length 5>>stream\n/A Do\nendstream",
                        "<</Length 5>>stream\n/A Do\nendstream"));
        add(
                "khổ giấy khổng lồ.pdf",
                READ_OR_ASIDE,
                true,
                out -> pdf(
                        out,
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999 99999999]>>"));
        add(
                "mảng lồng.pdf",
                READ_OR_ASIDE,
                true,
                out -> pdf(
                        out,
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/A " + "[".repeat(50_000) + "]".repeat(50_000) + ">>"));
        add("bom nội dung.pdf", READ_OR_ASIDE, true, out -> {
            byte[] bomb = deflated(repeated("q q q q q q q q ".getBytes(StandardCharsets.US_ASCII), 12_000_000));
            pdfWithStream(out, bomb);
        });
        add("không có trang.pdf", ASIDE, false, out -> text(out, "%PDF-1.4\n%%EOF"));
        add("chỉ có đầu.pdf", ASIDE, false, out -> text(out, "%PDF-1.7\n" + "x".repeat(5000)));
        add(
                "tệp kèm vòng tròn.pdf",
                READ_OR_ASIDE,
                false,
                out -> pdf(
                        out,
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
                        "<</Kids[4 0 R]>>"));
    }

    private void rtfs() {
        add(
                "ngoặc lồng.rtf",
                READ_OR_ASIDE,
                true,
                out -> text(out, "{\\rtf1 " + "{".repeat(1_000_000) + "Giao việc" + "}".repeat(1_000_001)));
        add("nhị phân.rtf", READ_OR_ASIDE, false, out -> text(out, "{\\rtf1 {\\pict\\bin2147483647 x}Giao việc}"));
        add("triệu chữ.rtf", READ_OR_ASIDE, false, out -> {
            text(out, "{\\rtf1 ");
            repeated("Giao viec\\par ".getBytes(StandardCharsets.US_ASCII), 1_500_000)
                    .write(out);
            text(out, "}");
        });
        add(
                "đối tượng hỏng.rtf",
                READ_OR_ASIDE,
                true,
                out -> text(
                        out,
                        "{\\rtf1 Giao việc{\\object\\objemb{\\*\\objdata " + "01050000ffffffff".repeat(1000)
                                + "}}\\par}"));
        add("bảng vô tận.rtf", READ_OR_ASIDE, false, out -> {
            text(out, "{\\rtf1 ");
            repeated("\\trowd\\intbl a\\cell\\row ".getBytes(StandardCharsets.US_ASCII), 300_000)
                    .write(out);
            text(out, "}");
        });
    }

    private void pictures() {
        for (int side : new int[] {60_000, 30_000, 20_000}) {
            add("ảnh %d.png".formatted(side), READ_OR_ASIDE, side == 30_000, out -> png(out, side, side));
        }
        add("ảnh dẹt.png", READ_OR_ASIDE, false, out -> png(out, 2_000_000, 1));
        add("vòng tròn.tiff", READ_OR_ASIDE, true, out -> tiff(out, 8));
        add("ngoài tệp.tiff", READ_OR_ASIDE, false, out -> tiff(out, 0x7FFFFF00));
        add("cắt.jpg", READ_OR_ASIDE, false, out -> {
            out.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
            out.write(random(3000, 11));
        });
        add("rác.bmp", ANY, false, out -> {
            text(out, "BM");
            out.write(random(3000, 12));
        });
    }

    private void texts() {
        add("thẻ lồng.html", READ_OR_ASIDE, false, out -> {
            text(out, "<html><body>");
            repeated("<div>".getBytes(StandardCharsets.US_ASCII), 200_000).write(out);
            text(out, "Giao việc");
        });
        add("bảng lồng.html", READ_OR_ASIDE, true, out -> {
            text(out, "<html><body>");
            repeated("<table><tr><td>".getBytes(StandardCharsets.US_ASCII), 20_000)
                    .write(out);
            text(out, "Giao việc");
        });
        add("thuộc tính khổng lồ.html", ANY, false, out -> {
            text(out, "<html><body a=\"");
            repeated("x".getBytes(StandardCharsets.US_ASCII), 20_000_000).write(out);
            text(out, "\">Giao việc</body></html>");
        });
        add(
                "bảng 50 MB.csv",
                ASIDE,
                true,
                out -> repeated("1,Sở Tài chính,20/6/2026\n".getBytes(StandardCharsets.UTF_8), 1_800_000)
                        .write(out));
        add(
                "một dòng.txt",
                ASIDE,
                false,
                out -> repeated("Giao việc ".getBytes(StandardCharsets.UTF_8), 1_000_000)
                        .write(out));
        add("toàn số không.txt", EnumSet.of(Fate.UNSUPPORTED), true, out -> out.write(new byte[100_000]));
        add("utf16.txt", READ, false, out -> out.write("\uFEFFGiao Sở Tài chính".getBytes(StandardCharsets.UTF_16LE)));
        add("thay thế.txt", ASIDE, true, out -> text(out, "\uFFFD\uFFFD\uFFFD ab ".repeat(100)));
        add("dấu chồng.txt", READ_OR_ASIDE, false, out -> text(out, "a" + "\u0301".repeat(200_000)));
        add(
                "tcvn3 hỏng.txt",
                ANY,
                false,
                out -> out.write("C\u00abng v\u00a8n \u00ae\u00abn \u00ae\u00e8c"
                        .repeat(200)
                        .getBytes(Charset.forName("windows-1252"))));
    }

    private void compounds() {
        add("bảng cấp phát vòng tròn.doc", ASIDE, true, out -> out.write(ole(1)));
        add("triệu khối.doc", ASIDE, true, out -> out.write(ole(0x7FFFFFFF)));
        add("chỉ có đầu.xls", ASIDE, false, out -> out.write(Arrays.copyOf(ole(1), 512)));
        add("mục lạ.doc", EnumSet.of(Fate.UNSUPPORTED, Fate.QUARANTINED), true, out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(random(9000, 3)), "Lạ");
                system.writeFilesystem(out);
            }
        });
        add("rác trong doc.doc", ASIDE, true, out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(random(9000, 4)), "WordDocument");
                system.writeFilesystem(out);
            }
        });
        add("rác trong msg.msg", ANY, true, out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(random(900, 5)), "__properties_version1.0");
                system.createDocument(new ByteArrayInputStream(random(900, 6)), "__substg1.0_1000001F");
                system.writeFilesystem(out);
            }
        });
    }

    private void mails() {
        String head = "From: a@b.vn\nTo: c@d.vn\nSubject: Giao việc\nMIME-Version: 1.0\n";
        add("thư lồng nghìn tầng.eml", READ_OR_ASIDE, true, out -> {
            StringBuilder mail = new StringBuilder(head);
            for (int i = 0; i < 1000; i++) {
                mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
            }
            text(out, mail + "\nGiao việc\n");
        });
        add("thư chuyển tiếp trăm lần.eml", ASIDE, true, out -> {
            StringBuilder mail = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                mail.append(head).append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
                mail.append("Content-Type: message/rfc822\n\n");
            }
            text(out, mail + head + "\nGiao việc\n");
        });
        add("thư mười nghìn phần.eml", ASIDE, true, out -> {
            text(out, head + "Content-Type: multipart/mixed; boundary=b\n\n");
            for (int i = 0; i < 10_000; i++) {
                text(out, "--b\nContent-Type: text/plain; name=%d.txt\n\nTệp %d\n".formatted(i, i));
            }
        });
        add(
                "base64 hỏng.eml",
                READ_OR_ASIDE,
                true,
                out -> text(
                        out,
                        head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nGiao việc trước ngày 20/6\n--b\n"
                                + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n@@@@!!!!\n--b--\n"));
        add("đầu thư 10 MB.eml", READ_OR_ASIDE, false, out -> {
            text(out, head + "X-A: ");
            repeated("x".getBytes(StandardCharsets.US_ASCII), 10_000_000).write(out);
            text(out, "\n\nGiao việc\n");
        });
        add(
                "không ranh giới.eml",
                READ_OR_ASIDE,
                false,
                out -> text(out, head + "Content-Type: multipart/mixed\n\nGiao việc\n"));
        add("bom edxml.edxml", ASIDE, true, out -> {
            byte[] bomb = bytes(inner -> zip(inner, "0.txt", repeated(new byte[1 << 16], 1000)));
            text(
                    out,
                    "<edXML><Subject>V/v</Subject><Attachment><AttachmentName>a</AttachmentName><Content>"
                            + Base64.getEncoder().encodeToString(bomb) + "</Content></Attachment></edXML>");
        });
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(name));
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(out);
        return out.toByteArray();
    }

    private static byte[] random(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content repeated(byte[] piece, int times) {
        return out -> {
            int together = Math.max(1, (1 << 16) / piece.length);
            byte[] many = new byte[piece.length * together];
            for (int i = 0; i < together; i++) {
                System.arraycopy(piece, 0, many, i * piece.length, piece.length);
            }
            int left = times;
            for (; left >= together; left -= together) {
                out.write(many);
            }
            out.write(many, 0, left * piece.length);
        };
    }

    private static void zip(OutputStream out, String name, Content content) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
        zip.finish();
    }

    private static void docx(OutputStream out, String open, String piece, int times) throws IOException {
        zip(out, "word/document.xml", body -> {
            text(body, open);
            repeated(piece.getBytes(StandardCharsets.UTF_8), times).write(body);
            if (open.equals(WORD) && piece.endsWith("/>") || piece.endsWith("</w:p>")) {
                text(body, "</w:body></w:document>");
            }
        });
    }

    private static void xlsx(OutputStream out, String strings) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (var original = new java.util.zip.ZipInputStream(new ByteArrayInputStream(sample("table/bang.xlsx")))) {
            for (ZipEntry entry = original.getNextEntry(); entry != null; entry = original.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    text(zip, strings);
                } else {
                    original.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void encrypted(byte[] plain, OutputStream out) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem();
                OPCPackage contents = OPCPackage.open(new ByteArrayInputStream(plain))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream inside = encryptor.getDataStream(system)) {
                contents.save(inside);
            }
            system.writeFilesystem(out);
        } catch (InvalidFormatException | java.security.GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Objects 2, 3, … of a file whose catalogue is object 1. */
    private static void pdf(OutputStream out, String... objects) throws IOException {
        StringBuilder pdf = new StringBuilder(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 4 0 R>>>>endobj\n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append(i + 2).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        text(out, pdf.append("trailer<</Root 1 0 R/Size 9>>\n%%EOF\n").toString());
    }

    private static void pdfWithStream(OutputStream out, byte[] flate) throws IOException {
        text(
                out,
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Filter/FlateDecode/Length " + flate.length + ">>stream\n");
        out.write(flate);
        text(out, "\nendstream endobj\ntrailer<</Root 1 0 R/Size 9>>\n%%EOF\n");
    }

    private static byte[] deflated(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            content.write(deflater);
        }
        return out.toByteArray();
    }

    /** All of one colour, so that it is small on the disk and large in memory. */
    private static void png(OutputStream out, int width, int height) throws IOException {
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        ByteBuffer head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        chunk(out, "IHDR", head.array());
        byte[] row = new byte[1 + 3 * Math.min(width, 100_000)];
        chunk(out, "IDAT", deflated(repeated(row, Math.min(height, 1000))));
        chunk(out, "IEND", new byte[0]);
    }

    private static void chunk(OutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(name);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** One directory without entries, whose next one lies there. */
    private static void tiff(OutputStream out, int next) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(14).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 0).putInt(next);
        out.write(tiff.array());
    }

    private static byte[] ole(int tables) {
        ByteBuffer ole = ByteBuffer.allocate(512 * 8).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        ole.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        ole.putShort(26, (short) 3)
                .putShort(28, (short) -2)
                .putShort(30, (short) 9)
                .putShort(32, (short) 6);
        ole.putInt(44, tables).putInt(48, 1).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            ole.putInt(76 + 4 * i, 0);
        }
        // Each sector is followed by itself.
        for (int i = 0; i < 128; i++) {
            ole.putInt(512 + 4 * i, i);
        }
        return ole.array();
    }
}
