package org.xinyue.web.column.receipt;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.Documents;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.organisation.Organisations;
import org.xinyue.paper.Press;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.show.QrCode;
import org.xinyue.web.shell.Pages;

/** Makes the receipt as PDF; the same case gives the same bytes on whatever day. */
@Component
@Implements({Clause.A1_COLUMN, Clause.B4_IDENTITY})
class ReceiptSheets {
    private final Cases cases;
    private final ReceiptCodes codes;
    private final Contents contents;
    private final Pages pages;
    private final Press press;

    ReceiptSheets(Cases cases, ReceiptCodes codes, Contents contents, Pages pages, Press press) {
        this.cases = cases;
        this.codes = codes;
        this.contents = contents;
        this.pages = pages;
        this.press = press;
    }

    /** A printed receipt and the name under which it is saved. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Printed(String name, byte[] content) {}

    /**
     * The receipt of a case.
     *
     * @param address where the progress is looked up
     * @throws org.xinyue.casework.CaseUnknown when there is no such case
     */
    Printed print(UUID caseId, String address) {
        var file = cases.get(caseId);
        var sheet = sheet(file, address);
        return new Printed(
                "回执" + file.number() + ".pdf",
                press.print(new Press.Sheet(Press.Format.RECEIPT, sheet.title(), pages.sheet(sheet), file.lodgedAt())));
    }

    private ReceiptSheet sheet(CaseFile file, String address) {
        var parties = file.state().parties();
        var receiver = contents.nameOf(parties.receiver());
        return new ReceiptSheet(
                new ReceiptSheet.Key(
                        file.number(),
                        Written.groups(codes.codeOf(file.id())),
                        Written.time(file.lodgedAt()),
                        receiver,
                        file.title()),
                address,
                QrCode.of(address),
                contents.nameOf(parties.respondent()),
                contents.files(file),
                contents.next().of(file.id(), receiver));
    }

    /** Where the parts of the receipt come from. */
    @Component
    record Contents(Organisations organisations, Documents documents, NextSteps next) {
        String nameOf(UUID body) {
            return organisations.directory().get(body).name();
        }

        /** What was there when the complaint was handed in; what came later is not what this receipt is for. */
        List<ReceiptSheet.HandedIn> files(CaseFile file) {
            return documents.of(file.id()).stream()
                    .filter(document -> document.submittedBy().equals(Party.COMPLAINANT.name()))
                    .filter(document -> !document.storedAt().isAfter(file.lodgedAt()))
                    .map(document ->
                            new ReceiptSheet.HandedIn(document.name(), Written.size(document.bytes()), document.sm3()))
                    .toList();
        }
    }
}
