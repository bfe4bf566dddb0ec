// The page for a phone on which the app does not start. It stands by itself: no framework, nothing built, no
// key. It reads the one table whose shape never changes, `outbox`, of every vault, and writes nothing: what
// it has sent the app finds known when it sends again.
'use strict';

const WORDS = {
  en: {
    title: 'What waits on this phone',
    explain:
      'Use this page if Alongside does not open. What you saved is locked, and stays on this phone whatever you do here.',
    vault: (n) => `Person ${n} on this phone`,
    waits: (n) => (n === 1 ? '1 save waiting to send' : `${n} saves waiting to send`),
    unreadable: 'cannot be read now. Close other tabs of Alongside, then open this page again.',
    nothing: 'Nothing is waiting to send.',
    none: 'Nobody has used Alongside in this browser.',
    send: 'Send now',
    save: 'Save a locked copy',
    sending: 'Sending…',
    received: (n) => (n === 1 ? '1 save received.' : `${n} saves received.`),
    kept: (n) => `${n} kept for a supervisor or turned away. You can read why in the app.`,
    left: (n) => `${n} still waiting, safe on this phone.`,
    noSignal: 'No signal, or the service does not answer. Try again later, or save a locked copy.',
    saved: 'A locked copy is in your downloads. Bring it in on any desk or phone with Alongside.',
    stuck: 'If Alongside still does not open',
    stuckHelp:
      'With a signal, you can fetch the app again. Nothing saved is deleted. You will type your five words as before.',
    open: 'Open Alongside',
    afresh: 'Fetch the app again',
    afreshNoSignal: 'You need a signal to fetch the app again.',
  },
  cy: {
    title: "Beth sy'n aros ar y ffôn hwn",
    explain:
      "Defnyddiwch y dudalen hon os nad yw Alongside yn agor. Mae'r hyn a gadwoch wedi'i gloi, ac mae'n aros ar y ffôn hwn beth bynnag a wnewch yma.",
    vault: (n) => `Person ${n} ar y ffôn hwn`,
    waits: (n) => (n === 1 ? '1 yn aros i gael ei anfon' : `${n} yn aros i gael eu hanfon`),
    unreadable: "ni ellir ei ddarllen nawr. Caewch dabiau eraill Alongside, yna agorwch y dudalen hon eto.",
    nothing: 'Does dim yn aros i gael ei anfon.',
    none: "Nid oes neb wedi defnyddio Alongside yn y porwr hwn.",
    send: 'Anfon nawr',
    save: "Cadw copi wedi'i gloi",
    sending: 'Yn anfon…',
    received: (n) => `Derbyniwyd ${n}.`,
    kept: (n) => `Cadwyd ${n} i oruchwyliwr neu fe'u gwrthodwyd. Gallwch ddarllen pam yn yr ap.`,
    left: (n) => `${n} yn aros o hyd, yn ddiogel ar y ffôn hwn.`,
    noSignal:
      "Dim signal, neu nid yw'r gwasanaeth yn ateb. Rhowch gynnig arall arni wedyn, neu cadwch gopi wedi'i gloi.",
    saved: "Mae copi wedi'i gloi yn eich lawrlwythiadau. Dewch ag ef i mewn ar unrhyw ddesg neu ffôn ag Alongside.",
    stuck: 'Os nad yw Alongside yn agor o hyd',
    stuckHelp:
      "Gyda signal, gallwch nôl yr ap eto. Nid oes dim a gadwyd yn cael ei ddileu. Byddwch yn teipio eich pum gair fel o'r blaen.",
    open: 'Agor Alongside',
    afresh: "Nôl yr ap eto",
    afreshNoSignal: "Mae angen signal arnoch i nôl yr ap eto.",
  },
};

const PROTOCOL = 1;
const MOST_OFFERS = 50;
const MOST_BYTES = 400 * 1024;

const state = { language: 'en', vaults: [] };
const words = () => WORDS[state.language];
const element = (id) => document.getElementById(id);

