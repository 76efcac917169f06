/// How a page looks: one sheet of rules for the screen, the phone and the paper.
enum HTMLStyle {
  /// In the order in which later rules win.
  static let all = [colours, page, tables, charts, phone, paper]

  static let colours: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2126; --quiet: #59626b; --rule: #c4cad0; --hair: #e3e7ea;
      --tint: #f5f7f8;
      --ink-0: #1f5b8f; --ink-1: #a8480c; --ink-2: #1d7253; --ink-3: #7a4a93; --ink-4: #76620b;
      --ink-5: #4b5560;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #15191d; --ink: #e3e7ea; --quiet: #a0a9b1; --rule: #4a535b; --hair: #2b3238;
        --tint: #1c2126;
        --ink-0: #7db4e3; --ink-1: #f0a26a; --ink-2: #6cc8a3; --ink-3: #cba3e0; --ink-4: #d6bf63;
        --ink-5: #b4bdc5;
      }
    }
    """

  static let page: StaticString = """
    * { box-sizing: border-box; }
    html { background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 66rem; padding: 2.5rem 2rem 3rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", sans-serif;
      font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word;
    }
    header { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; margin-bottom: 1.5rem; }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: 0; font-weight: 650; text-wrap: balance; }
    h2 { font-size: 1.1rem; line-height: 1.4; margin: 2rem 0 .6rem; font-weight: 650; }
    p { margin: .75rem 0; max-width: 46rem; }
    .office { margin: 0 0 .15rem; color: var(--quiet); }
    .scope { margin: .5rem 0 0; max-width: none; color: var(--quiet); font-size: .9rem; }
    .note, .signs { color: var(--quiet); font-size: .875rem; line-height: 1.55; }
    footer {
      border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .75rem;
      color: var(--quiet); font-size: .8125rem; line-height: 1.55;
    }
    footer h2 { font-size: .9rem; margin: 1rem 0 .4rem; color: var(--ink); }
    footer p { max-width: none; }
    dl { margin: 0; }
    dl div { margin: 0 0 .55rem; display: grid; grid-template-columns: 9.5rem 1fr; gap: 1rem; }
    dt { color: var(--ink); }
    dd { margin: 0; max-width: 50rem; }
    .imprint { border-top: 1px solid var(--hair); margin-top: 1rem; padding-top: .6rem; }
    .imprint p { margin: .2rem 0; }
    code { font: .92em/1.4 ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono",
      monospace; overflow-wrap: anywhere; }
    """

  static let phone: StaticString = """
    @media screen and (max-width: 44rem) {
      body { padding: 1.25rem 1rem 2rem; }
      header { padding-bottom: .75rem; margin-bottom: 1rem; }
      h1 { font-size: 1.3rem; }
      h2 { font-size: 1.05rem; margin-top: 1.75rem; }
      dl div { display: block; }
      .table { margin-left: -1rem; margin-right: -1rem; padding: 0 1rem; }
      .dense th, .dense td, .turned th, .turned td { padding: .35rem .45rem; }
      .table tr > :first-child { left: -1rem; padding-left: 1rem; }
      .table tbody th, .table tfoot th { min-width: 5.5rem; }
    }
    """
}
