/** Sharp on screens of twice the density, and no larger than browsers can paint. */
const scale = 2;
const maxSide = 8_000;

/** A standalone SVG as a PNG, light or dark as the page's own. Rejects when the browser cannot paint it. */
export async function paintSvg(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const by = Math.min(scale, maxSide / image.naturalWidth, maxSide / image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.naturalWidth * by);
  canvas.height = Math.ceil(image.naturalHeight * by);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas is too large.'))), 'image/png');
  });
}

/** For a message, which carries text. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) parts.push(String.fromCharCode(...bytes.subarray(start, start + chunk)));
  return btoa(parts.join(''));
}

/** As many arguments as every engine takes. */
const chunk = 8_192;
