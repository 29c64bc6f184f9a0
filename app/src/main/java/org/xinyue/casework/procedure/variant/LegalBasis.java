package org.xinyue.casework.procedure.variant;

/**
 * Where a variant comes from (依据).
 *
 * @param document its name with 《》
 * @param reference who issued it under which number and when
 */
public record LegalBasis(String document, String reference, LegalRank rank, Certainty certainty) {
    private static final int LONGEST = 200;

    public LegalBasis {
        document = document.strip();
        reference = reference.strip();
        if (document.length() < 2 || document.length() > LONGEST) {
            throw new VariantRefused("document", "请填写依据文件的名称，例如《信访工作条例》，不超过 200 个字");
        }
        if (reference.length() < 2 || reference.length() > LONGEST) {
            throw new VariantRefused("reference", "请填写发布机关、文号和日期，不超过 200 个字");
        }
        if (rank.isPublished() == (certainty == Certainty.C)) {
            throw new VariantRefused("certainty", "参照外地做法的，可靠程度为 C；有公开规定的，按核对情况选 A、B 或 D");
        }
    }

    /** Document and article in one. */
    public String cited(String article) {
        return document + article;
    }
}
