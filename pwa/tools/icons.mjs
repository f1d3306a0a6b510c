// Draws the PNG icons that phones ask for from public/icons/*.svg. Run after changing one: npm run icons
import { readdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const folder = new URL("../public/icons/", import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();

async function draw(svg, pixels, file) {
  await page.setViewportSize({ width: pixels, height: pixels });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await writeFile(new URL(file, folder), await page.screenshot({ omitBackground: true }));
}

for (const file of (await readdir(folder)).filter((name) => name.endsWith(".svg"))) {
  const svg = await readFile(new URL(file, folder), "utf8");
  const name = file.replace(".svg", "");
  await draw(svg, 192, `${name}-192.png`);
  await draw(svg, 512, `${name}-512.png`);
  // A phone cuts its own shape out of this one: no corners of ours, the drawing inside the middle 80 %.
  await draw(svg.replace(/ rx="112"/, ""), 512, `${name}-maskable.png`);
}
await browser.close();
