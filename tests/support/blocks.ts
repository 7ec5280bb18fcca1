import {html, type TemplateResult} from 'lit';

/** A picture that needs no file. */
export const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="1200" height="750"%3E%3Crect width="100%25" height="100%25" fill="%2386a0b4"/%3E%3Cpath d="M0 560 260 330l190 170 230-260 520 470v40H0z" fill="%23435a6b"/%3E%3C/svg%3E';

/** Every kind of block that a CMS prints, by name. Invented words and people. */
export const blocks: Readonly<Record<string, TemplateResult>> = {
  text: html`
    <p>
      The ferry had been due at six. By eight, the people of Tanjung Lama had eaten the
      cakes meant for the minister, and the band was playing the same march for the
      <em>fourth</em> time. <a href="#harbour">The harbour master</a> looked at his
      watch, then at the sea, and said <strong>nothing</strong>.
    </p>
    <p>
      “We have waited eleven years for this pier,” said Ratna Wibisono, who sells fish
      at its foot. “Two hours are <q>a breath</q>.” H<sub>2</sub>O rose to 1.2 m<sup
        >2</sup
      ><sup><a href="#note-1">1</a></sup
      >, as the <abbr title="Harbour Office">HO</abbr> had <del>feared</del>
      <ins>predicted</ins>; <mark>nobody was hurt</mark>.
    </p>
  `,
  headings: html`
    <h2>A pier, a promise and a long wait</h2>
    <p>Building began in the year of the great flood.</p>
    <h3>What it cost</h3>
    <p>Nobody in the district office would say.</p>
    <h4>Who paid</h4>
    <p>The fishermen’s cooperative paid a third.</p>
    <h5>Sources</h5>
    <p>Minutes of the cooperative, read by this newspaper.</p>
  `,
  lists: html`
    <ul>
      <li>Forty-two piles of ironwood</li>
      <li>
        Three cranes:
        <ul>
          <li>one that works</li>
          <li>two that are being repaired</li>
        </ul>
      </li>
    </ul>
    <ol>
      <li>The ferry arrives.</li>
      <li>The minister speaks.</li>
    </ol>
    <dl>
      <dt>Pier</dt>
      <dd>A raised walk over water.</dd>
      <dd>In Tanjung Lama, also a market.</dd>
      <dt>Quay</dt>
      <dd>What the minister called it.</dd>
    </dl>
  `,
  quotes: html`
    <blockquote>
      <p>A pier is a street that has lost its patience and walked into the sea.</p>
      <footer>— <cite>Notes of a Harbour Master</cite></footer>
    </blockquote>
    <aside data-kolom-role="skip">
      <blockquote>
        We have waited eleven years for this pier. Two hours are a breath.
      </blockquote>
    </aside>
    <aside aria-label="The pier in brief">
      <h4>The pier in brief</h4>
      <p>Length 240 metres. Opened, after three attempts, on a Tuesday.</p>
    </aside>
  `,
  table: html`
    <table>
      <caption>
        Passengers by year
      </caption>
      <thead>
        <tr>
          <th>Port</th>
          <th>2023</th>
          <th>2024</th>
          <th>2025</th>
          <th>Change since the opening of the pier</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>Tanjung Lama</th>
          <td>12,400</td>
          <td>18,210</td>
          <td>31,077</td>
          <td>more than twice as many</td>
        </tr>
        <tr>
          <th>Muara Baru</th>
          <td>9,120</td>
          <td>8,004</td>
          <td>7,731</td>
          <td>a sixth fewer</td>
        </tr>
      </tbody>
    </table>
  `,
  media: html`
    <figure>
      <img src=${picture} width="1200" height="750" alt="Hills behind a harbour" />
      <figcaption>The harbour of Tanjung Lama at low water.</figcaption>
    </figure>
    <p>
      <img src=${picture} width="320" height="200" alt="Hills" align="right" />
      Pictures that old systems floated stand beside the text still, as long as the
      column has room for both, and the words go on around them.
    </p>
    <hr />
    <p>After the rule, the story goes on.</p>
  `,
  stacked: html`
    <figure data-kolom-table="stack">
      <table>
        <thead>
          <tr>
            <th>Boat</th>
            <th>Seats</th>
            <th>Built</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th>KM Cakrawala</th>
            <td>212</td>
            <td>2011, at Muara Baru</td>
          </tr>
          <tr>
            <th>KM Bidadari</th>
            <td>96</td>
            <td data-kolom-label="Launched">1987, rebuilt twice</td>
          </tr>
        </tbody>
      </table>
      <figcaption>The boats of the line.</figcaption>
    </figure>
  `,
  formula: html`
    <p>
      The time of the crossing is
      <math
        ><mi>t</mi><mo>=</mo><mfrac><mi>s</mi><mi>v</mi></mfrac></math
      >, without the wind.
    </p>
    <math display="block">
      <mrow>
        <mi>t</mi><mo>=</mo>
        <msqrt><mn>2</mn></msqrt>
      </mrow>
    </math>
  `,
  columns: html`
    <table width="780" cellpadding="4" cellspacing="0" border="0">
      <tr>
        <td width="160" bgcolor="#eeeeee">
          <b>Sections</b><br />Front page<br />Sport
        </td>
        <td width="620">
          <p>The page was laid out by a table, as pages were in those days.</p>
          <p>The story stood in the wide column of it.</p>
        </td>
      </tr>
    </table>
  `,
  pages: html`
    <nav class="page-links" aria-label="Pages">
      <span aria-current="page">1</span>
      <a href="?page=2" rel="next">2</a>
      <a href="?page=all">Show all</a>
    </nav>
  `,
  code: html`
    <p>The timetable is a file: <code>ferries.csv</code>; press <kbd>F5</kbd>.</p>
    <pre><code>port,departs,arrives,boat,captain,passengers,cargo,weather,remarks
Tanjung Lama,06:00,08:10,KM Cakrawala,S. Hartono,212,"rice, batteries",calm,late</code></pre>
  `,
  details: html`
    <details>
      <summary>How we counted</summary>
      <p>Two reporters stood on the pier for a week.</p>
    </details>
    <details open>
      <summary>Corrections</summary>
      <p>An earlier version named the wrong boat.</p>
    </details>
  `,
  notes: html`
    <section class="footnotes">
      <ol>
        <li id="note-1">Measured at the second pile, at noon.</li>
      </ol>
    </section>
  `,
  pasted: html`
    <p>
      <span style="font-size: 14px">Pasted from a mail, fourteen pixels,</span>
      <font size="2" color="#000080">from a page of 1999,</font>
      <span style="font-family: Calibri; font-size: 11pt; color: #1f1f1f"
        >and from a word processor.</span
      >
    </p>
    <div style="font-size: 13px; width: 900px">
      <p>A box that was wide once, <b>with bold words</b> in it.</p>
    </div>
    <p>
      <nobr
        >A line that must not break, said the editor of the old system, ever at
        all</nobr
      >
      and an address:
      https://example.org/a/very/long/address/that/nobody/would/ever/type/by/hand/index.html
    </p>
  `,
};
