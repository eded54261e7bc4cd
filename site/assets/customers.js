// The customers' table: sorts, filters, searches and pages in the browser, over the columns that the data file sets in
// `huikuanCustomers`. Rows come in the order of names; everything shown is written as text, never as markup.
(function () {
  "use strict";
  var data = window.huikuanCustomers;
  var home = document.getElementById("customers");
  if (!data || !home) { return; }

  var pageSize = 100;
  var columns = data.columns;
  var count = columns.path.length;
  var prefix = home.dataset.prefix;
  var table = document.getElementById("customer-table");
  var heads = Array.from(table.tHead.rows[0].cells);
  var body = table.tBodies[0];
  var found = document.getElementById("found");
  var place = document.getElementById("where");
  var earlier = document.getElementById("earlier");
  var later = document.getElementById("later");
  var find = document.getElementById("find");
  var selects = {
    collector: document.getElementById("by-collector"),
    region: document.getElementById("by-region"),
    state: document.getElementById("by-state")
  };
  // Columns that hold a place in a list of texts.
  var indexed = ["collector", "region", "currency", "limitation"];
  var amounts = ["open", "overdue", "claimable", "disputed"];
  var start = { q: "", collector: "", region: "", state: "", sort: "-overdue", page: 1 };
  var state = Object.assign({}, start);
  var shown = [];

  // ---- Values ----------------------------------------------------------

  function listed(key, row) {
    var index = columns[key] ? columns[key][row] : -1;
    return data[key === "currency" ? "currencies" : key + "s"][index] || "";
  }

  function text(key, row) { return columns[key] ? String(columns[key][row]) : ""; }

  function decimal(value) {
    var negative = value.charAt(0) === "-";
    var parts = (negative ? value.slice(1) : value).split(".");
    var whole = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, data.grouping);
    return (negative ? data.minus : "") + whole + (parts[1] ? data.decimal + parts[1] : "");
  }

  function filled(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (_, name) { return String(values[name]); });
  }

  var keys = {};
  // Numbers to sort a column by. What is missing comes last when the largest come first.
  function sortKeys(key) {
    if (keys[key]) { return keys[key]; }
    var numbers = new Float64Array(count);
    var ranks = key === "number" ? rankedTexts("number") : null;
    for (var row = 0; row < count; row += 1) {
      if (key === "name") { numbers[row] = row; }
      else if (ranks) { numbers[row] = ranks[row]; }
      else if (indexed.includes(key)) { numbers[row] = columns[key] ? columns[key][row] : 0; }
      else { var value = text(key, row); numbers[row] = value === "" ? -Infinity : Number(value); }
    }
    keys[key] = numbers;
    return numbers;
  }

  function rankedTexts(key) {
    var order = Uint32Array.from({ length: count }, function (_, row) { return row; });
    var values = columns[key];
    order.sort(function (a, b) { return values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b; });
    var ranks = new Uint32Array(count);
    for (var rank = 0; rank < count; rank += 1) { ranks[order[rank]] = rank; }
    return ranks;
  }

  var haystack = null;
  function searchable() {
    if (haystack) { return haystack; }
    haystack = new Array(count);
    for (var row = 0; row < count; row += 1) {
      haystack[row] = (text("name", row) + "\n" + text("number", row) + "\n" + text("keys", row)).normalize("NFKC").toLowerCase();
    }
    return haystack;
  }

  var states = {
    overdue: function (row) { return positive("overdue", row); },
    d90: function (row) { return columns.oldest && columns.oldest[row] > 90; },
    disputed: function (row) { return positive("disputed", row); },
    credit: function (row) { return columns.credit && columns.credit[row] === 1; },
    // The last three of the list are those within half a year.
    limit: function (row) { return columns.limitation && columns.limitation[row] >= data.limitations.length - 3; },
    settled: function (row) { return Number(text("open", row)) === 0; }
  };

  function positive(key, row) { return Number(text(key, row)) > 0; }

  // ---- Choice and order ------------------------------------------------

  function choose() {
    var terms = state.q.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    var words = terms.length ? searchable() : null;
    var collector = state.collector === "" ? -1 : data.collectors.indexOf(state.collector);
    var region = state.region === "" ? -1 : data.regions.indexOf(state.region);
    var holds = states[state.state];
    var rows = [];
    for (var row = 0; row < count; row += 1) {
      if (collector >= 0 && columns.collector[row] !== collector) { continue; }
      if (region >= 0 && columns.region[row] !== region) { continue; }
      if (holds && !holds(row)) { continue; }
      if (words && !terms.every(function (term) { return words[row].includes(term); })) { continue; }
      rows.push(row);
    }
    var descending = state.sort.charAt(0) === "-";
    var by = sortKeys(descending ? state.sort.slice(1) : state.sort);
    rows.sort(function (a, b) {
      if (by[a] === by[b]) { return a - b; }
      return (by[a] < by[b] ? -1 : 1) * (descending ? -1 : 1);
    });
    shown = rows;
  }

  // ---- Showing ---------------------------------------------------------

  function cell(row, content, name) {
    var made = row.insertCell();
    made.textContent = content;
    if (name) { made.className = name; }
  }

  function show() {
    var pages = Math.max(1, Math.ceil(shown.length / pageSize));
    state.page = Math.min(Math.max(1, state.page), pages);
    var fresh = document.createElement("tbody");
    shown.slice((state.page - 1) * pageSize, state.page * pageSize).forEach(function (index) {
      var row = fresh.insertRow();
      var head = document.createElement("th");
      head.scope = "row";
      var link = document.createElement("a");
      link.href = prefix + "customers/" + text("path", index);
      link.textContent = text("name", index);
      head.append(link);
      row.append(head);
      cell(row, text("number", index));
      cell(row, listed("collector", index));
      cell(row, listed("region", index));
      cell(row, listed("currency", index));
      amounts.forEach(function (key) { cell(row, decimal(text(key, index)), key === "overdue" ? "n strong" : "n"); });
      cell(row, columns.oldest && columns.oldest[index] > 0 ? decimal(String(columns.oldest[index])) : "", "n");
      cell(row, decimal(text("late", index)), "n");
      cell(row, decimal(text("priority", index)), "n");
      cell(row, listed("limitation", index));
    });
    body.replaceWith(fresh);
    body = fresh;
    heads.forEach(function (head) {
      var mine = state.sort.replace("-", "") === head.dataset.key;
      if (mine) { head.setAttribute("aria-sort", state.sort.charAt(0) === "-" ? "descending" : "ascending"); }
      else { head.removeAttribute("aria-sort"); }
    });
    found.textContent = shown.length ? filled(found.dataset.found, { count: decimal(String(shown.length)) }) : found.dataset.none;
    place.textContent = filled(place.dataset.pattern, { page: state.page, pages: pages });
    earlier.disabled = state.page <= 1;
    later.disabled = state.page >= pages;
  }

  // ---- State in the address --------------------------------------------

  function read() {
    var given = new URLSearchParams(location.hash.slice(1));
    Object.keys(start).forEach(function (key) { state[key] = given.has(key) ? given.get(key) : start[key]; });
    state.page = Number(state.page) || 1;
    if (!heads.some(function (head) { return head.dataset.key === state.sort.replace("-", ""); })) { state.sort = start.sort; }
    find.value = state.q;
    Object.keys(selects).forEach(function (key) { selects[key].value = state[key]; });
  }

  function write() {
    var given = new URLSearchParams();
    Object.keys(start).forEach(function (key) {
      if (String(state[key]) !== String(start[key])) { given.set(key, state[key]); }
    });
    var hash = given.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  }

  function change(values) {
    Object.assign(state, { page: 1 }, values);
    choose();
    show();
    write();
  }

  // ---- Controls --------------------------------------------------------

  function fill(select, values) {
    values.forEach(function (value) {
      if (value === "") { return; }
      var option = document.createElement("option");
      option.value = value;
      option.textContent = value;
      select.append(option);
    });
    select.parentElement.hidden = values.length < 2;
  }

  fill(selects.collector, data.collectors);
  fill(selects.region, data.regions);
  heads.forEach(function (head) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", function () {
      var key = head.dataset.key;
      var falls = head.classList.contains("n") || head.dataset.first === "down";
      var first = falls ? "-" + key : key;
      var second = falls ? key : "-" + key;
      change({ sort: state.sort === first ? second : first });
    });
    head.replaceChildren(button);
  });
  var waiting = 0;
  find.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { change({ q: find.value }); }, 80);
  });
  Object.keys(selects).forEach(function (key) {
    selects[key].addEventListener("change", function () {
      var values = {};
      values[key] = selects[key].value;
      change(values);
    });
  });
  document.getElementById("clear").addEventListener("click", function () {
    change(Object.assign({}, start));
    read();
    find.focus();
  });
  earlier.addEventListener("click", function () { change({ page: state.page - 1 }); table.scrollIntoView(); });
  later.addEventListener("click", function () { change({ page: state.page + 1 }); table.scrollIntoView(); });
  window.addEventListener("hashchange", function () { read(); choose(); show(); });

  home.querySelectorAll("[hidden]").forEach(function (part) { if (part.matches(".tools, .pager")) { part.hidden = false; } });
  read();
  choose();
  show();
}());
