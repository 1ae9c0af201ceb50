/** How a printed ticket looks: black on white, nothing of the desk around it, one column on A4. */
export const printoutStyle = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body {
  max-width: 182mm; margin: 0 auto; padding: 24px 16px 48px; background: #fff; color: #1d1b16;
  font: 15px/1.6 "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
}
h1 { margin: 0; font-size: 24px; line-height: 1.3; }
h2 { margin: 26px 0 8px; padding-bottom: 4px; border-bottom: 1px solid #1d1b16; font-size: 17px; }
p { margin: 4px 0; }
dl { display: grid; grid-template-columns: 7em 1fr; gap: 2px 12px; margin: 12px 0 0; }
dl dl { grid-template-columns: 5em 1fr; margin: 0; }
dt { color: #5d584c; }
dd { margin: 0; overflow-wrap: anywhere; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 6px 0; border-bottom: 1px solid #e4dfd2; break-inside: avoid; }
time, .cap { color: #5d584c; font-size: 13px; }
blockquote {
  margin: 4px 0; padding: 2px 0 2px 10px; border-left: 3px solid #b9b29f;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
.photos { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
figure { margin: 0; break-inside: avoid; }
img { display: block; max-width: 100%; max-height: 110mm; border: 1px solid #b9b29f; }
figcaption { color: #5d584c; font-size: 12px; overflow-wrap: anywhere; }
footer { margin-top: 28px; padding-top: 8px; border-top: 1px solid #1d1b16; }
@media print { body { max-width: none; padding: 0; } }
`;
