// The result's screen, in the words of the quiz. `h` is handed in: Preact's own for the page by
// hand, one that writes HTML for SurveyJS, which takes its last page as a text.

import { result as content } from "#content";
import { holds } from "./holds.js";
import { ALSO, BEST, NONE, WEAK, score } from "./score.js";

const words = content.words;
const LEVELS = ["best", "also", "weak", "none"];
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const listing = new Intl.ListFormat("en-GB");
const list = (items) => listing.format(items);
const quoted = (options) => list(options.map(({ label: text }) => fill(words.quote, { text })));
const names = (matches) => list(matches.map((it) => (it.benefit ?? it).short));
const because = (options) => fill(words.because, { list: quoted(options) });

/** What it opens with: headline, the two lines under it, and what to do next. */
const opening = (it) => {
  const at = (level) => it.matches.filter((match) => match.level === level);
  const [first, second] = at(BEST);
  const touched = at(ALSO);
  const put = touched.filter(({ later }) => later);
  const now = touched.filter(({ later }) => !later);
  const rest = (text, last) => {
    const all = it.matches.filter(({ level, later }) => level > BEST && level <= last && !later);
    return all.length ? [fill(words[text], { list: names(all) })] : [];
  };
  let headline, what, of;
  if (first) {
    of = second ? [first, second] : [first];
    headline = it.onHold
      ? fill(words["headline-later"], { list: names(of) })
      : second
        ? fill(words["headline-joint"], { a: first.benefit.name, b: second.benefit.short })
        : first.benefit.headline;
    what = rest("lead-also", ALSO);
  } else if (!it.goals.length) {
    [headline, what, of] = [words["headline-unsure"], [words["lead-unsure"]], []];
  } else if (now.some(({ benefit }) => benefit.leads)) {
    [headline, what, of] = [words["headline-also"], rest("lead-touch", WEAK), []];
  } else if (put.length) {
    headline = fill(words["headline-later"], { list: names(put) });
    [what, of] = [rest("lead-also", ALSO), put];
  } else if (touched.length) {
    [headline, what, of] = [words["headline-exfoliation"], [words["lead-exfoliation"]], touched];
  } else if (at(WEAK).length) {
    [headline, what, of] = [words["headline-also"], rest("lead-touch", WEAK), []];
  } else [headline, what, of] = [words["headline-nothing"], [words["lead-nothing"]], []];

  for (const { benefit, later } of it.matches.filter(({ later, level }) => later && level < NONE))
    what.push(fill(words["lead-later"], { list: benefit.short, when: later.later }));
  const led = it.chosen.filter((option) => of.some((match) => match.because.includes(option)));
  const why = led.length ? [because(led)] : [];
  if (it.unsure && it.matches.some(({ level }) => level < NONE))
    why.push(
      fill(words.confidence[it.unsure === 1 ? "one" : "other"], {
        count: it.unsure,
        total: it.asked,
      }),
    );
  const has = (kind) => it.notes.some((note) => note.kind === kind);
  const next = has("wait")
    ? "wait"
    : has("ask")
      ? "ask"
      : headline === words["headline-exfoliation"]
        ? "lotion"
        : !it.goals.length || headline === words["headline-nothing"]
          ? "look"
          : "consult";
  return [headline, what.join(" "), why.join(" "), words[`next-${next}`]];
};

const reasons = (it, match) => {
  const { benefit, level, later } = match;
  const said = [
    match.because.length
      ? because(match.because)
      : it.goals.length
        ? fill(words["reason-other-goals"], { list: quoted(it.goals) })
        : words["reason-no-goals"],
  ];
  const beaten = level === BEST ? it.outranked(match) : [];
  if (beaten.length) said.push(fill(words["reason-stronger"], { list: names(beaten) }));
  if (later) said.push(fill(words["later-when"], { when: later.later }));
  if (level < NONE && !benefit.leads) said.push(words["reason-lotions"]);
  if (!later && match.forLater) said.push(words["later-hold"]);
  return said;
};

/** The plan in words. */
const plan = (it) => {
  const { drawn, hope } = it;
  const severity = { low: "low", high: "high" }[it.severity] ?? "unknown";
  const said = it.onHold ? [words["plan-hold"]] : [];
  said.push(`${words["plan-article"]} ${words[`plan-severity-${severity}`]}`);
  said.push(drawn ? drawn.plan.text : words["plan-studies"]);
  if (drawn && hope && !drawn.later) {
    const [from, to] = drawn.plan.weeks;
    const fit = hope.hopedWeeks < from ? "too-soon" : hope.hopedWeeks < to ? "partly" : "fits";
    const [first, last] = drawn.plan.months;
    const range = first === last ? first : fill(words.range, { from: first, to: last });
    said.push(fill(words[`plan-${fit}`], { hope: hope.label, months: range }));
  }
  return said;
};