// Reading ------------------------------------------------------------------------------------------------

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });

/** Opens a database that is there, in whatever version; one that is not there is not made. */
function openExisting(name) {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction.abort();
  return answered(request);
}

async function readAll(name, store, read) {
  const db = await openExisting(name);
  db.onversionchange = () => db.close();
  try {
    return await answered(read(db.transaction(store, 'readonly').objectStore(store)));
  } finally {
    db.close();
  }
}

/** The vaults by the device's own list, and by the browser's, should the list be lost. */
async function vaultIds() {
  const listed = await readAll('alongside', 'device', (store) => store.get('vaults')).then(
    (ids) => (Array.isArray(ids) ? ids : []),
    () => [],
  );
  const found = indexedDB.databases ? await indexedDB.databases() : [];
  const named = found.flatMap(({ name = '' }) =>
    name.startsWith('alongside-') ? [name.slice('alongside-'.length)] : [],
  );
  return [...new Set([...listed, ...named])];
}

const byOrder = (a, b) => (a.device === b.device ? a.n - b.n : a.device < b.device ? -1 : 1);

async function readVault(id) {
  return readAll(`alongside-${id}`, 'outbox', (store) => store.getAll()).then(
    (rows) => ({ id, rows: rows.filter((row) => row.offer === 1).sort(byOrder), sent: new Set() }),
    () => ({ id, rows: null, sent: new Set() }),
  );
}

// Sending ------------------------------------------------------------------------------------------------

function toBase64Url(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const hashOf = async (text) =>
  toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  );

/** A save as it travels; its answers of earlier histories go beside it, the newest of each change. */
function toOffer(row, epoch) {
  const { id, prev, kid } = row;
  const envelope = { id, prev, kid, box: toBase64Url(row.box), sig: toBase64Url(row.sig) };
  const earlier = row.receipts.filter((receipt) => receipt.epoch !== epoch);
  const receipts = [...new Map(earlier.map((receipt) => [receipt.op, receipt])).values()];
  return {
    envelope,
    ...(row.prevLost ? { prevLost: true } : {}),
    ...(receipts.length > 0 ? { receipts } : {}),
  };
}

const registered = (device) => device.split('~')[0];

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Alongside': '1' },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'same-origin',
    redirect: 'error',
  });
  const isJson = (response.headers.get('Content-Type') ?? '').startsWith('application/json');
  if (response.status === 413) return { answer: 'too_large' };
  if (!response.ok || !isJson) throw new Error('no answer');
  return response.json();
}

/** The first rows of one device that fit into one deposit; one always does. */
function fitting(rows, most) {
  let bytes = 0;
  const some = [];
  for (const row of rows) {
    bytes += Math.ceil(row.box.length * 1.34) + 600;
    if (some.length > 0 && (some.length >= most || bytes > MOST_BYTES)) break;
    if (some.length > 0 && row.device !== some[0].device) break;
    some.push(row);
  }
  return some;
}

/** Sends a vault's saves in order and counts what the service says of the very bytes that lie here. */
async function sendVault(vault, count) {
  let epoch = null;
  let most = MOST_OFFERS;
  const left = vault.rows.filter((row) => !vault.sent.has(row.id));
  const told = new Set();
  while (left.length > 0) {
    const some = fitting(left, most);
    const answer = await post('/api/deposit', {
      protocol: PROTOCOL,
      epoch,
      device: registered(some[0].device),
      waiting: left.length,
      offers: some.map((row) => toOffer(row, epoch)),
    });
    if (answer.answer === 'too_large' && some.length > 1) {
      most = Math.ceil(some.length / 2);
    } else if (answer.answer === 'epoch' && answer.now !== epoch) {
      epoch = answer.now;
    } else if (answer.answer === 'done') {
      if (!(await settle(vault, some, answer, { count, told }))) left.splice(0, some.length);
    } else {
      return;
    }
  }
}

