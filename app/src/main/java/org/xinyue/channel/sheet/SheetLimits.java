package org.xinyue.channel.sheet;

import org.springframework.util.unit.DataSize;

/** How much one sheet may hold (报送表限额), so that no file can take the platform's memory. */
public final class SheetLimits {
    /** Rows of one delivery. */
    public static final int ROWS = 10_000;
    /** Bytes of the file as it was sent. */
    public static final long BYTES = DataSize.ofMegabytes(20).toBytes();

    static final int COLUMNS = 200;
    /** Characters of one cell, as spreadsheets have it. */
    static final int CELL = 32_767;
    /** Bytes of an xlsx when unpacked. */
    static final long UNPACKED = DataSize.ofMegabytes(96).toBytes();

    static final int PARTS = 1_000;
    static final int MERGES = 1_000;

    private SheetLimits() {}

    static SheetRefused tooManyRows() {
        return new SheetRefused("一次最多报送 %,d 行，这个文件超过了，请分成几个文件报送".formatted(ROWS));
    }

    static SheetRefused tooManyColumns() {
        return new SheetRefused("表格超过 " + COLUMNS + " 列，请使用模板，删去多余的列");
    }

    /** A place that no spreadsheet has. */
    static SheetRefused noSuchCell(String address) {
        return new SheetRefused("表格里有不存在的单元格或者行“" + (address.length() > 20 ? address.substring(0, 20) + "…" : address)
                + "”，不能读取；请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后再报送");
    }

    static SheetRefused unpacksTooLarge() {
        return new SheetRefused("文件解压后超过 %d MB，不能读取；请删去图片、格式和多余的工作表，或者分成几个文件报送".formatted(UNPACKED / 1_048_576));
    }
}
