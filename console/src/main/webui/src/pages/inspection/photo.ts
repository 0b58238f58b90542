import { address, ask } from '../../api/client';

const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
const LARGEST = 2 * 1024 * 1024;

/** A phone's picture is larger than what is kept: it is made smaller before it is sent. */
async function smaller(file: File): Promise<Blob> {
  if (file.size <= LARGEST / 4) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', QUALITY),
    );
    return made ?? file;
  } catch {
    // What the browser cannot read, the service judges by its bytes.
    return file;
  }
}

/** Sends a picture of how it was, or how it is now. */
export async function sendPhoto(
  finding: string,
  stage: 'BEFORE' | 'AFTER',
  file: File,
): Promise<void> {
  const body = await smaller(file);
  await ask(address('risk', '/api/v1/findings/{id}/photos', { id: finding }, { stage }), {
    method: 'POST',
    body,
    headers: { 'Content-Type': body.type === 'image/png' ? 'image/png' : 'image/jpeg' },
  });
}
