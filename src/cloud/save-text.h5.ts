/** Hands a text over as a file. In the browser: a download. */
export async function saveText(fileName: string, contents: string): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([contents], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
  return true;
}
