import type { BrowserContext } from 'playwright-core';

const quality = 0.6;

/** A picture of the page, as PNG in base64, made smaller and written as WebP by the browser that took it. */
export async function makeWebp(
  context: BrowserContext,
  png: string,
  view: { width: number; height: number },
  scale: number,
): Promise<Buffer> {
  const page = await context.newPage();
  const webp = await page.evaluate(
    async ({ png, width, height, quality }) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(width, height);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('This browser draws nothing.');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, width, height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      const written = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(written, (byte) => String.fromCharCode(byte)).join(''));
    },
    { png, width: view.width * scale, height: view.height * scale, quality },
  );
  await page.close();
  return Buffer.from(webp, 'base64');
}