const asks = (it) => {
  const first = it.notes.filter(({ kind }) => kind !== "know");
  const about =
    first.length > 2
      ? [words["ask-many"]]
      : first.length
        ? [fill(words["ask-conditions"], { list: list(first.map(({ name }) => name)) })]
        : [];
  const own = content.ask.filter(({ when }) => holds(when, it.given));
  return [...about, ...own.map(({ text }) => text)];
};

/** Draws the result of these answers, with whatever the page puts at its end. */
export default (h, questions, answers, end) => {
  const it = score(content, questions, answers);
  const paragraphs = (said) => said.filter(Boolean).map((text) => <p>{text}</p>);
  const section = (title, ...inside) => (
    <section>
      <h3>{title}</h3>
      {inside}
    </section>
  );
  const folded = (title, ...inside) => (
    <details>
      <summary>{title}</summary>
      {inside}
    </details>
  );
  const sources = (ids) =>
    ids.length > 0 &&
    folded(
      words.sources,
      <ul>
        {ids.map((id) => {
          const { link, cite, says } = content.citations[id];
          return (
            <li>
              <a href={link} target="_blank" rel="noopener noreferrer">
                {cite}
              </a>{" "}
              {says}
            </li>
          );
        })}
      </ul>,
    );
  const notes = (of) =>
    it.notes
      .filter(({ kind }) => of.includes(kind))
      .map(({ kind, name, note, citations }) => (
        <div class={`note ${kind}`} data-note={kind}>
          <h3>{fill(words["note-title"], { class: words[`note-${kind}`], name })}</h3>
          <p>
            {fill(words["note-told"], { name })} {note}
          </p>
          {citations.length || kind === "know" ? (
            sources(citations)
          ) : (
            <p class="small">{words.makers}</p>
          )}
        </div>
      ));
  const says = ({ elsewhere, level, aspects, plan }) => [
    level < NONE && elsewhere && <p>{elsewhere}</p>,
    aspects.map(({ name, article, studies, evidence, citations }) => [
      name && <h5>{name}</h5>,
      <p>
        <b>{words["says-article"]}</b> {article}
      </p>,
      <p>
        <b>
          {words["says-studies"]} <i>{words[`evidence-${evidence}`]}</i>
        </b>{" "}
        {studies}
      </p>,
      citations.length ? sources(citations) : <p class="small">{words.uncited}</p>,
    ]),
    <p>
      <b>{words["says-plan"]}</b> {plan ? plan.text : words["plan-none"]}
    </p>,
  ];
  const [headline, what, why, next] = opening(it);
  return (
    <div class="result" data-result="">
      <h2 tabindex="-1">{words["result-label"]}</h2>
      {notes(["wait"])}
      <h3 class="headline">{headline}</h3>
      {paragraphs([what, why])}
      <p class="next">{next}</p>
      {notes(["ask", "know"])}
      {section(words["plan-title"], paragraphs(plan(it)))}
      {section(
        words["benefits-title"],
        it.matches.map((match) => (
          <article class={LEVELS[match.level]} data-benefit={match.benefit.id}>
            <p class="level">{words[`level-${LEVELS[match.level]}`]}</p>
            <h4>{match.benefit.name}</h4>
            {paragraphs(reasons(it, match))}
            {match.level < WEAK ? says(match) : folded(words.more, says(match))}
          </article>
        )),
      )}
      {folded(
        words["expect-title"],
        paragraphs(["article", "studies", "serious"].map((name) => words[`expect-${name}`])),
        sources(content.expect),
      )}
      {folded(
        words["ask-title"],
        <ul>
          {asks(it).map((text) => (
            <li>{text}</li>
          ))}
        </ul>,
      )}
      {folded(
        words["conditions-title"],
        <p class="small">{words["conditions-lead"]}</p>,
        ["wait", "ask", "know"].map((kind) => [
          <h4>{words[`note-${kind}`]}</h4>,
          <ul>
            {content.conditions
              .filter((one) => one.kind === kind)
              .map(({ title, note }) => (
                <li>
                  <b>{title}</b> {note}
                </li>
              ))}
          </ul>,
        ]),
      )}
      <p class="small">{words.footer}</p>
      {end(words)}
    </div>
  );
};
