package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import qilian.guard.Scoped;
import qilian.guard.problem.Refused;
import qilian.risk.inspection.Evidence;
import qilian.risk.inspection.Photo;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand.AddEvidence;
import qilian.risk.store.PhotoStore;

/** Where pictures are taken in: checked by their own bytes, and cleaned. */
@ApplicationScoped
public class PhotoDesk {

  private final FindingDesk findings;
  private final PhotoStore photos;
  private final InspectionCallers callers;

  @Inject
  PhotoDesk(FindingDesk findings, PhotoStore photos, InspectionCallers callers) {
    this.findings = findings;
    this.photos = photos;
    this.callers = callers;
  }

  /** Keeps a picture of how it was, or how it is now. */
  @Transactional
  @Scoped
  public Rectification add(String reference, Evidence.Stage stage, byte[] bytes) {
    if (bytes.length > Photo.LARGEST) {
      throw Refused.of("PHOTO_TOO_LARGE", 413).with("max", Photo.LARGEST);
    }
    Photo photo = Photo.of(bytes).orElseThrow(() -> Refused.of("PHOTO_NOT_ACCEPTED", 415));
    Evidence evidence = new Evidence(stage, sha256(photo.bytes()));
    String agency = callers.agency();
    Rectification subject =
        findings.ask(reference, null, known -> new AddEvidence(agency, stage, evidence.sha256()));
    photos.keep(subject.origin().id(), evidence, photo, callers.now(), agency);
    return subject;
  }

  /** A picture of a finding that the caller sees. */
  @Transactional
  @Scoped
  public Photo read(String reference, String sha256) {
    return photos
        .find(findings.read(reference).origin().id(), sha256)
        .orElseThrow(() -> Refused.of("PHOTO_NOT_FOUND", 404));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
