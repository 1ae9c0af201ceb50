export const pageStyle = `
:root { font: 15px/1.55 system-ui, sans-serif; color: #1e293b; background: #f8fafc; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 30px; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 19px; margin: 0 0 12px; }
h3 { font-size: 15px; margin: 16px 0 6px; }
p { max-width: 78ch; margin: 10px 0; }
.lead { color: #475569; margin: 0 0 14px; }
section { background: #fff; border: 1px solid #e2e8f0; border-radius: 12px; padding: 20px 22px; margin: 18px 0; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 14px; padding: 0; background: none; border: 0; }
.tile { background: #fff; border: 1px solid #e2e8f0; border-left: 6px solid; border-radius: 12px; padding: 14px 16px; display: flex; flex-direction: column; }
.tile b { font-size: 27px; font-variant-numeric: tabular-nums; }
.tile small { color: #64748b; margin-top: auto; padding-top: 6px; }
.good { border-left-color: #0f766e; } .bad { border-left-color: #b91c1c; } .bad b { color: #b91c1c; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18px; }
section.pair { gap: 24px; }
.pair > section { margin-bottom: 0; }
figure { margin: 0; min-width: 0; }
figcaption { color: #64748b; font-size: 13px; margin-top: 6px; }
svg { width: 100%; height: auto; display: block; font-size: 12px; fill: #475569; }
svg .grid { stroke: #e2e8f0; } svg .small { font-size: 10px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-weight: 500; text-align: left; }
tr:first-child th { color: #64748b; font-weight: 400; }
td { text-align: right; white-space: nowrap; } td.words { text-align: left; white-space: normal; }
th, td { padding: 4px 14px 4px 0; border-bottom: 1px solid #f1f5f9; }
table.small { font-size: 13px; } table.small th, table.small td { padding-right: 12px; }
.key { margin-right: 22px; color: #475569; }
.key i { display: inline-block; width: 14px; height: 14px; border-radius: 4px; margin-right: 7px; vertical-align: -2px; }
summary { cursor: pointer; padding: 4px 0; color: #334155; }
@media (max-width: 760px) { .tiles { grid-template-columns: 1fr 1fr; } .pair { grid-template-columns: 1fr; } main { padding: 20px 14px; } section { overflow-x: auto; } }
`;
