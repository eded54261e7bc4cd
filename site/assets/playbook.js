// The playbook in the browser: search, quizzes, role-plays, tasks. Every page says the same without it. What a reader
// did is kept in this browser alone, and where nothing can be kept, all works but the memory.
(function () {
  "use strict";

  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function one(selector, within) { return (within || document).querySelector(selector); }

  function made(tag, name, text) {
    var element = document.createElement(tag);
    if (name) { element.className = name; }
    if (text) { element.textContent = text; }
    return element;
  }

  function filled(pattern, values) {
    return (pattern || "").replace(/\{(\w+)\}/g, function (_, name) { return String(values[name]); });
  }

  // ---- Memory ------------------------------------------------------------

  var home = "huikuan.playbook";
  var memory = {};
  try { memory = JSON.parse(localStorage.getItem(home)) || {}; } catch (error) { memory = {}; }
  if (typeof memory !== "object" || Array.isArray(memory)) { memory = {}; }

  function remembered(shelf, name) {
    var entry = memory[shelf] && memory[shelf][name];
    return entry && typeof entry === "object" ? entry : {};
  }

  function remember(shelf, name, entry) {
    memory[shelf] = memory[shelf] || {};
    memory[shelf][name] = entry;
    try { localStorage.setItem(home, JSON.stringify(memory)); } catch (error) { /* Nothing can be kept here. */ }
  }

  // ---- Parts that are folded ----------------------------------------------

  function unfold() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var fold = target && target.closest("details");
    if (!fold || fold.open) { return; }
    fold.open = true;
    fold.scrollIntoView();
  }

  window.addEventListener("hashchange", unfold);
  // Browsers that cannot unfold by style alone get open parts for their print.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details.fold:not([open]), .fold .quiz details:not([open])");
    opened.forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) { fold.open = false; });
    opened = [];
  });

  // ---- Quizzes --------------------------------------------------------------

  function quiz(list, article) {
    var name = article.dataset.article;
    var version = article.dataset.version || "";
    var status = one("[data-quiz-status]", article);
    var again = one("[data-quiz-again]", article);
    var questions = Array.from(list.children).map(function (item) { return question(item); });

    function question(item) {
      var right = all(".answers > li", item).map(function (answer) { return answer.classList.contains("right"); });
      var buttons = all(".choices > li", item).map(function (choice) {
        var button = made("button");
        button.type = "button";
        button.append.apply(button, Array.from(choice.childNodes));
        choice.append(button);
        return button;
      });
      return { item: item, right: right, buttons: buttons, reveal: one("details", item), chosen: [] };
    }

    function isDone(asked) {
      return asked.chosen.some(function (place) { return !asked.right[place]; })
        || asked.right.every(function (isRight, place) { return !isRight || asked.chosen.includes(place); });
    }

    function isRight(asked) {
      return isDone(asked) && asked.chosen.every(function (place) { return asked.right[place]; });
    }

    function show(asked) {
      var done = isDone(asked);
      asked.buttons.forEach(function (button, place) {
        var isChosen = asked.chosen.includes(place);
        button.disabled = done || isChosen;
        button.classList.toggle("is-right", asked.right[place] && (isChosen || done));
        button.classList.toggle("is-wrong", isChosen && !asked.right[place]);
      });
      if (asked.reveal) { asked.reveal.open = done; }
    }

    function report() {
      var done = questions.filter(isDone).length;
      var right = questions.filter(isRight).length;
      if (status) {
        status.textContent = done
          ? filled(status.dataset.score, { done: done, total: questions.length, right: right }) : status.dataset.begin;
      }
      if (again) { again.hidden = done === 0; }
      return { version: version, total: questions.length, done: done, right: right,
        chosen: questions.map(function (asked) { return asked.chosen; }) };
    }

    questions.forEach(function (asked) {
      asked.buttons.forEach(function (button, place) {
        button.addEventListener("click", function () {
          asked.chosen.push(place);
          show(asked);
          remember("quizzes", name, report());
          if (isDone(asked) && asked.reveal) { one("summary", asked.reveal).focus(); }
        });
      });
    });
    if (again) {
      one("button", again).addEventListener("click", function () {
        questions.forEach(function (asked) { asked.chosen = []; show(asked); });
        remember("quizzes", name, report());
        questions[0].buttons[0].focus();
      });
    }
    var earlier = remembered("quizzes", name);
    // Answers to another version's questions are nobody's.
    if (earlier.version === version && Array.isArray(earlier.chosen)) {
      questions.forEach(function (asked, place) {
        var chosen = earlier.chosen[place];
        asked.chosen = Array.isArray(chosen)
          ? chosen.filter(function (choice) { return choice >= 0 && choice < asked.buttons.length; }) : [];
        if (asked.chosen.length) { show(asked); }
      });
    }
    report();
  }

  // ---- Role-plays: a clock, and what the observer counts ----------------------

  function drill(box) {
    var clock = one("[data-clock]", box);
    var go = one("[data-go]", box);
    var over = one("[data-over]", box);
    var minutes = 8;
    var rest = minutes * 60;
    var ends = 0;
    var ticking = 0;

    function show() {
      clock.textContent = Math.floor(rest / 60) + ":" + String(rest % 60).padStart(2, "0");
      clock.parentElement.classList.toggle("over", rest === 0);
      over.textContent = rest === 0 ? over.dataset.over : "";
      go.textContent = ticking ? go.dataset.pause : go.dataset.start;
    }

    function stop() {
      clearInterval(ticking);
      ticking = 0;
    }

    function tick() {
      // By the wall's clock: a phone in a pocket lets timers sleep.
      rest = Math.max(0, Math.round((ends - Date.now()) / 1000));
      if (rest === 0) { stop(); }
      show();
    }

    go.addEventListener("click", function () {
      if (ticking) { stop(); } else {
        if (rest === 0) { rest = minutes * 60; }
        ends = Date.now() + rest * 1000;
        ticking = setInterval(tick, 250);
      }
      show();
    });
    one("[data-reset]", box).addEventListener("click", function () {
      stop();
      rest = minutes * 60;
      all(".tally output", box).forEach(function (count) { count.textContent = "0"; });
      show();
    });
    all("[data-minutes]", box).forEach(function (button, place, buttons) {
      if (!button.hasAttribute("aria-pressed")) { button.setAttribute("aria-pressed", "false"); }
      button.addEventListener("click", function () {
        buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other === button)); });
        stop();
        minutes = Number(button.dataset.minutes);
        rest = minutes * 60;
        show();
      });
    });
    all(".tally li", box).forEach(function (row) {
      var count = one("output", row);
      function add(step) { count.textContent = String(Math.max(0, Number(count.textContent) + step)); }
      one("[data-more]", row).addEventListener("click", function () { add(1); });
      one("[data-less]", row).addEventListener("click", function () { add(-1); });
    });
    box.hidden = false;
    show();
  }

  // ---- Tasks of a course ---------------------------------------------------------

  function tasks(boxes, article) {
    var name = article.dataset.article;
    var status = one("[data-tasks-status]", article);
    var done = remembered("tasks", name);

    function report() {
      var ticked = boxes.filter(function (box) { return box.checked; });
      if (status) {
        status.textContent = filled(status.dataset.score, { done: ticked.length, total: boxes.length });
      }
      return { ids: ticked.map(function (box) { return box.id; }), total: boxes.length };
    }

    boxes.forEach(function (box) {
      box.disabled = false;
      box.checked = Array.isArray(done.ids) && done.ids.includes(box.id);
      box.addEventListener("change", function () { remember("tasks", name, report()); });
    });
    report();
  }

  // ---- The page of practice: what was done so far ------------------------------------

  function practice() {
    var rows = all("[data-quiz]");
    if (!rows.length) { return; }
    var finished = 0;
    rows.forEach(function (row) {
      var entry = remembered("quizzes", row.dataset.quiz);
      var cell = one("[data-mine]", row);
      var isDone = entry.done > 0 && entry.done === entry.total;
      if (isDone) { finished += 1; }
      row.classList.toggle("done", isDone);
      cell.textContent = entry.done ? filled(cell.dataset.score, entry) : "—";
    });
    all("[data-course]").forEach(function (row) {
      var ids = remembered("tasks", row.dataset.course).ids;
      var cell = one("[data-mine]", row);
      var count = Array.isArray(ids) ? ids.length : 0;
      cell.textContent = count ? filled(cell.dataset.score, { done: count, total: row.dataset.total }) : "—";
    });
    var forget = one("[data-forget]");
    var progress = one("[data-progress]", forget);
    progress.textContent = filled(progress.dataset.score, { done: finished, total: rows.length });
    forget.hidden = Object.keys(memory).length === 0;
  }

  function forgetting() {
    var button = one("[data-forget] button");
    if (!button) { return; }
    var label = button.textContent;
    button.addEventListener("click", function () {
      if (button.textContent === label) {
        button.textContent = button.dataset.confirm;
        return;
      }
      memory = {};
      try { localStorage.removeItem(home); } catch (error) { /* Nothing was kept here. */ }
      button.textContent = label;
      practice();
    });
  }

  // ---- Search ------------------------------------------------------------------------

  // How much a line tells: what the customer says and what is answered stand above all that surrounds them.
  var weights = { title: 10, heard: 10, listen: 6, say: 6, term: 6, ask: 4, close: 4, offer: 3, never: 3, body: 1 };
  var most = 12;

  function plain(text) { return text.normalize("NFKC").toLowerCase(); }
  function isHan(character) { return /\p{Script=Han}/u.test(character); }
  function isWordCharacter(character) { return /[\p{L}\p{N}]/u.test(character); }

  // The pieces by which a text is found: Han characters and their pairs, and words.
  function pieces(text) {
    var found = [];
    text.split(/[^\p{L}\p{N}]+/u).forEach(function (run) {
      run.split(/(\p{Script=Han}+)/u).forEach(function (part) {
        if (!part) { return; }
        if (!isHan(part)) { found.push(part); return; }
        for (var place = 0; place < part.length; place += 1) {
          found.push(part[place]);
          if (place + 1 < part.length) { found.push(part.slice(place, place + 2)); }
        }
      });
    });
    return found;
  }

  function Index(data) {
    var readings = data.readings;
    var lines = [];
    data.entries.forEach(function (entry, number) {
      lines.push(line(number, "title", "", entry.t));
      if (entry.c) { lines.push(line(number, "title", "", entry.c)); }
      entry.l.forEach(function (part) { lines.push(line(number, data.fields[part[0]], part[1], part[2])); });
    });
    this.data = data;
    this.lines = lines;
    var common = new Map();
    lines.forEach(function (own) {
      own.pieces.forEach(function (piece) { common.set(piece, (common.get(piece) || 0) + 1); });
    });
    // What stands nowhere tells nothing; a single Han character tells half of what its pair does.
    this.rarity = function (piece) {
      var count = common.get(piece) || 0;
      if (!count && (isHan(piece) || piece.length < 3)) { return 0; }
      return Math.log(1 + lines.length / (1 + count)) * (isHan(piece) && piece.length === 1 ? 0.5 : 1);
    };

    function line(entry, field, anchor, text) {
      var words = plain(text);
      var made = { entry: entry, field: field, anchor: anchor, text: text, words: words, pieces: new Set(pieces(words)) };
      // By sound only what is short enough to be meant.
      made.sounds = field === "body" ? null : Array.from(text).map(function (character) {
        if (readings[character]) { return readings[character].split(" "); }
        return isWordCharacter(character) ? [plain(character)] : [];
      });
      return made;
    }
  }

  // Where Latin letters are the pinyin of the line, or its initials, from a character on: `meiqian`, `mq`, `meiq`.
  function sounding(sounds, query) {
    for (var start = 0; start < sounds.length; start += 1) {
      var readings = sounds[start];
      for (var which = 0; which < readings.length; which += 1) {
        if (readings[which][0] !== query[0]) { continue; }
        var end = spelled(sounds, start, query, 0);
        if (end > start) { return [start, end]; }
        break;
      }
    }
    return null;
  }

  function spelled(sounds, place, query, from) {
    if (from === query.length) { return place; }
    if (place === sounds.length) { return -1; }
    if (!sounds[place].length) { return from > 0 ? spelled(sounds, place + 1, query, from) : -1; }
    var readings = sounds[place];
    for (var which = 0; which < readings.length; which += 1) {
      var reading = readings[which];
      var rest = query.length - from;
      if (reading[0] !== query[from]) { continue; }
      for (var choice = 0; choice < 2; choice += 1) {
        var length = choice === 0 ? Math.min(rest, reading.length) : 1;
        if (!query.startsWith(reading.slice(0, length), from)) { continue; }
        var end = spelled(sounds, place + 1, query, from + length);
        if (end >= 0) { return end; }
      }
    }
    return -1;
  }

  // A line's worth for a query: the whole query in it, its pieces in it, or its sound.
  Index.prototype.score = function (line, query) {
    var weight = weights[line.field] || 1;
    var at = line.words.indexOf(query.text);
    if (at >= 0) {
      var whole = query.text.length / Math.max(line.words.length, 1);
      return { score: weight * (3 + whole), marks: [[at, at + query.text.length]] };
    }
    var sum = 0;
    var marks = [];
    query.pieces.forEach(function (piece, place) {
      var found = line.pieces.has(piece) ? line.words.indexOf(piece) : -1;
      // A word's beginning counts, so that `pay` finds `payment`.
      if (found < 0 && !isHan(piece) && piece.length > 2) { found = (" " + line.words).search(new RegExp("[^\\p{L}\\p{N}]" + piece, "u")); }
      if (found >= 0) {
        sum += query.worth[place];
        marks.push([found, found + piece.length]);
      }
    });
    var share = query.all > 0 ? sum / query.all : 0;
    // A short sentence that stands in the query almost whole is what was meant, however much is around it.
    if (line.field === "title" || line.field === "heard") { share = Math.max(share, 0.7 * this.covered(line, query)); }
    if (share >= 0.25) { return { score: weight * share * 2, marks: marks }; }
    var isShort = line.field === "title" || line.field === "heard";
    if (query.letters && line.sounds && (query.letters.length > 2 || isShort)) {
      var heard = sounding(line.sounds, query.letters);
      // Two letters are the initials of many things: they must begin a title or what is heard.
      var isBegin = heard && heard[0] === 0 && isShort;
      if (heard && (query.letters.length > 2 || isBegin)) {
        var begins = isBegin ? 1.5 : 1;
        return { score: weight * begins * (1 + query.letters.length / 20), marks: [characters(line.text, heard)] };
      }
    }
    return null;
  };

  // How much of the line the query holds, by its single characters and words.
  Index.prototype.covered = function (line, query) {
    var index = this;
    var sum = 0;
    var all = 0;
    var count = 0;
    line.pieces.forEach(function (piece) {
      if (isHan(piece) && piece.length > 1) { return; }
      var worth = index.rarity(piece);
      all += worth;
      if (query.set.has(piece)) { sum += worth; count += 1; }
    });
    var share = all > 0 ? sum / all : 0;
    return count > 1 && share >= 0.6 ? share : 0;
  };

  function characters(text, range) {
    var units = Array.from(text);
    var start = units.slice(0, range[0]).join("").length;
    return [start, start + units.slice(range[0], range[1]).join("").length];
  }

  Index.prototype.find = function (typed) {
    var text = plain(typed).trim().replace(/\s+/g, " ");
    if (!text) { return []; }
    var index = this;
    var unique = Array.from(new Set(pieces(text)));
    var worth = unique.map(function (piece) { return index.rarity(piece); });
    var letters = /^[a-z' ]+$/.test(text) ? text.replace(/[' ]/g, "") : "";
    var query = {
      text: text, pieces: unique, set: new Set(unique), worth: worth, letters: letters.length > 1 ? letters : "",
      all: worth.reduce(function (sum, value) { return sum + value; }, 0)
    };
    var best = new Map();
    this.lines.forEach(function (line) {
      var hit = index.score(line, query);
      if (!hit) { return; }
      var entry = best.get(line.entry);
      if (!entry) { entry = { entry: line.entry, score: 0, sum: 0, line: null, marks: [] }; best.set(line.entry, entry); }
      entry.sum += hit.score;
      // The sentence is shown rather than the title that stands above it.
      var shown = hit.score + (line.field === "title" ? -1000 : 0);
      if (entry.line === null || shown > entry.shown) { entry.shown = shown; entry.line = line; entry.marks = hit.marks; }
      entry.score = Math.max(entry.score, hit.score);
    });
    // A situation says what to answer; the rest is about it.
    function rank(found) {
      return (found.score + Math.min(found.sum, 60) / 20) * (index.data.entries[found.entry].k === 0 ? 1.25 : 1);
    }
    return Array.from(best.values()).sort(function (a, b) { return rank(b) - rank(a) || a.entry - b.entry; }).slice(0, most);
  };

  function marked(element, text, marks) {
    var place = 0;
    marks.slice().sort(function (a, b) { return a[0] - b[0]; }).forEach(function (range) {
      if (range[0] < place) { return; }
      element.append(text.slice(place, range[0]));
      element.append(made("mark", "", text.slice(range[0], range[1])));
      place = range[1];
    });
    element.append(text.slice(place));
  }

  function search(box) {
    var data = window.huikuanPlaybook;
    if (!data) { return; }
    var input = one("input", box);
    var status = one("[role=status]", box);
    var results = one("ol", box);
    var index = null;

    function item(hit) {
      var entry = data.entries[hit.entry];
      var link = made("a");
      var isTitle = hit.line.field === "title";
      link.href = hit.line.anchor && entry.u.indexOf("#") < 0 ? entry.u + "#" + hit.line.anchor : entry.u;
      link.append(made("span", "kind", data.kinds[entry.k]));
      if (entry.c) { link.append(made("span", "code", entry.c), " "); }
      link.append(made("b", "", entry.t));
      if (!isTitle) {
        var sentence = made("span", "line");
        marked(sentence, hit.line.text, hit.marks);
        link.append(sentence);
      }
      var row = made("li");
      row.append(link);
      return row;
    }

    function prepare() { index = index || new Index(data); }

    function show() {
      prepare();
      var hits = index.find(input.value);
      results.replaceChildren.apply(results, hits.map(item));
      status.textContent = !input.value.trim() ? ""
        : hits.length ? filled(status.dataset.found, { count: hits.length }) : status.dataset.none;
      try { history.replaceState(null, "", input.value ? "#q=" + encodeURIComponent(input.value) : location.pathname); } catch (error) { /* From disk. */ }
    }

    function read() {
      var match = /^#q=(.*)$/.exec(location.hash);
      if (!match) { return; }
      try { input.value = decodeURIComponent(match[1]); } catch (error) { return; }
      show();
    }

    function links() { return all("a", results); }

    input.addEventListener("input", show);
    box.addEventListener("keydown", function (event) {
      var shown = links();
      var place = shown.indexOf(document.activeElement);
      if (event.key === "ArrowDown" && shown.length) {
        event.preventDefault();
        shown[Math.min(place + 1, shown.length - 1)].focus();
      } else if (event.key === "ArrowUp" && place >= 0) {
        event.preventDefault();
        if (place === 0) { input.focus(); } else { shown[place - 1].focus(); }
      } else if (event.key === "Enter" && document.activeElement === input && shown.length) {
        event.preventDefault();
        shown[0].click();
      } else if (event.key === "Escape") {
        input.value = "";
        show();
        input.focus();
      }
    });
    document.addEventListener("keydown", function (event) {
      var isTyping = /^(input|textarea|select)$/i.test(event.target.tagName);
      if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.focus();
      }
    });
    box.hidden = false;
    read();
    // Before the first key is struck.
    (window.requestIdleCallback || window.setTimeout)(prepare);
  }

  // ---- Start ------------------------------------------------------------------------------

  var article = one("[data-article]");
  if (article) {
    all("ol.quiz", article).forEach(function (list) { quiz(list, article); });
    var boxes = all("li.task > input[type=checkbox]", article);
    if (boxes.length) { tasks(boxes, article); }
  }
  all("[data-drill]").forEach(drill);
  all("[data-playbook-search]").forEach(search);
  practice();
  forgetting();
  unfold();
  // From a server, the playbook is kept for where there is no network; from disk it is there anyway.
  if (navigator.serviceWorker && /^https?:$/.test(location.protocol)) {
    navigator.serviceWorker.register("offline.js").catch(function () { /* The server or the browser forbids it. */ });
  }
}());
