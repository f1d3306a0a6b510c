/** Hands a file to the browser to be saved outside the app, under this name. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on the file as soon as the download began.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
