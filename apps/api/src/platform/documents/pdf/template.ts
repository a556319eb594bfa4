/**
 * How a document is set on A4 pages, in Typst. The document comes as JSON in `sys.inputs.document` and is only ever shown as a string:
 * nothing that somebody wrote is read as Typst. Sizes and colours follow the print rules of the design.
 *
 * Tags of PDF/UA come from the elements used: `heading`, `list`, `table` with `table.header`, `figure` with caption, `image` with `alt`.
 * Lines and small drawings are artifacts, since figures beside them say the same.
 */
export const TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let ink = rgb("#131525")
#let quiet = rgb("#51577a")
#let rule = rgb("#c9ccda")
#let ground = rgb("#f3f4f7")
#let thread = rgb("#9e0000")

#let runs(value) = {
  if type(value) == str { return value }
  for run in value {
    let shown = text(run.text)
    if run.at("strong", default: false) { shown = text(weight: 600, run.text) }
    if run.at("secondary", default: false) { shown = text(fill: quiet, size: 0.9em, run.text) }
    shown
  }
}

#let parts = doc.day.split("-").map(int)
#set document(
  title: doc.title,
  description: doc.subject,
  author: doc.publisher,
  date: datetime(year: parts.at(0), month: parts.at(1), day: parts.at(2), hour: 12, minute: 0, second: 0),
)
#set text(
  font: doc.fonts,
  // None of the machine, and none of those that come with the writer: the text was made fit for these.
  fallback: false,
  size: 9.5pt,
  fill: ink,
  lang: "de",
  number-width: "tabular",
  hyphenate: true,
)
#set par(leading: 0.66em, spacing: 1.05em, justify: false)

// The part a page belongs to: the last main heading before it; where one begins on the page itself, it says so already.
#let part() = {
  let page = here().page()
  let before = query(heading.where(level: 1)).filter(one => one.location().page() <= page)
  if before.len() == 0 { doc.title } else if before.last().location().page() < page { before.last().body }
}
#let bare() = doc.titlePage != none and here().page() == 1

#set page(
  paper: "a4",
  margin: (x: 20mm, top: 27mm, bottom: 24mm),
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: context if not bare() {
    set text(size: 8pt, fill: quiet)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      doc.publisher, align(right, part()),
    )
    v(-4pt)
    pdf.artifact(line(length: 100%, stroke: 0.5pt + rule))
  },
  footer: context if not bare() {
    set text(size: 8pt, fill: quiet)
    pdf.artifact(line(length: 100%, stroke: 0.5pt + rule))
    v(-4pt)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      text(hyphenate: false, doc.foot),
      align(right)[Seite #counter(page).display() von #counter(page).final().first()],
    )
  },
)

#set heading(numbering: none)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 19pt, weight: 600)
#show heading.where(level: 2): set text(size: 12.5pt, weight: 600)
#show heading.where(level: 3): set text(size: 10pt, weight: 600)
#show heading.where(level: 1): set block(above: 0pt, below: 15pt, sticky: true)
#show heading.where(level: 2): set block(above: 22pt, below: 10pt, sticky: true)
#show heading.where(level: 3): set block(above: 13pt, below: 8pt, sticky: true)
#set list(marker: text(fill: quiet)[–], indent: 0pt, body-indent: 6pt, spacing: 0.85em)

#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: set text(size: 8.5pt, fill: quiet)
#show figure.caption: set align(left)
#set figure(gap: 7pt)
#show figure: set align(left)

// Drawings for the eye.
#let bead() = pdf.artifact(box(width: 26mm, height: 7pt, {
  place(left + horizon, line(length: 100%, stroke: 1.6pt + thread))
  place(left + horizon, dx: 8mm, circle(radius: 3pt, fill: white, stroke: 1.6pt + thread))
}))

