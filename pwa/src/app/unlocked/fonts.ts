/** The fonts of papers, from the app's own files. */
import bold from "../../core/paper/fonts/bold.woff?url";
import regular from "../../core/paper/fonts/regular.woff?url";
import type { Fonts } from "../../core/paper/pdf";

async function bytesOf(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`font: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function loadFonts(): Promise<Fonts> {
  const [regularBytes, boldBytes] = await Promise.all([bytesOf(regular), bytesOf(bold)]);
  return { regular: regularBytes, bold: boldBytes };
}
