package org.xinyue.document;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What can be said of a file by its name and size alone, so that a page may refuse it before it travels, in the words that
 * {@link Documents} would use. Whatever passes is still judged by its content when it arrives.
 *
 * @param largest most bytes of one file
 * @param extensions those taken, separated by spaces, without dot
 * @param archives extensions of archives (压缩包), which get a sentence of their own
 * @param tooLarge said of a file above {@code largest}
 * @param empty said of a file without a byte
 * @param nameless said of a name without extension
 * @param archive said of an archive
 * @param unknown said of every other extension
 */
public record Admission(
        long largest,
        String extensions,
        String archives,
        String tooLarge,
        String empty,
        String nameless,
        String archive,
        String unknown) {
    static final String TOO_LARGE = "文件超过 20 MB，请压缩或拆分后再上传";
    static final String EMPTY = "文件是空的，请重新选择文件后再上传";
    static final String NAMELESS = "文件名没有扩展名，请改成“合同.pdf”这样的文件名后再上传";
    static final String ARCHIVE = "不能上传压缩包，请解压后逐个上传其中的文件";
    static final String UNKNOWN = "只能上传 PDF、JPG、PNG、OFD、Word 或 Excel 文件，请转换格式后再上传";

    /** The rules in force. */
    public static Admission rules() {
        return new Admission(
                DocumentFiles.LARGEST,
                Arrays.stream(FileKind.values()).map(FileKind::extensions).collect(Collectors.joining(" ")),
                String.join(" ", FileKind.ARCHIVES),
                TOO_LARGE,
                EMPTY,
                NAMELESS,
                ARCHIVE,
                UNKNOWN);
    }
}