#let deviation(sign, width) = {
  let height = 6pt
  let at(value) = width * (0.5 + calc.max(-3.0, calc.min(3.0, value)) / 6.0)
  pdf.artifact(box(width: width, height: height, {
    place(top + left, curve(
      stroke: 0.3pt + rule,
      ..(-2, -1, 1, 2).map(guide => (
        curve.move((at(guide), -1pt)), curve.line((at(guide), height + 1pt)),
      )).flatten(),
    ))
    let (low, high) = (calc.min(0, sign.value), calc.max(0, sign.value))
    place(top + left, dx: at(low), rect(
      width: calc.max(0.6pt, at(high) - at(low)), height: height, fill: rgb(sign.colour), stroke: 0.4pt + ink,
    ))
    // Beyond the axis the bar is drawn broken: it is longer than it looks.
    if calc.abs(sign.value) > 3 {
      let tip = at(sign.value) - 5pt * if sign.value > 0 { 1 } else { -1 }
      place(top + left, line(start: (tip - 1pt, height + 1pt), end: (tip + 1pt, -1pt), stroke: 2pt + white))
    }
    if sign.interval != none {
      let (from, to) = (at(sign.interval.at(0)), at(sign.interval.at(1)))
      place(top + left, curve(
        stroke: 0.8pt + ink,
        curve.move((from, height / 2)), curve.line((to, height / 2)),
        ..(from, to).map(end => (
          curve.move((end, 1.3pt)), curve.line((end, height - 1.3pt)),
        )).flatten(),
      ))
    }
    place(top + left, line(start: (at(0), -1.5pt), end: (at(0), height + 1.5pt), stroke: 0.9pt + ink))
  }))
}

#let trend(points) = {
  let (width, height) = (28pt, 6.5pt)
  let known = points.filter(point => point != none)
  if known.len() == 0 { return none }
  let low = calc.min(..known)
  let span = calc.max(..known) - low
  let place-of(index) = {
    let share = if span == 0 { 0.5 } else { (points.at(index) - low) / span }
    (width * index / calc.max(1, points.len() - 1), height * (1 - share))
  }
  pdf.artifact(box(width: width + 3pt, height: height, {
    let drawn = range(points.len()).filter(index => points.at(index) != none)
    let steps = range(1, drawn.len()).map(pair => (drawn.at(pair - 1), drawn.at(pair)))
    let way(pairs, stroke) = if pairs.len() > 0 {
      place(top + left, curve(
        stroke: stroke,
        ..pairs.map(((a, b)) => (curve.move(place-of(a)), curve.line(place-of(b)))).flatten(),
      ))
    }
    // Missing years are led over by dots.
    way(steps.filter(((a, b)) => b - a == 1), 0.8pt + ink)
    way(steps.filter(((a, b)) => b - a > 1), (paint: quiet, thickness: 0.8pt, dash: "dotted"))
    let (x, y) = place-of(drawn.last())
    place(top + left, dx: x - 1.4pt, dy: y - 1.4pt, circle(radius: 1.4pt, fill: ink))
  }))
}

#let span(sign, width) = {
  let height = 6pt
  let at(rank) = width * (rank - 1) / calc.max(1, sign.of - 1)
  pdf.artifact(box(width: width, height: height, {
    place(top + left, line(start: (0pt, height / 2), end: (width, height / 2), stroke: 0.3pt + rule))
    place(top + left, line(start: (at(sign.low), height / 2), end: (at(sign.high), height / 2), stroke: 1.2pt + ink))
    for end in (at(sign.low), at(sign.high)) {
      place(top + left, line(start: (end, 0.8pt), end: (end, height - 0.8pt), stroke: 0.9pt + ink))
    }
    place(top + left, dx: at(sign.at) - 1.9pt, dy: height / 2 - 1.9pt, circle(radius: 1.9pt, fill: ink))
  }))
}

#let drawing(sign) = {
  if sign.kind == "deviation" { deviation(sign, 78pt) }
  if sign.kind == "trend" { trend(sign.points) }
  if sign.kind == "span" { span(sign, 60pt) }
}

#let cell-content(cell) = {
  let sign = cell.at("drawing", default: none)
  if sign == none { runs(cell.text) } else { box(drawing(sign)); h(4pt); runs(cell.text) }
}

