(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const narrow = matchMedia('(max-width: 999px)');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = words => { document.getElementById('say').textContent = words; };
  let selected = null;
  let cameFrom = null;

  const claimsOf = line => all('[data-claim]', line).map(link => link.dataset.claim);
  const covers = (mark, claims) => mark.dataset.claim.split(' ').some(claim => claims.includes(claim));

  function clear() {
    for (const element of all('.on, .now, .in')) element.classList.remove('on', 'now', 'in');
    for (const button of all('.open[aria-pressed=true]')) button.setAttribute('aria-pressed', 'false');
    for (const pane of all('.reports.focused')) pane.classList.remove('focused');
    selected = null;
  }

  // Scrolls the nearest box that scrolls, never the page: the reader's place in the lines stays.
  function centre(element) {
    const columns = element.closest('.columns');
    const report = element.closest('.report');
    for (const box of [report, columns]) {
      if (box.scrollHeight > box.clientHeight + 1) {
        const [at, frame] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
        box.scrollTop += at.top + at.height / 2 - frame.top - box.clientHeight / 2;
        break;
      }
    }
    const [at, frame] = [report.getBoundingClientRect(), columns.getBoundingClientRect()];
    if (at.left < frame.left) columns.scrollLeft += at.left - frame.left;
    if (at.right > frame.right) columns.scrollLeft += at.right - frame.right;
  }

  function openSheet(story, report) {
    const pane = story.querySelector('.reports');
    for (const tab of all('.tab', pane)) tab.setAttribute('aria-pressed', String(tab.dataset.report === report.id));
    for (const other of all('.report', pane)) other.classList.toggle('shown', other === report);
    if (narrow.matches && !pane.classList.contains('sheet')) {
      pane.classList.add('sheet');
      pane.querySelector('.close').focus({ preventScroll: true });
      if (cameFrom && story.querySelector('.lines').contains(cameFrom)) cameFrom.scrollIntoView({ block: 'start' });
    }
  }

  function closeSheet() {
    const open = document.querySelector('.reports.sheet');
    if (!open) return false;
    open.classList.remove('sheet');
    if (cameFrom) cameFrom.focus({ preventScroll: true });
    return true;
  }

  function select(line, claim) {
    clear();
    selected = line;
    const story = line.closest('.story');
    const claims = claimsOf(line);
    line.classList.add('on');
    const button = line.querySelector('.open');
    button.setAttribute('aria-pressed', 'true');
    const pane = story.querySelector('.reports');
    pane.classList.add('focused');
    const marks = all('.reports mark', story).filter(mark => covers(mark, claims));
    for (const mark of marks) {
      mark.classList.add('on');
      mark.closest('.s').classList.add('on');
      mark.closest('.report').classList.add('in');
    }
    const first = claim || claims[0];
    const now = marks.filter(mark => covers(mark, [first]));
    for (const mark of now) mark.classList.add('now');
    for (const reading of all('[data-claim]', line)) reading.parentElement.parentElement.classList.toggle('now', reading.dataset.claim === first);
    if (now.length) openSheet(story, now[0].closest('.report'));
    for (const report of all('.report.in', pane)) {
      const mark = report.querySelector('mark.on');
      if (mark && report !== now[0]?.closest('.report')) centre(mark);
    }
    if (now.length) centre(now[0]);
    say(`${line.querySelector('.no').textContent}. ${line.querySelector('.badge').textContent}. ${button.textContent}`);
  }

  function lines() {
    return all('.line').filter(line => !line.hidden);
  }

  function step(by) {
    const shown = lines();
    const current = document.activeElement?.closest?.('.line') || selected;
    const at = shown.indexOf(current);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (!next) return;
    const button = next.querySelector('.open');
    button.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    if (selected && !narrow.matches) select(next);
  }

  function filter(button) {
    const story = button.closest('.story');
    for (const other of all('.filter', story)) other.setAttribute('aria-pressed', String(other === button));
    for (const line of all('.line', story)) line.hidden = button.dataset.filter !== '' && line.dataset.verdict !== button.dataset.filter;
    if (selected?.hidden) clear();
    say(button.textContent);
  }

  function showLine(line) {
    if (line.hidden) filter(line.closest('.story').querySelector('.filter'));
    select(line);
    line.scrollIntoView({ block: 'start' });
    line.querySelector('.open').focus({ preventScroll: true });
  }

  document.addEventListener('click', event => {
    const target = event.target;
    const on = selector => target.closest(selector);
    if (on('.filter')) return filter(on('.filter'));
    if (on('.close')) return void closeSheet();
    if (on('.tab')) {
      const report = document.getElementById(on('.tab').dataset.report);
      openSheet(report.closest('.story'), report);
      const mark = report.querySelector('mark.on');
      return void (mark && centre(mark));
    }
    const quote = on('.quote[data-claim]');
    if (quote) {
      event.preventDefault();
      cameFrom = quote;
      return select(quote.closest('.line'), quote.dataset.claim);
    }
    const witness = on('a[data-report], a[data-sentence]');
    if (witness) {
      event.preventDefault();
      const element = document.getElementById(witness.dataset.report || witness.dataset.sentence);
      const report = element.closest('.report');
      cameFrom = witness;
      clear();
      if (element !== report) element.classList.add('on');
      report.classList.add('in');
      openSheet(report.closest('.story'), report);
      if (!narrow.matches) report.closest('.reports').scrollIntoView({ block: 'nearest' });
      return centre(element === report ? report.firstElementChild : element);
    }
    const link = on('a[href^="#"]');
    if (link) {
      const line = document.getElementById(link.hash.slice(1));
      if (line?.classList.contains('line')) {
        event.preventDefault();
        cameFrom = link;
        history.replaceState(null, '', link.hash);
        showLine(line);
      }
      return;
    }
    const mark = on('mark[data-claim]');
    if (mark) {
      const claims = mark.dataset.claim.split(' ');
      const story = mark.closest('.story');
      const found = all('.line', story).filter(line => claimsOf(line).some(claim => claims.includes(claim)));
      const next = found[(found.indexOf(selected) + 1) % found.length];
      if (!next) return;
      select(next, claimsOf(next).find(claim => claims.includes(claim)));
      if (!narrow.matches) next.scrollIntoView({ block: 'nearest' });
      return;
    }
    const line = on('.line');
    if (line && !on('a, summary, details') && !String(getSelection())) {
      cameFrom = line.querySelector('.open');
      select(line);
    }
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      step(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'Escape') {
      if (!closeSheet()) clear();
    } else if (event.key === ' ' && event.target.matches('a.quote')) {
      event.preventDefault();
      event.target.click();
    }
  });

  const start = document.getElementById(location.hash.slice(1));
  if (start?.classList.contains('line')) showLine(start);
})();
