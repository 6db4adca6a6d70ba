// Lets a period be chosen in a timeline: by dragging over it, or by arrow keys with Shift and Enter.
// Then the address in data-brush-href is followed, {since} and {until} filled in. Escape cancels.
// All listeners are the document's, so that timelines which come later are served too.

const DRAGGED = 5;
const SVG = 'http://www.w3.org/2000/svg';
let drawn = null; // { timeline, buckets, from, to, x, pointer, moved }

const timelineOf = (element) =>
  element instanceof Element ? element.closest('.timeline[data-brush-href]') : null;
const bucketOf = (element) =>
  element instanceof Element && timelineOf(element) ? element.closest('.bucket') : null;
const bucketsOf = (timeline) => [...timeline.querySelectorAll('.bucket')];

function follow(timeline, since, until) {
  const filled = timeline.dataset.brushHref
    .replaceAll('{since}', () => encodeURIComponent(since))
    .replaceAll('{until}', () => encodeURIComponent(until));
  const url = new URL(filled, document.baseURI);
  if (url.origin !== location.origin) return;
  if (window.Turbo) window.Turbo.visit(url.href);
  else location.assign(url.href);
}

function say(timeline, text) {
  const readout = timeline.querySelector('.readout');
  if (readout && readout.textContent !== text) readout.textContent = text;
}

// Before its value.
const nameOf = (bucket) => bucket.getAttribute('aria-label').split(': ')[0];

function ends() {
  const first = drawn.buckets[Math.min(drawn.from, drawn.to)];
  const last = drawn.buckets[Math.max(drawn.from, drawn.to)];
  return [first.dataset.since, last.dataset.until];
}

function show() {
  const plot = drawn.timeline.querySelector('.buckets');
  const [, , width, height] = plot.getAttribute('viewBox').split(' ').map(Number);
  const slot = width / drawn.buckets.length;
  let brush = plot.querySelector('.brush');
  if (!brush) {
    brush = document.createElementNS(SVG, 'rect');
    brush.setAttribute('class', 'brush');
    plot.append(brush);
  }
  brush.setAttribute('x', Math.min(drawn.from, drawn.to) * slot);
  brush.setAttribute('width', (Math.abs(drawn.from - drawn.to) + 1) * slot);
  brush.setAttribute('height', height);
  const from = nameOf(drawn.buckets[Math.min(drawn.from, drawn.to)]);
  const to = nameOf(drawn.buckets[Math.max(drawn.from, drawn.to)]);
  say(drawn.timeline, from === to ? from : `${from} – ${to}`);
}

function cancel() {
  if (!drawn) return;
  drawn.timeline.querySelector('.brush')?.remove();
  say(drawn.timeline, '');
  drawn = null;
}

function finish() {
  const { timeline } = drawn;
  const [since, until] = ends();
  cancel();
  follow(timeline, since, until);
}

function begin(bucket) {
  cancel();
  const timeline = timelineOf(bucket);
  const buckets = bucketsOf(timeline);
  const at = buckets.indexOf(bucket);
  drawn = { timeline, buckets, from: at, to: at, moved: false };
}

function placeOf(x) {
  const box = drawn.timeline.querySelector('.drawing').getBoundingClientRect();
  const place = Math.floor(((x - box.left) / box.width) * drawn.buckets.length);
  return Math.max(0, Math.min(drawn.buckets.length - 1, place));
}

document.addEventListener('pointerdown', (event) => {
  const bucket = bucketOf(event.target);
  cancel();
  if (!bucket || event.button !== 0 || !event.isPrimary) return;
  begin(bucket);
  drawn.pointer = event.pointerId;
  drawn.x = event.clientX;
});

document.addEventListener('pointermove', (event) => {
  if (!drawn || drawn.pointer !== event.pointerId) return;
  if (!drawn.moved && Math.abs(event.clientX - drawn.x) < DRAGGED) return;
  drawn.moved = true;
  drawn.to = placeOf(event.clientX);
  show();
});

document.addEventListener('pointerup', (event) => {
  if (!drawn || drawn.pointer !== event.pointerId) return;
  if (!drawn.moved) {
    cancel();
    return;
  }
  // The link where the period ends is not meant.
  const stop = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', stop, { capture: true }), 0);
  finish();
});

document.addEventListener('pointercancel', cancel);

// A link under the pointer would be dragged itself.
document.addEventListener('dragstart', (event) => {
  if (bucketOf(event.target)) event.preventDefault();
});

document.addEventListener('pointerover', (event) => {
  const timeline = timelineOf(event.target);
  if (!timeline || drawn) return;
  timeline.classList.add('brushable');
  say(timeline, bucketOf(event.target)?.getAttribute('aria-label') ?? '');
});

document.addEventListener('pointerout', (event) => {
  const timeline = timelineOf(event.target);
  if (timeline && !drawn && !timeline.contains(event.relatedTarget)) say(timeline, '');
});

function step(key, at, length) {
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: length - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(length - 1, to));
}

function move(event, bucket) {
  const buckets = bucketsOf(timelineOf(bucket));
  const to = step(event.key, buckets.indexOf(bucket), buckets.length);
  if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (!event.shiftKey) cancel();
  else if (!drawn || !drawn.buckets.includes(bucket)) begin(bucket);
  bucket.setAttribute('tabindex', '-1');
  buckets[to].setAttribute('tabindex', '0');
  buckets[to].focus();
  if (drawn) {
    drawn.to = to;
    show();
  } else {
    say(timelineOf(bucket), buckets[to].getAttribute('aria-label'));
  }
}

document.addEventListener('keydown', (event) => {
  const bucket = bucketOf(event.target);
  if (event.key === 'Escape' && drawn) {
    event.preventDefault();
    cancel();
  } else if (bucket && event.key === 'Enter' && drawn && drawn.pointer === undefined) {
    event.preventDefault();
    finish();
  } else if (bucket) {
    move(event, bucket);
  }
});

// Nothing half drawn is kept for going back.
document.addEventListener('turbo:before-cache', cancel);