#let table-block(block) = {
  let columns = block.columns.map(column => if column.share == 0 { auto } else { column.share * 1fr })
  let cells = ()
  for row in block.rows {
    if "group" in row {
      // A head of its own level: it never stands alone at the foot of a page.
      cells.push(table.header(level: 2, table.cell(colspan: columns.len(), fill: ground, text(weight: 600, row.group))))
    } else {
      let strong = row.at("strong", default: false)
      for cell in row.cells {
        cells.push(if strong { text(weight: 600, cell-content(cell)) } else { cell-content(cell) })
      }
    }
  }
  set text(size: 8.5pt)
  set par(leading: 0.5em)
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: figure.caption(position: top, text(size: 9pt, fill: ink, weight: 500, block.caption)),
    table(
      columns: columns,
      inset: (x: 3pt, y: 3.6pt),
      align: (x, y) => (if block.columns.at(x).align == "right" { right } else { left }) + horizon,
      stroke: (x, y) => (
        bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rule },
        top: none, left: none, right: none,
      ),
      table.header(..block.columns.map(column => text(weight: 500, fill: quiet, hyphenate: true, column.head))),
      ..cells,
    ),
  )
  let note = block.at("note", default: none)
  if note != none { std.block(above: 7pt, text(size: 8pt, fill: quiet, note)) }
}

#let facts-block(items) = {
  // Names of areas are read as names only whole.
  set text(size: 9pt, hyphenate: false)
  grid(
    columns: (auto, 1fr),
    column-gutter: 10pt,
    row-gutter: 8pt,
    ..items.map(item => (text(fill: quiet, item.label), runs(item.value))).flatten(),
  )
}

#let show-block(item) = {
  if item.kind == "heading" {
    if item.at("newPage", default: false) { pagebreak(weak: true) }
    let kicker = item.at("kicker", default: none)
    if kicker != none {
      std.block(above: 0pt, below: 12pt, sticky: true, bead())
      std.block(above: 0pt, below: 9pt, sticky: true, text(size: 9.5pt, fill: quiet, kicker))
    }
    heading(level: item.level, item.text)
  }
  if item.kind == "paragraph" {
    let size = item.at("size", default: "usual")
    if size == "lead" { par(text(size: 11pt, runs(item.text))) }
    if size == "small" { par(text(size: 8pt, fill: quiet, runs(item.text))) }
    if size == "usual" { par(runs(item.text)) }
  }
  if item.kind == "list" { list(..item.items.map(runs)) }
  if item.kind == "facts" { std.block(facts-block(item.items)) }
  if item.kind == "entry" {
    std.block(breakable: false, above: 8pt, below: 8pt, width: 100%, stroke: (bottom: 0.4pt + rule), inset: (bottom: 8pt), {
      let label = item.at("label", default: none)
      set par(spacing: 6pt)
      if label != none { par(text(size: 8pt, weight: 600, fill: quiet, label)) }
      par(runs(item.text))
      par(text(size: 8pt, fill: quiet, item.source))
    })
  }
  if item.kind == "table" { table-block(item) }
  if item.kind == "picture" {
    figure(
      image(bytes(item.svg), format: "svg", alt: item.alternative, width: item.width * 100%),
      caption: item.caption,
      supplement: none,
      numbering: none,
    )
  }
}

#let show-all(items) = {
  for item in items {
    if item.kind == "columns" {
      grid(
        columns: (item.share * 1fr, (1 - item.share) * 1fr),
        column-gutter: 9mm,
        item.left.map(show-block).join(),
        item.right.map(show-block).join(),
      )
    } else { show-block(item) }
  }
}

#if doc.titlePage != none {
  let cover = doc.titlePage
  v(38mm)
  std.block(below: 12pt, bead())
  std.block(below: 0pt, text(size: 12pt, fill: quiet, cover.kicker))
  v(12pt)
  title(text(size: 30pt, weight: 600, hyphenate: false, cover.title))
  v(12pt)
  std.block(text(size: 14pt, cover.subtitle))
  v(1fr)
  facts-block(cover.facts)
  pagebreak()
}
#if doc.contents != none {
  show outline.entry.where(level: 1): set block(above: 8pt)
  show outline.entry.where(level: 1): set text(weight: 500)
  outline(title: doc.contents.heading, depth: doc.contents.depth, indent: 10pt)
  pagebreak()
}
#show-all(doc.body)
`;