/** Notes what was received; answers whether a missing earlier save is to be told to be lost, and all sent again. */
async function settle(vault, some, answer, { count, told }) {
  let again = false;
  for (const one of answer.answers) {
    const row = some.find(({ id }) => id === one.id);
    if (!row) continue;
    if (one.answer === 'gap') {
      const isFirst = row === some[0] && !some.some(({ id }) => id === one.want);
      if (isFirst && !told.has(row.id)) {
        row.prevLost = true;
        told.add(row.id);
        again = true;
      }
      continue;
    }
    if (one.answer !== 'results' || one.bytes !== (await hashOf(toBase64Url(row.box)))) continue;
    vault.sent.add(row.id);
    const isKept = one.results.some(({ result }) => result === 'held' || result === 'refused');
    if (isKept) count.kept += 1;
    else count.received += 1;
  }
  return again;
}

// The page -----------------------------------------------------------------------------------------------

const waiting = () =>
  state.vaults.reduce((sum, { rows, sent }) => sum + (rows ? rows.length - sent.size : 0), 0);

function show() {
  for (const place of document.querySelectorAll('[data-words]')) {
    place.textContent = words()[place.dataset.words];
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-current', String(button.dataset.language === state.language));
  }
  document.documentElement.lang = state.language === 'cy' ? 'cy' : 'en-GB';
  const lines = state.vaults.map(({ rows, sent }, index) => {
    const line = document.createElement('li');
    const left = rows ? rows.length - sent.size : 0;
    const says = rows === null ? words().unreadable : left === 0 ? words().nothing : words().waits(left);
    line.textContent = `${words().vault(index + 1)}: ${says}`;
    return line;
  });
  element('vaults').replaceChildren(...lines);
  element('send').hidden = waiting() === 0;
  element('save').hidden = waiting() === 0;
  if (state.vaults.length === 0) say(words().none);
}

function say(sentence) {
  element('said').textContent = sentence;
}

async function send() {
  element('send').disabled = true;
  say(words().sending);
  const count = { received: 0, kept: 0 };
  let isCut = false;
  for (const vault of state.vaults) {
    if (vault.rows === null || vault.rows.length === vault.sent.size) continue;
    await sendVault(vault, count).catch(() => {
      isCut = true;
    });
  }
  show();
  say(
    [
      count.received > 0 ? words().received(count.received) : '',
      count.kept > 0 ? words().kept(count.kept) : '',
      waiting() > 0 ? words().left(waiting()) : '',
      isCut ? words().noSignal : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  );
  element('send').disabled = false;
}

/** One file of all that waits, as the app itself would save it; only the service can open what is in it. */
function save() {
  const parts = state.vaults.flatMap(({ rows }) => {
    if (!rows || rows.length === 0) return [];
    return [{ device: registered(rows[0].device), offers: rows.map((row) => toOffer(row, null)) }];
  });
  const file = JSON.stringify({ kind: 'alongside-carry', version: 1, parts });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'application/vnd.alongside.carry+json' }));
  link.download = `alongside-locked-copy-${new Date().toISOString().slice(0, 10)}.alongside`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(words().saved);
}

/** Lets go of the app's code alone, never of a database, once it is sure that the code can be had again. */
async function fetchAfresh() {
  const alive = await fetch('/healthz', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
  if (!alive) return say(words().afreshNoSignal);
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((one) => one.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  location.assign('/');
}

async function start() {
  const kept = localStorage.getItem('language') ?? navigator.language;
  state.language = kept.startsWith('cy') ? 'cy' : 'en';
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      state.language = button.dataset.language;
      say('');
      show();
    });
  }
  element('send').addEventListener('click', () => void send());
  element('save').addEventListener('click', save);
  element('afresh').addEventListener('click', () => void fetchAfresh());
  state.vaults = await Promise.all((await vaultIds()).map(readVault));
  show();
}

void start();
