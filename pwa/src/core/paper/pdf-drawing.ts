/** A drawing on a page of a PDF: a figure with its words for who does not see it. */
import { type Drawing, PAPER_COLOURS, type Shape } from "./drawing";

type Doc = PDFKit.PDFDocument;

/** @param clean leaves out signs that the font lacks */
export function drawFigure(
  doc: Doc,
  into: PDFKit.PDFStructureElement,
  { alt, width, height, shapes }: Drawing,
  clean: (text: string) => string,
): void {
  const left = doc.page.margins.left;
  const line = doc.page.width - left - doc.page.margins.right;
  const scale = line / width;
  if (doc.y + height * scale > doc.page.height - doc.page.margins.bottom) doc.addPage();
  const top = doc.y;
  const figure = doc.struct("Figure", { alt: clean(alt) }, () => {
    doc.save();
    doc.translate(left, top).scale(scale);
    for (const shape of shapes) drawShape(doc, shape, clean);
    doc.restore();
  });
  into.add(figure);
  figure.end();
  doc.x = left;
  doc.y = top + height * scale + 12;
}

function drawShape(doc: Doc, shape: Shape, clean: (text: string) => string): void {
  const colour = PAPER_COLOURS[shape.tone];
  switch (shape.kind) {
    case "rect":
      doc.rect(shape.x, shape.y, shape.width, shape.height).fill(colour);
      break;
    case "line":
      doc.lineWidth(1).moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2).stroke(colour);
      break;
    case "circle":
      doc.lineWidth(2.5).circle(shape.x, shape.y, shape.r);
      if (shape.tone === "ring") doc.stroke(colour);
      else doc.fill(colour);
      break;
    case "text": {
      doc
        .font(shape.bold ? "bold" : "regular")
        .fontSize(shape.size)
        .fillColor(colour);
      const text = clean(shape.text);
      const shift = { start: 0, middle: 0.5, end: 1 }[shape.anchor] * doc.widthOfString(text);
      doc.save();
      if (shape.turned) doc.rotate(-90, { origin: [shape.x, shape.y] });
      // Letters hang from this point; they are to stand on the line.
      doc.text(text, shape.x - shift, shape.y, { lineBreak: false, baseline: "alphabetic" });
      doc.restore();
      break;
    }
  }
}
