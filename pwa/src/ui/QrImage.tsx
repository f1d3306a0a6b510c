import "./qr.css";

/** A QR code made on this device. Shown as a picture: its text never becomes part of the page. */
export function QrImage({ svg, alt }: { svg: string; alt: string }) {
  return <img class="qr" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} />;
}
