// The form for a visit: checks it, keeps what is written and what waits to be handed in in this browser, and gives it out
// as rows for visits.csv. Nothing leaves the device by itself; amounts are texts throughout, never numbers.
(function () {
  "use strict";
  var form = document.getElementById("record");
  if (!form) { return; }

  // The canonical header of the visits table.
  var columns = ["visit_id", "customer_id", "visit_date", "start_time", "end_time", "channel", "status", "planned_on", "collector_id", "companion_id", "place_type", "place_note", "planned_goal", "outcome", "also_outcomes", "met_name", "met_role", "is_decision_maker", "amount_asked", "currency", "invoice_ids", "demand_made", "demand_doc_no", "delivery_mode", "signer_name", "signer_role", "ack_level", "ack_amount", "promised_amount", "promised_date", "promised_form", "promised_by", "reasons", "reason_note", "customer_words", "mood_start", "mood_end", "dispute_id", "track_ids", "track_helped", "site_obs", "risk_flags", "collected_amount", "collected_instrument", "next_step", "next_date", "next_owner", "dept_feedback", "approval_needed", "evidence_ids", "incident", "recorded_at", "recorded_by", "corrects_visit_id", "supervisor_note", "witness"];
  var lists = ["invoice_ids", "track_ids", "evidence_ids"];
  var amounts = ["promised_amount", "amount_asked", "ack_amount", "collected_amount"];
  // The visit's own promise first; those behind it go into a file for promises.csv.
  var promises = ["promised", "second", "third"];
  var promiseColumns = ["promise_id", "customer_id", "visit_id", "made_on", "due_on", "amount", "currency", "form", "promisor", "role"];
  var words = {};
  document.getElementById("words").content.querySelectorAll("[data-key]").forEach(function (word) { words[word.dataset.key] = word.textContent; });

  function part(id) { return document.getElementById(id); }
  function field(name) { return form.elements.namedItem(name); }
  function value(name) { return field(name).value.trim(); }

  // ---- What the browser keeps ------------------------------------------

  // Sites opened from disk share one store: each company has its own names.
  var prefix = "huikuan:" + form.dataset.store + ":";
  var memory = {};
  var keeps = true;

  function load(name) {
    if (name in memory) { return memory[name]; }
    try { return JSON.parse(localStorage.getItem(prefix + name)); } catch (_) { return null; }
  }

  // Falls back to this page's memory, and says so, where the browser keeps nothing.
  function keep(name, content) {
    try {
      if (content === null) { localStorage.removeItem(prefix + name); } else { localStorage.setItem(prefix + name, JSON.stringify(content)); }
      delete memory[name];
    } catch (_) {
      memory[name] = content;
      if (keeps) { keeps = false; say("nothing"); }
    }
  }

  function waiting() { return load("visits") || []; }

  // ---- Days and numbers ------------------------------------------------

  function two(number) { return String(number).padStart(2, "0"); }
  function day(date) { return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate()); }
  function clock(date) { return two(date.getHours()) + ":" + two(date.getMinutes()); }

  function visitNumber(collector, date) {
    var letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    var ending = Array.from(crypto.getRandomValues(new Uint8Array(4)), function (byte) { return letters[byte % 32]; }).join("");
    var who = collector.replace(/[^A-Za-z0-9]/g, "").slice(0, 12) || "X";
    return "V-" + who + "-" + (day(date) + clock(date)).replace(/\D/g, "") + "-" + ending;
  }

  // "1,234.5" as "1234.50"; a key of `words` where it is no amount.
  function amount(text, digits) {
    var plain = text.normalize("NFKC").replace(/[\s¥元]/g, "");
    if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) { return { problem: "amount" }; }
    var parts = plain.replace(/,/g, "").split(".");
    var fraction = (parts[1] || "").replace(/0+$/, "");
    if (fraction.length > digits) { return { problem: "decimals" }; }
    var whole = parts[0].replace(/^0+(?=\d)/, "");
    if (whole.length > 13) { return { problem: "amount" }; }
    if (/^0*$/.test(whole + fraction)) { return { problem: "zero" }; }
    return { text: whole + (digits ? "." + fraction.padEnd(digits, "0") : "") };
  }

  // ---- The customer ----------------------------------------------------

  var data = window.huikuanCustomers;
  var byNumber = new Map(), bySlug = new Map(), customers = {};
  if (data) {
    ["number", "name", "path", "keys"].forEach(function (key) { customers[key] = data.columns[key].split("\t"); });
    ["collector", "currency"].forEach(function (key) { customers[key] = data.columns[key].split(","); });
    customers.number.forEach(function (number, row) {
      customers.path[row] = customers.path[row] || number;
      if (number && !byNumber.has(number)) { byNumber.set(number, row); bySlug.set(customers.path[row], row); }
    });
  }

  function addressed() {
    var slug = "";
    try { slug = decodeURIComponent(location.hash.slice(1)); } catch (_) { return ""; }
    return bySlug.has(slug) ? customers.number[bySlug.get(slug)] : slug;
  }

  function showCustomer() {
    var place = part("customer-name"), number = value("customer_id"), row = byNumber.get(number);
    place.textContent = "";
    if (row === undefined) {
      if (number) { place.textContent = place.dataset.unknown; }
      return;
    }
    var link = document.createElement("a");
    link.href = "customers/" + customers.path[row] + ".html";
    link.textContent = customers.name[row];
    place.append(link);
  }

  function presetFor(number) {
    var row = byNumber.get(number);
    if (row === undefined) { return; }
    if (!value("collector_id")) { choose("collector_id", data.collectorNumbers[customers.collector[row]] || load("collector") || ""); }
    choose("currency", data.currencies[customers.currency[row]]);
  }

  function choose(name, code) {
    var control = field(name), before = control.value;
    control.value = code;
    if (control.tagName === "SELECT" && control.selectedIndex < 0) { control.value = before; }
  }

  function offerCustomers() {
    var list = part("customer-list"), term = value("customer_id").normalize("NFKC").toLowerCase();
    list.replaceChildren();
    if (!data || !term) { return; }
    var left = 20;
    byNumber.forEach(function (row, number) {
      if (!left) { return; }
      var name = customers.name[row];
      if (!(number + "\n" + name + "\n" + customers.keys[row]).toLowerCase().includes(term)) { return; }
      var option = document.createElement("option");
      option.value = number;
      option.label = name;
      list.append(option);
      left -= 1;
    });
  }

  // ---- Drafts ----------------------------------------------------------

  var owner = "";

  function written() {
    var content = {};
    Array.from(form.elements).forEach(function (control) {
      if (!control.name) { return; }
      if (control.type !== "checkbox") { content[control.name] = control.value; return; }
      if (control.checked) { content[control.name] = (content[control.name] || []).concat(control.value); }
    });
    return content;
  }

  function write(content) {
    Array.from(form.elements).forEach(function (control) {
      if (!control.name) { return; }
      var blank = control.value;
      if (control.type === "checkbox") {
        control.checked = (content[control.name] || []).includes(control.value);
        if (control.checked) { unfold(control); }
      } else if (control.name in content) {
        control.value = content[control.name];
        if (control.value !== blank) { unfold(control); }
      }
    });
  }

  function unfold(control) {
    for (var fold = control.closest("details"); fold; fold = fold.parentElement.closest("details")) { fold.open = true; }
  }

  // A blank form for a customer, or what was last written for him.
  function begin(number) {
    form.reset();
    form.querySelectorAll("details").forEach(function (fold) { fold.open = false; });
    tell([]);
    owner = number;
    field("visit_date").value = day(new Date());
    field("customer_id").value = number;
    var draft = load("draft:" + number);
    if (draft) { write(draft); } else { presetFor(number); }
    field("customer_id").value = number;
    showCustomer();
    showFamily();
  }

  var soon = 0;
  function keepDraft() {
    clearTimeout(soon);
    soon = 0;
    keep("draft:" + owner, written());
  }

  // ---- Checks ----------------------------------------------------------

  function problems(content) {
    var found = [];
    function add(name, key) { if (!found.some(function (other) { return other.name === name; })) { found.push({ name: name, key: key }); } }
    form.querySelectorAll("[required]").forEach(function (control) { if (!control.value.trim()) { add(control.name, "needed"); } });
    if (content.visit_date > day(new Date())) { add("visit_date", "future"); }
    if (content.start_time && content.end_time && content.end_time < content.start_time) { add("end_time", "times"); }
    if (content.next_date && content.next_date < content.visit_date) { add("next_date", "before"); }
    amounts.concat("second_amount", "third_amount").forEach(function (name) { if (content[name].problem) { add(name, content[name].problem); } });
    var isPromise = ["PTP_WRITTEN", "PTP_ORAL"].includes(content.outcome);
    if (isPromise && !content.promised_amount) { add("promised_amount", "promised"); }
    promises.forEach(function (which, place) {
      var parts = [which + "_amount", which + "_date", which + "_form"];
      var later = promises.slice(place + 1).some(function (other) { return content[other + "_amount"]; });
      if (!later && !(isPromise && !place) && !parts.some(function (name) { return content[name]; })) { return; }
      parts.forEach(function (name) { if (!content[name]) { add(name, "whole"); } });
      if (content[which + "_date"] && content[which + "_date"] < content.visit_date) { add(which + "_date", "before"); }
    });
    if (content.outcome === "PTP_WRITTEN" && ["oral", "message"].includes(content.promised_form)) { add("promised_form", "written"); }
    if (content.reasons.split(";").includes("OTHER") && !content.reason_note) { add("reason_note", "other"); }
    if (content.collected_amount && !content.collected_instrument) { add("collected_instrument", "collected"); }
    return found;
  }

  // Marks the fields at fault, lists them above with links, and leads there.
  function tell(found) {
    form.querySelectorAll(".fault").forEach(function (fault) { fault.remove(); });
    form.querySelectorAll("[aria-invalid]").forEach(function (control) {
      control.removeAttribute("aria-invalid");
      control.removeAttribute("aria-describedby");
    });
    var box = part("problems"), list = box.querySelector("ul");
    list.replaceChildren();
    found.forEach(function (problem) {
      var control = field(problem.name), label = form.querySelector("label[for='" + problem.name + "']");
      var fault = document.createElement("span");
      fault.className = "fault";
      fault.id = problem.name + "-fault";
      fault.textContent = words[problem.key];
      control.after(fault);
      unfold(control);
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-describedby", fault.id);
      var item = document.createElement("li"), jump = document.createElement("a");
      jump.href = "#" + problem.name;
      jump.textContent = label.firstChild.textContent.trim() + ": " + words[problem.key];
      jump.addEventListener("click", function (event) { event.preventDefault(); control.focus(); });
      item.append(jump);
      list.append(item);
    });
    box.hidden = !found.length;
    if (found.length) { box.focus(); }
  }

  // The row as texts; an amount that is none as its problem.
  function content() {
    var row = {}, raw = written(), digits = Number(field("currency").selectedOptions[0].dataset.digits);
    columns.concat(extras()).forEach(function (name) {
      var text = Array.isArray(raw[name]) ? raw[name].join(";") : raw[name] || "";
      text = text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f]/g, "").trim();
      if (lists.includes(name)) { text = text.split(/[;,；，、|\n]/).map(function (item) { return item.trim(); }).filter(Boolean).join(";"); }
      row[name] = text;
    });
    amounts.concat("second_amount", "third_amount").forEach(function (name) {
      if (!row[name]) { return; }
      var read = amount(row[name], digits);
      row[name] = read.problem ? read : read.text;
    });
    var main = raw.reason, more = (raw.more_reasons || []).filter(function (code) { return code !== main; });
    row.reasons = (main ? [main] : []).concat(more).join(";");
    row.also_outcomes = (raw.also_outcomes || []).filter(function (code) { return code !== row.outcome; }).join(";");
    row.status = "done";
    return row;
  }

  function extras() {
    return [].concat.apply([], promises.slice(1).map(function (which) { return ["_amount", "_date", "_form", "_by"].map(function (end) { return which + end; }); }));
  }

  // ---- Rows ------------------------------------------------------------

  // A spreadsheet takes a cell that begins so for a formula; reading takes the apostrophe away again.
  function cell(text) {
    var safe = /^'*[=+\-@\t\r\n]/.test(text) ? "'" + text : text;
    return /[",\r\n]|^\s|\s$/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }

  function table(rows, names) {
    return [names].concat(rows.map(function (row) { return names.map(function (name) { return cell(row[name] || ""); }); }))
      .map(function (cells) { return cells.join(",") + "\r\n"; }).join("");
  }

  // Only what is filled in, so that it fits into a code or a message.
  function small(row) { return table([row], columns.filter(function (name) { return row[name]; })); }

  // A promise row that names a visit stands for the visit's own promise, so the first is among them.
  function promiseRows() {
    var rows = [];
    waiting().forEach(function (entry) {
      var row = entry.row;
      if (!row.second_amount) { return; }
      promises.filter(function (which) { return row[which + "_amount"]; }).forEach(function (which, place) {
        rows.push({
          promise_id: row.visit_id + "-" + (place + 1), customer_id: row.customer_id, visit_id: row.visit_id, made_on: row.visit_date,
          due_on: row[which + "_date"], amount: row[which + "_amount"], currency: row.currency, form: row[which + "_form"],
          promisor: row[which + "_by"], role: row.met_role
        });
      });
    });
    return rows;
  }

  function file(kind) {
    var rows = waiting().map(function (entry) { return entry.row; }), now = new Date();
    var name = kind + "-" + (rows[0].collector_id.replace(/[^A-Za-z0-9]/g, "") || "X") + "-" + day(now).replace(/-/g, "") + "-" + clock(now).replace(":", "") + ".csv";
    // The mark in front lets spreadsheets read it as UTF-8.
    var text = kind === "visits" ? table(rows, columns) : table(promiseRows(), promiseColumns);
    return new File(["\ufeff" + text], name, { type: "text/csv" });
  }

  // ---- What waits ------------------------------------------------------

  var removed = null;

  function say(key) { part("waiting").hidden = false; part("said").textContent = words[key]; }

  function show() {
    var entries = waiting(), list = part("list");
    part("waiting").hidden = !entries.length && !removed && !part("said").textContent;
    part("count").textContent = entries.length ? String(entries.length) : words.none;
    part("jump").hidden = !entries.length;
    part("jump").querySelector("span").textContent = String(entries.length);
    part("download").hidden = !entries.length;
    part("promises").hidden = !promiseRows().length;
    part("share").hidden = !entries.length || !sharable();
    part("undo").hidden = !removed;
    list.replaceChildren();
    entries.forEach(function (entry) {
      var item = part("entry").content.cloneNode(true).firstElementChild;
      function piece(name) { return item.querySelector("[data-part='" + name + "']"); }
      piece("name").textContent = entry.name;
      piece("line").textContent = entry.row.visit_date + " · " + entry.outcome + (entry.row.promised_amount ? " · " + entry.row.currency + " " + entry.row.promised_amount + " · " + entry.row.promised_date : "");
      piece("id").textContent = entry.row.visit_id;
      item.querySelectorAll("[data-do]").forEach(function (button) {
        button.setAttribute("aria-label", button.textContent + " " + entry.name + " " + entry.row.visit_date);
        button.addEventListener("click", function () { actions[button.dataset.do](entry, piece("code")); });
      });
      list.append(item);
    });
  }

  function sharable() {
    if (!navigator.canShare) { return false; }
    try { return navigator.canShare({ files: [new File(["x"], "x.csv", { type: "text/csv" })] }); } catch (_) { return false; }
  }

  var actions = {
    copy: function (entry) {
      var text = table([entry.row], columns);
      var done = function () { say("copied"); };
      if (!navigator.clipboard) { return copyBySelection(text); }
      navigator.clipboard.writeText(text).then(done, function () { copyBySelection(text); });
    },
    code: function (entry, place) {
      place.hidden = !place.hidden;
      if (place.hidden || place.childElementCount) { return; }
      var rows = window.huikuanCode(small(entry.row));
      if (rows) { place.append(picture(rows)); } else { place.textContent = words.long; }
    },
    correct: function (entry) {
      begin(entry.row.customer_id);
      write(entry.form);
      field("corrects_visit_id").value = entry.row.visit_id;
      keepDraft();
      field("customer_id").scrollIntoView();
      field("outcome").focus();
    },
    remove: function (entry) {
      removed = entry;
      keep("visits", waiting().filter(function (other) { return other.row.visit_id !== entry.row.visit_id; }));
      say("removed");
      show();
      part("undo").focus();
    }
  };

  function copyBySelection(text) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (_) { done = false; }
    area.remove();
    say(done ? "copied" : "notCopied");
  }

  // Black on white in either scheme, with the quiet zone that readers need.
  function picture(rows) {
    var space = "http://www.w3.org/2000/svg", size = rows.length + 8, path = "";
    rows.forEach(function (row, y) { row.forEach(function (dark, x) { if (dark) { path += "M" + (x + 4) + " " + (y + 4) + "h1v1h-1z"; } }); });
    var svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 " + size + " " + size);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", words.codeLabel);
    svg.setAttribute("shape-rendering", "crispEdges");
    [["rect", { width: size, height: size, fill: "#fff" }], ["path", { d: path, fill: "#000" }]].forEach(function (shape) {
      var element = document.createElementNS(space, shape[0]);
      Object.keys(shape[1]).forEach(function (name) { element.setAttribute(name, shape[1][name]); });
      svg.append(element);
    });
    return svg;
  }

  // ---- Controls --------------------------------------------------------

  function showFamily() {
    var hint = part("family");
    hint.textContent = field("met_role").value === "FAMILY" ? hint.dataset.text : "";
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var row = content(), found = problems(row), now = new Date();
    tell(found);
    if (found.length) { return; }
    var known = waiting();
    do { row.visit_id = visitNumber(row.collector_id, now); } while (known.some(function (entry) { return entry.row.visit_id === row.visit_id; }));
    row.recorded_at = day(now);
    row.recorded_by = row.collector_id;
    var customer = byNumber.get(row.customer_id);
    keep("visits", known.concat({
      row: row, form: written(), name: customer === undefined ? row.customer_id : customers.name[customer],
      outcome: field("outcome").selectedOptions[0].textContent
    }));
    keep("draft:" + owner, null);
    keep("collector", row.collector_id);
    begin(row.customer_id);
    if (keeps) { say("saved"); }
    removed = null;
    show();
    part("waiting-title").focus();
  });

  form.addEventListener("input", function () {
    clearTimeout(soon);
    soon = setTimeout(keepDraft, 200);
  });
  // A phone may end the page without another word.
  document.addEventListener("visibilitychange", function () { if (document.hidden && soon) { keepDraft(); } });
  window.addEventListener("pagehide", function () { if (soon) { keepDraft(); } });

  // The key that ends a line on a phone leads to the next field: a record is saved by its button alone.
  form.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.isComposing || event.target.tagName !== "INPUT") { return; }
    event.preventDefault();
    var controls = Array.from(form.elements).filter(function (control) { return control.tagName !== "FIELDSET" && control.offsetParent; });
    var next = controls[controls.indexOf(event.target) + 1];
    if (next) { next.focus(); }
  });

  field("customer_id").addEventListener("input", offerCustomers);
  field("customer_id").addEventListener("change", function () {
    var number = value("customer_id");
    if (number === owner) { return; }
    keep("draft:" + owner, null);
    owner = number;
    presetFor(number);
    showCustomer();
    keepDraft();
  });
  field("met_role").addEventListener("change", showFamily);
  part("empty").addEventListener("click", function () {
    keep("draft:" + owner, null);
    begin(owner);
    field("customer_id").focus();
  });
  function give(kind) {
    var given = file(kind), link = document.createElement("a");
    link.href = URL.createObjectURL(given);
    link.download = given.name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    say("downloaded");
  }

  part("download").addEventListener("click", function () { give("visits"); });
  part("promises").addEventListener("click", function () { give("promises"); });
  part("share").addEventListener("click", function () {
    // Whoever closes the sheet without choosing has done nothing wrong.
    navigator.share({ files: [file("visits")].concat(promiseRows().length ? [file("promises")] : []) }).catch(function () {});
  });
  part("jump").addEventListener("click", function () { part("waiting-title").focus(); });
  part("undo").addEventListener("click", function () {
    if (removed) { keep("visits", waiting().concat(removed)); }
    removed = null;
    part("said").textContent = "";
    show();
    part("waiting-title").focus();
  });
  window.addEventListener("hashchange", function () { begin(addressed()); });
  // Another tab may have saved or handed in.
  window.addEventListener("storage", show);

  form.hidden = false;
  begin(addressed());
  show();
}());
