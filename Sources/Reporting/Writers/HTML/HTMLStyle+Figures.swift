/// The rules for tables and charts.
extension HTMLStyle {
  static let tables: StaticString = """
    .table { overflow-x: auto; margin: 1rem 0 1.5rem; }
    table { border-collapse: collapse; border-top: 1px solid var(--ink);
      border-bottom: 1px solid var(--ink); font-size: .9375rem; line-height: 1.4; }
    caption { text-align: left; padding-bottom: .4rem; font-weight: 650; }
    caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
    @media (min-width: 40rem) { caption span { white-space: nowrap; } }
    th, td { padding: .35rem .7rem; vertical-align: baseline; font-weight: inherit; }
    tr > :first-child { padding-left: 0; position: sticky; left: 0; background: var(--paper); }
    tr > :last-child { padding-right: 0; }
    thead th { vertical-align: bottom; line-height: 1.25; color: var(--quiet);
      font-size: .92em; border-bottom: 1px solid var(--rule); }
    tbody tr + tr > * { border-top: 1px solid var(--hair); }
    tfoot tr > * { border-top: 1px solid var(--ink); font-weight: 650; }
    .words { text-align: left; }
    .figure { text-align: right; }
    tbody .figure, tfoot .figure { white-space: nowrap; }
    .sign { color: var(--quiet); }
    .dense table, .turned table { font-size: .8125rem; width: 100%; }
    .dense th, .dense td, .turned th, .turned td { padding: .32rem .38rem; }
    .dense tr > :first-child, .turned tr > :first-child { padding-left: 0; }
    .dense tr > :last-child, .turned tr > :last-child { padding-right: 0; }
    """

  static let charts: StaticString = """
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: 1.5rem 2.5rem; margin: 1.25rem 0 1.75rem; }
    figure { margin: 0; max-width: 31rem; }
    figcaption { font-weight: 650; font-size: .9375rem; margin-bottom: .5rem; }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { font-size: 12px; fill: var(--ink); stroke: none; }
    svg .axis, svg .tick { fill: var(--quiet); }
    .ink-0 { color: var(--ink-0); } .ink-1 { color: var(--ink-1); } .ink-2 { color: var(--ink-2); }
    .ink-3 { color: var(--ink-3); } .ink-4 { color: var(--ink-4); } .ink-5 { color: var(--ink-5); }
    svg text.name { fill: currentColor; }
    .grid { stroke: var(--hair); fill: none; }
    .base { stroke: var(--quiet); fill: none; }
    .column { stroke: currentColor; stroke-width: .75; }
    .hatch { stroke: currentColor; stroke-width: 1.4; fill: none; }
    .dots { stroke: currentColor; stroke-width: 2.6; stroke-linecap: round; }
    .band { stroke: currentColor; stroke-width: .5; stroke-opacity: .45; }
    pattern[id*="-band-"] { opacity: .4; }
    .curve { stroke: currentColor; stroke-width: 1.75; fill: none; }
    .curve.ink-1 { stroke-dasharray: 7 3; }
    .curve.ink-2 { stroke-dasharray: 2 2; }
    .curve.ink-3 { stroke-dasharray: 9 3 2 3; }
    .curve.ink-4 { stroke-dasharray: 4 2; }
    .curve.ink-5 { stroke-dasharray: 12 4; }
    .mark { stroke: currentColor; stroke-width: 1.5; fill: var(--paper); }
    """

  /// On paper: A4 with page numbers, headings again on every sheet, no row or picture cut in two.
  static let paper: StaticString = """
    @page { size: A4; margin: 17mm 15mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif;
        color: #59626b; } }
    @page turned { size: A4 landscape; margin: 15mm; }
    @media print {
      :root { color-scheme: light; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; line-height: 1.5; print-color-adjust: exact;
        -webkit-print-color-adjust: exact; }
      h1 { font-size: 16pt; }
      h2 { font-size: 11.5pt; margin-top: 6mm; break-after: avoid; }
      header { padding-bottom: 3mm; margin-bottom: 4mm; }
      .table { overflow: visible; }
      .turned { page: turned; }
      table { font-size: 9.5pt; }
      .dense table, .turned table { font-size: 7.5pt; }
      th, td { padding: .9mm 1.8mm; }
      .dense th, .dense td, .turned th, .turned td { padding: .9mm 1mm; }
      tr > :first-child { position: static; }
      caption span { position: static; max-width: none; }
      caption { break-after: avoid; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, figure, .charts, dl div, .imprint { break-inside: avoid; }
      tbody tr:last-child, tfoot tr { break-before: avoid; }
      p, dd { orphans: 2; widows: 2; }
      .charts { grid-template-columns: repeat(2, 1fr); gap: 5mm 9mm; margin: 4mm 0 6mm; }
      figure { max-width: none; }
      .grid { stroke: #cfd5da; }
      footer { font-size: 8pt; line-height: 1.45; margin-top: 7mm; padding-top: 2mm; }
      footer h2 { font-size: 9pt; margin-top: 3mm; }
      dl div { grid-template-columns: 30mm 1fr; gap: 3mm; margin-bottom: 1.2mm; }
    }
    """
}
