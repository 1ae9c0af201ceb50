/**
 * Reads the form that the SDK sends for openapi and cloudPay. The platform's own parsers keep a
 * part without a file name as text, which would ruin the bytes of its protobuf; here the part's
 * content type decides.
 */

/** The boundary of a multipart content type; undefined for any other. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const match = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType ?? '');
  return match?.[1];
}

/** Fields by name: bytes for `application/octet-stream`, else text. */
export function parseMultipart(body: Buffer, boundary: string): Record<string, string | Buffer> {
  const mark = Buffer.from(`--${boundary}`);
  const fields: Record<string, string | Buffer> = {};
  let start = body.indexOf(mark);
  while (start >= 0) {
    const from = start + mark.length;
    const next = body.indexOf(mark, from);
    if (next < 0) break;
    // Between the marks: CRLF, headers, CRLF CRLF, content, CRLF.
    const part = body.subarray(from + 2, next - 2);
    const split = part.indexOf('\r\n\r\n');
    const headers = part.subarray(0, Math.max(split, 0)).toString();
    const name = /name="([^"]*)"/i.exec(headers)?.[1];
    const content = part.subarray(split + 4);
    const binary = /content-type:\s*application\/octet-stream/i.test(headers);
    if (name !== undefined) fields[name] = binary ? content : content.toString();
    start = next;
  }
  return fields;
}
