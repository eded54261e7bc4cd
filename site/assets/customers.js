// The customers' table: finds, filters, sorts, pages, adds up and gives out rows, over the columns that the data file
// sets in `huikuanCustomers`. Rows come in the order of names and are known by their place in it. Amounts are whole
// minor units, exact however large; everything shown is written as text, never as markup.
(function () {
  "use strict";
  var home = document.getElementById("customers");
  if (!home) { return; }
  var table = document.getElementById("customer-table");
  // The first rows stand already; an address that asks for others waits for the data, which come behind this script.
  if (location.hash.length > 1) { table.classList.add("waiting-rows"); }
  document.addEventListener("DOMContentLoaded", function () {
    try {
      if (window.huikuanCustomers) { begin(window.huikuanCustomers); }
    } finally { table.classList.remove("waiting-rows"); }
  });

  function begin(data) {
    var pageSize = 100;
    // What each column holds. A list's values are places in `data.lists`; days are counted back from the as-of day.
    var kinds = {
      name: "word", number: "word",
      currency: "list", limitation: "list", collector: "list", region: "list", size: "list", industry: "list",
      salesperson: "list", parent: "list", terms: "list", reason: "list", keptOff: "list",
      overdue: "amount", claimable: "amount", open: "amount", disputed: "amount", limit: "amount", sales: "amount",
      promisedAmount: "amount", age: "amount", seller: "amount",
      oldest: "count", broken: "count", priority: "decimal", late: "decimal", used: "decimal",
      paid: "day", contact: "day", visit: "day", promised: "day"
    };
    var sameAs = { overdue: "open", claimable: "overdue" };
    // Nothing written is nothing owed; in other columns it is not known, as sales are where only open items are.
    var zeroes = ["open", "overdue", "claimable", "disputed"].concat(hasFigures("sales") ? "sales" : []);
    var added = ["overdue", "age", "seller", "claimable", "open", "disputed", "sales"];
    var count = data.columns.number === "" ? 0 : data.columns.number.split("\t").length;
    var prefix = home.dataset.prefix;

    function part(id) { return document.getElementById(id); }
    function hasFigures(key) { return (/\d/).test(data.columns[key]); }

    // ---- Columns -------------------------------------------------------

    var words = {};
    // Where each row's word begins in a text of many.
    function starts(text) {
      var begins = new Int32Array(count + 1), place = 0;
      for (var row = 1; row < count; row += 1) { place = text.indexOf("\t", place) + 1; begins[row] = place; }
      begins[count] = text.length + 1;
      return begins;
    }

    function word(key, row) {
      var column = words[key] = words[key] || { text: data.columns[key], starts: starts(data.columns[key]) };
      return column.text.slice(column.starts[row], column.starts[row + 1] - 1);
    }

    // Figures without their points. Those of more than fifteen digits stand in `large` to the last one.
    function figures(text, length, same) {
      var values = new Float64Array(length), large = new Map(), index = 0, from = 0, number = 0, digits = 0, sign = 1;
      for (var place = 0; place <= text.length && index < length; place += 1) {
        var code = place < text.length ? text.charCodeAt(place) : 44;
        if (code === 45) { sign = -1; }
        else if (code >= 48 && code <= 57) { number = number * 10 + code - 48; digits += 1; }
        else if (code === 44) {
          var value = place === from ? NaN : sign * number;
          if (place > from && !digits) { value = same(index); }
          if (digits > 15) { value = BigInt(text.slice(from, place).replace(".", "")); }
          if (typeof value === "bigint") { large.set(index, value); }
          values[index] = Number(value);
          index += 1; from = place + 1; number = 0; digits = 0; sign = 1;
        }
      }
      return { values: values, large: large };
    }

    function exact(column, row) { return column.large.size && column.large.has(row) ? column.large.get(row) : column.values[row]; }

    var columns = {};
    function column(key) {
      if (key === "age" || key === "seller") { return parts[key]; }
      if (columns[key]) { return columns[key]; }
      var made = figures(data.columns[key], count, function (row) { return exact(column(sameAs[key]), row); });
      if (zeroes.includes(key)) { made.values.forEach(function (value, row) { if (value !== value) { made.values[row] = 0; } }); }
      if (kinds[key] === "list") { made.values.forEach(function (value, row) { if (value !== value) { made.values[row] = -1; } }); }
      columns[key] = made;
      return made;
    }

    function values(key) { return column(key).values; }
    function listed(key, row) { return data.lists[key][values(key)[row]] || ""; }

    // ---- Parts of a row's balance --------------------------------------

    // The columns of the filters by age and by salesperson, while these are set.
    var parts = { age: null, seller: null };
    var shares = {};

    function sharesOf(name) {
      if (shares[name]) { return shares[name]; }
      var given = data[name + "Parts"], length = given.row === "" ? 0 : given.row.split(",").length;
      function plain(text) { return figures(text, length).values; }
      var rows = plain(given.row), last = 0;
      rows.forEach(function (step, index) { last += step; rows[index] = last; });
      var overdue = column("overdue");
      var amounts = figures(given.amount, length, function (index) { return exact(overdue, rows[index]); });
      shares[name] = { rows: rows, names: plain(given.name), amounts: amounts };
      return shares[name];
    }

    function put(made, name, place) {
      var given = sharesOf(name);
      given.rows.forEach(function (row, index) {
        if (given.names[index] !== place) { return; }
        var amount = exact(given.amounts, index);
        made.values[row] = Number(amount);
        if (typeof amount === "bigint") { made.large.set(row, amount); }
      });
      return made;
    }

    function blank() { return { values: new Float64Array(count).fill(NaN), large: new Map() }; }

    function ageColumn(code) { return put(blank(), "age", data.ages.indexOf(code)); }

    // All overdue of the salesperson's own customers; where several sold to a customer, what this one did.
    function sellerColumn(name) {
      var made = blank(), salespeople = values("salesperson"), overdue = column("overdue");
      var own = data.lists.salesperson.indexOf(name);
      if (own < 0 && name !== "-") { return put(made, "seller", data.sellers.indexOf(name)); }
      for (var row = 0; row < count; row += 1) {
        if (salespeople[row] !== own) { continue; }
        made.values[row] = overdue.values[row];
        if (overdue.large.has(row)) { made.large.set(row, overdue.large.get(row)); }
      }
      sharesOf("seller").rows.forEach(function (row) {
        if (made.values[row] === made.values[row]) { made.values[row] = 0; }
        made.large.delete(row);
      });
      return put(made, "seller", data.sellers.indexOf(own < 0 ? "" : name));
    }

    // ---- Order ---------------------------------------------------------

    // A number for each row; NaN for rows that come last in either direction.
    function sortKeys(key) {
      var kind = kinds[key], given = kind === "word" ? null : values(key), made = new Float64Array(count), row;
      if (key === "name") { return made.map(function (_, row) { return row; }); }
      if (key === "number") { return numberKeys(); }
      if (kind === "amount") {
        var currency = values("currency");
        for (row = 0; row < count; row += 1) { made[row] = given[row] * data.weights[currency[row]]; }
      } else if (kind === "day") {
        // Who never paid nor was seen stands before whoever was long ago; who promised nothing has no day.
        for (row = 0; row < count; row += 1) { made[row] = given[row] === given[row] ? -given[row] : key === "promised" ? NaN : -Infinity; }
      } else if (kind === "list") {
        for (row = 0; row < count; row += 1) { made[row] = given[row] < 0 ? NaN : given[row]; }
      } else { made.set(given); }
      return made;
    }

    // By figures where all are written alike, else as texts.
    function numberKeys() {
      var all = data.columns.number.split("\t"), made = new Float64Array(count);
      var head = (/^\D*/).exec(all[0] || "")[0], isAlike = all.every(function (number) { return number.startsWith(head) && (/^\d{1,15}$/).test(number.slice(head.length)); });
      var ranks = new Map();
      if (!isAlike) { Array.from(new Set(all)).sort().forEach(function (number, rank) { ranks.set(number, rank); }); }
      for (var row = 0; row < count; row += 1) { made[row] = isAlike ? Number(all[row].slice(head.length)) : ranks.get(all[row]); }
      return made;
    }

    // Rows by their keys, those of equal keys as they stand: by sixteen bits at a time, which takes a few milliseconds
    // where comparing would take a hundred.
    function ordered(keys, falls) {
      var bits = new Uint32Array(keys.buffer), turn = falls ? -1 : 0, rows = [], missing = [], row;
      for (row = 0; row < count; row += 1) {
        if (keys[row] !== keys[row]) { missing.push(row); continue; }
        keys[row] += 0;
        var high = bits[row * 2 + 1], flip = high >>> 31 ? -1 : 0;
        bits[row * 2] ^= flip ^ turn;
        bits[row * 2 + 1] = high ^ (flip | 0x80000000) ^ turn;
        rows.push(row);
      }
      var from = Uint32Array.from(rows), to = new Uint32Array(from.length);
      for (var pass = 0; pass < 4; pass += 1) {
        var places = new Uint32Array(65537), shift = pass % 2 * 16, word = pass >> 1, index;
        for (index = 0; index < from.length; index += 1) { places[(bits[from[index] * 2 + word] >>> shift & 65535) + 1] += 1; }
        for (index = 1; index < 65537; index += 1) { places[index] += places[index - 1]; }
        for (index = 0; index < from.length; index += 1) {
          var digit = bits[from[index] * 2 + word] >>> shift & 65535;
          to[places[digit]] = from[index];
          places[digit] += 1;
        }
        var swap = from; from = to; to = swap;
      }
      var all = new Uint32Array(count);
      all.set(from);
      all.set(missing, from.length);
      return all;
    }

    // Amounts of more than fifteen digits may share a key: those of one currency are told apart to the last digit.
    function settle(rows, key, falls) {
      var given = column(key), currency = values("currency"), large = Array.from(given.large.keys());
      if (!large.length) { return; }
      var isLarge = new Set(large), groups = new Map();
      rows.forEach(function (row, place) {
        if (!isLarge.has(row)) { return; }
        var group = given.values[row] + " " + currency[row];
        if (!groups.has(group)) { groups.set(group, []); }
        groups.get(group).push(place);
      });
      groups.forEach(function (places) {
        var own = places.map(function (place) { return rows[place]; });
        own.sort(function (a, b) {
          var left = given.large.get(a), right = given.large.get(b);
          return left === right ? a - b : (left < right ? -1 : 1) * (falls ? -1 : 1);
        });
        places.forEach(function (place, index) { rows[place] = own[index]; });
      });
    }

    var orders = {};
    function order(sort) {
      if (orders[sort]) { return orders[sort]; }
      var falls = sort.charAt(0) === "-", key = falls ? sort.slice(1) : sort;
      var rows = ordered(sortKeys(key), falls);
      if (kinds[key] === "amount") { settle(rows, key, falls); }
      // What a filter made is another one's under the next.
      if (key !== "age" && key !== "seller") { orders[sort] = rows; }
      return rows;
    }

    // ---- Search --------------------------------------------------------

    function folded(text) { return text.normalize("NFKC").toLowerCase(); }

    var haystacks = null;
    function searchable() {
      haystacks = haystacks || ["name", "number", "keys"].map(function (key) {
        var text = folded(data.columns[key]);
        return { text: text, starts: starts(text) };
      });
      return haystacks;
    }

    // Marks the rows that hold the term: the text of all rows is searched at once.
    function mark(hay, term, marks) {
      var begins = hay.starts, row = 0, place = hay.text.indexOf(term);
      while (place >= 0) {
        var low = row, high = count - 1, step = 1;
        while (low + step < count && begins[low + step] <= place) { low += step; step *= 2; }
        high = Math.min(high, low + step);
        while (low < high) {
          var middle = (low + high + 1) >> 1;
          if (begins[middle] <= place) { low = middle; } else { high = middle - 1; }
        }
        row = low;
        marks[row] = 1;
        if (row + 1 >= count) { return; }
        place = hay.text.indexOf(term, begins[row + 1]);
      }
    }

    function found(query) {
      var terms = folded(query).split(/\s+/).filter(Boolean);
      if (!terms.length) { return null; }
      return terms.reduce(function (before, term) {
        var marks = new Uint8Array(count);
        searchable().forEach(function (hay) { mark(hay, term, marks); });
        if (before) { for (var row = 0; row < count; row += 1) { marks[row] &= before[row]; } }
        return marks;
      }, null);
    }

    // ---- Filters -------------------------------------------------------

    var filters = ["collector", "region", "industry", "salesperson", "currency", "state", "age", "size", "reason", "promise"];
    var start = { q: "", sort: "-overdue", page: "1", cols: "" };
    filters.forEach(function (key) { start[key] = ""; });
    var state = Object.assign({}, start);

    function above(key, least) { var given = values(key); return function (row) { return given[row] > least; }; }
    function none() { return false; }

    var tests = {
      state: {
        overdue: function () { return above("overdue", 0); },
        d90: function () { return above("oldest", 90); },
        disputed: function () { return above("disputed", 0); },
        credit: function () { return above("credit", 0); },
        limit: function () {
          var near = data.codes.limitation.map(function (code) { return ["half_year", "quarter", "month"].includes(code); });
          var given = values("limitation");
          return function (row) { return given[row] >= 0 && near[given[row]]; };
        },
        silent: function () {
          var overdue = values("overdue"), contact = values("contact");
          return function (row) { return overdue[row] > 0 && !(contact[row] < 90); };
        },
        above: function () {
          var used = values("used");
          return function (row) { return used[row] > 1000; };
        },
        settled: function () { var open = values("open"); return function (row) { return open[row] === 0; }; }
      },
      promise: {
        open: function () { var due = values("promised"); return function (row) { return due[row] === due[row]; }; },
        due: function () { return above("due", 0); },
        broken: function () { return above("broken", 0); }
      }
    };

    // Whether a row meets a filter; a value that nobody has meets none.
    function test(key, value) {
      if (tests[key]) { return Object.hasOwn(tests[key], value) ? tests[key][value]() : none; }
      if (key === "age" || key === "salesperson") {
        var name = key === "age" ? "age" : "seller", own = state[key] === value && parts[name];
        var given = (own || (name === "age" ? ageColumn(value) : sellerColumn(value))).values;
        return function (row) { return given[row] === given[row]; };
      }
      var list = data.codes[key] || data.lists[key], wanted = key === "reason" || key === "size" ? value.toUpperCase() : value;
      var place = list.indexOf(wanted), places = values(key);
      if (place < 0 && value !== "-") { return none; }
      return function (row) { return places[row] === place; };
    }

    function matching(wanted, rows) {
      var checks = filters.filter(function (key) { return wanted[key]; }).map(function (key) { return test(key, wanted[key]); });
      var marks = found(wanted.q || ""), kept = [];
      for (var index = 0; index < count; index += 1) {
        var row = rows ? rows[index] : index, holds = !marks || marks[row] === 1;
        for (var check = 0; holds && check < checks.length; check += 1) { holds = checks[check](row); }
        if (holds) { kept.push(row); }
      }
      return kept;
    }

    var shown = [];
    function choose() {
      parts.age = state.age ? ageColumn(state.age) : null;
      parts.seller = state.salesperson ? sellerColumn(state.salesperson) : null;
      shown = matching(state, order(state.sort));
    }

    // ---- Texts ---------------------------------------------------------

    function filled(pattern, given) {
      return pattern.replace(/\{(\w+)\}/g, function (_, name) { return String(given[name]); });
    }

    // A whole number of the smallest units as a plain decimal.
    function decimal(value, places) {
      var text = String(value), negative = text.charAt(0) === "-";
      text = (negative ? text.slice(1) : text).padStart(places + 1, "0");
      return (negative ? "-" : "") + (places ? text.slice(0, -places) + "." + text.slice(-places) : text);
    }

    function grouped(text) {
      var negative = text.charAt(0) === "-", pieces = (negative ? text.slice(1) : text).split(".");
      return (negative ? data.minus : "") + pieces[0].replace(/\B(?=(\d{3})+(?!\d))/g, data.grouping) + (pieces[1] ? data.decimal + pieces[1] : "");
    }

    var today = Date.parse(data.asOf + "T00:00:00Z");
    function isoDay(back) { return new Date(today - back * 86400000).toISOString().slice(0, 10); }

    function shownDay(back) {
      var iso = isoDay(back).split("-");
      return filled(data.day, { yyyy: iso[0], MM: iso[1], dd: iso[2], M: Number(iso[1]), d: Number(iso[2]) });
    }

    // What a cell holds, as a file has it: decimals with a point, days by ISO 8601.
    function plain(key, row) {
      var kind = kinds[key];
      if (kind === "word") { return word(key, row); }
      if (kind === "list") { return listed(key, row); }
      var given = column(key), value = exact(given, row);
      if (given.values[row] !== given.values[row]) { return ""; }
      if (kind === "day") { return isoDay(value); }
      return decimal(value, kind === "amount" ? data.digits[values("currency")[row]] : kind === "decimal" ? 1 : 0);
    }

    function shownText(key, row) {
      var kind = kinds[key];
      if (kind === "word" || kind === "list") { return plain(key, row); }
      if (kind === "day") { var back = values(key)[row]; return back === back ? shownDay(back) : ""; }
      // A column of zeros would hide the few that have a dispute.
      if (key === "disputed" && values(key)[row] === 0) { return ""; }
      return grouped(plain(key, row));
    }

    // ---- Which columns -------------------------------------------------

    var boxes = Array.from(part("chosen").querySelectorAll("input"));
    var heads = {}, keys = [];
    Array.from(table.tHead.rows[0].cells).forEach(function (head) { heads[head.dataset.key] = head.textContent; });
    ["name", "currency"].concat(boxes.map(function (box) { return box.value; })).forEach(function (key) { keys.push(key); });
    boxes.forEach(function (box) { heads[box.value] = box.parentElement.textContent.trim(); });
    var usual = boxes.filter(function (box) { return box.defaultChecked; }).map(function (box) { return box.value; }).join(",");
    var store = "huikuan:" + home.dataset.store + ":columns";
    var remembered = "";
    // Some browsers keep nothing for files, or refuse to say.
    try { remembered = localStorage.getItem(store) || ""; } catch (_) { remembered = ""; }

    function remember(cols) {
      remembered = cols;
      try { if (cols) { localStorage.setItem(store, cols); } else { localStorage.removeItem(store); } } catch (_) { return; }
    }

    function visible() {
      var chosen = (state.cols || usual).split(",");
      var made = keys.filter(function (key) { return key === "name" || key === "currency" || chosen.includes(key); });
      var extra = ["age", "seller"].filter(function (key) { return parts[key]; });
      made.splice.apply(made, [made.includes("overdue") ? 3 : 2, 0].concat(extra));
      return made;
    }

    function isFigure(key) { return ["amount", "count", "decimal"].includes(kinds[key]); }

    function title(key) {
      if (key === "age") { return filled(table.dataset.age, { name: optionName("age") }); }
      if (key === "seller") { return filled(table.dataset.seller, { name: optionName("salesperson") }); }
      return heads[key];
    }

    // ---- Showing -------------------------------------------------------

    var body = table.tBodies[0], headings = "", atOnce = 40, further = 0;

    function made(tag, text, name) {
      var element = document.createElement(tag);
      element.textContent = text;
      if (name) { element.className = name; }
      return element;
    }

    function showHead(columns) {
      var now = columns.map(function (key) { return key + " " + title(key); }).join("\n");
      var row = table.tHead.rows[0];
      if (now !== headings) {
        headings = now;
        row.replaceChildren.apply(row, columns.map(function (key) {
          var head = document.createElement("th"), button = made("button", title(key));
          head.scope = "col";
          head.dataset.key = key;
          if (isFigure(key)) { head.className = "n"; }
          button.type = "button";
          button.addEventListener("click", function () { sortBy(key); });
          head.append(button);
          return head;
        }));
      }
      Array.from(row.cells).forEach(function (head) {
        var mine = state.sort.replace(/^-/, "") === head.dataset.key;
        if (mine) { head.setAttribute("aria-sort", state.sort.charAt(0) === "-" ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }
      });
    }

    function sortBy(key) {
      var falls = isFigure(key) || key === "limitation" || key === "paid", first = falls ? "-" + key : key;
      change({ sort: state.sort === first ? (falls ? key : "-" + key) : first });
    }

    function showRows(columns) {
      var fresh = document.createElement("tbody"), blank = document.createElement("tr");
      columns.forEach(function (key) {
        var cell = blank.appendChild(document.createElement(key === "name" ? "th" : "td"));
        if (key === "name") { cell.scope = "row"; cell.append(document.createElement("a")); }
        if (isFigure(key)) { cell.className = key === "overdue" ? "n strong" : "n"; }
        if (kinds[key] === "day" || key === "limitation" || key === "currency") { cell.className = "d"; }
      });
      function add(index) {
        var row = blank.cloneNode(true);
        columns.forEach(function (key, place) {
          if (key !== "name") { row.cells[place].textContent = shownText(key, index); return; }
          var link = row.cells[place].firstChild;
          link.href = prefix + "customers/" + (word("path", index) || word("number", index)) + ".html";
          link.textContent = word("name", index);
        });
        fresh.append(row);
      }
      // What no screen holds at once comes when the browser has shown the rest, or not at all if somebody types on.
      var first = (state.page - 1) * pageSize, rows = shown.slice(first, first + pageSize);
      rows.slice(0, atOnce).forEach(add);
      clearTimeout(further);
      if (rows.length > atOnce) {
        fresh.setAttribute("aria-busy", "true");
        further = setTimeout(function () { rows.slice(atOnce).forEach(add); fresh.removeAttribute("aria-busy"); }, 150);
      }
      body.replaceWith(fresh);
      body = fresh;
    }

    // Of the rows that are shown on all pages, exact: in whole numbers, which become large ones before they round.
    function sums(keys) {
      var currency = values("currency"), found = data.currencies.map(function () { return { rows: 0, sums: {} }; });
      shown.forEach(function (row) { found[currency[row]].rows += 1; });
      keys.forEach(function (key) {
        var given = column(key), small = new Float64Array(found.length), large = found.map(function () { return 0n; });
        for (var index = 0; index < shown.length; index += 1) {
          var row = shown[index], place = currency[row], value = given.values[row];
          if (given.large.size && given.large.has(row)) { large[place] += given.large.get(row); continue; }
          if (value !== value) { continue; }
          small[place] += value;
          if (Math.abs(small[place]) > 4503599627370496) { large[place] += BigInt(small[place]); small[place] = 0; }
        }
        found.forEach(function (own, place) { own.sums[key] = large[place] + BigInt(small[place]); });
      });
      return found;
    }

    // Under the columns, and what the table is about in the line above it: who came by a link sees its sum at once.
    function showSums(columns) {
      var about = parts.age ? "age" : parts.seller ? "seller" : "overdue";
      var summed = columns.filter(function (key) { return added.includes(key); });
      var foot = document.createElement("tfoot"), found = sums(summed.includes(about) ? summed : summed.concat(about));
      var amounts = [];
      found.forEach(function (own, place) {
        if (own.rows && own.sums[about]) { amounts.push(data.currencies[place] + " " + grouped(decimal(own.sums[about], data.digits[place]))); }
      });
      note.textContent = shown.length ? filled(note.dataset.found, { count: grouped(String(shown.length)) }) : note.dataset.none;
      if (amounts.length) { note.append(" ", made("b", filled(note.dataset.sum, { name: title(about), amounts: amounts.join(" · ") }))); }
      found.forEach(function (own, place) {
        if (!own.rows) { return; }
        var row = foot.insertRow();
        row.className = "total";
        columns.forEach(function (key) {
          if (key === "name") {
            var head = row.appendChild(made("th", filled(table.dataset.total, { count: grouped(String(own.rows)) })));
            head.scope = "row";
          } else if (key === "currency") { row.append(made("td", data.currencies[place])); }
          else { row.append(made("td", summed.includes(key) ? grouped(decimal(own.sums[key], data.digits[place])) : "", "n")); }
        });
      });
      if (table.tFoot) { table.tFoot.remove(); }
      table.append(foot);
    }

    // The page has the first rows of all itself, in the same order.
    var isFirst = true;
    var note = part("found"), where = part("where"), earlier = part("earlier"), later = part("later");

    function show() {
      var pages = Math.max(1, Math.ceil(shown.length / pageSize)), columns = visible();
      state.page = Math.min(Math.max(1, Math.floor(Number(state.page)) || 1), pages);
      showHead(columns);
      if (!isFirst || address(state)) { showRows(columns); }
      isFirst = false;
      showSums(columns);
      showFilters();
      where.textContent = filled(where.dataset.pattern, { page: grouped(String(state.page)), pages: grouped(String(pages)) });
      earlier.disabled = state.page <= 1;
      later.disabled = state.page >= pages;
      part("age-line").hidden = !state.age;
      part("seller-line").hidden = !state.salesperson || !data.sellers.length;
      part("download").disabled = !shown.length;
    }

    // ---- Conditions ----------------------------------------------------

    var find = part("find"), selects = {}, chips = part("filters");
    filters.forEach(function (key) { selects[key] = part("by-" + key); });

    function optionName(key) {
      var option = Array.from(selects[key].options).find(function (option) { return option.value === state[key]; });
      return option ? option.textContent : state[key] === "-" ? chips.dataset.blank : state[key];
    }

    function showFilters() {
      var active = filters.filter(function (key) { return state[key]; });
      chips.hidden = !active.length;
      chips.replaceChildren.apply(chips, active.map(function (key) {
        var label = selects[key].labels[0].textContent, item = document.createElement("li");
        var button = made("button", label + " " + optionName(key));
        button.type = "button";
        button.setAttribute("aria-label", filled(chips.dataset.remove, { filter: label + " " + optionName(key) }));
        button.addEventListener("click", function () {
          var values = {};
          values[key] = "";
          change(values);
          controls();
          (chips.querySelector("button") || find).focus();
        });
        item.append(button);
        return item;
      }));
    }

    function fill(key) {
      var select = selects[key], list = data.lists[key];
      function offer(value, text) {
        var option = made("option", text);
        option.value = value;
        select.append(option);
      }
      list.forEach(function (name) { offer(name, name); });
      if (list.length && values(key).includes(-1)) { offer("-", chips.dataset.blank); }
      select.parentElement.hidden = select.options.length < 3;
    }

    // ---- State in the address ------------------------------------------

    function given(hash) {
      var found = {}, pairs = new URLSearchParams(hash);
      Object.keys(start).forEach(function (key) { found[key] = pairs.has(key) ? pairs.get(key) : start[key]; });
      return found;
    }

    function controls() {
      find.value = state.q;
      filters.forEach(function (key) { selects[key].value = state[key]; });
      var chosen = (state.cols || usual).split(",");
      boxes.forEach(function (box) { box.checked = chosen.includes(box.value); });
    }

    function read() {
      Object.assign(state, given(location.hash.slice(1)));
      state.cols = known(state.cols || remembered);
      var key = state.sort.replace(/^-/, ""), isSortable = Object.hasOwn(kinds, key);
      if (!isSortable || (key === "age" && !state.age) || (key === "seller" && !state.salesperson)) { state.sort = start.sort; }
      controls();
    }

    // The columns that there are, in their order; nothing for the usual ones.
    function known(cols) {
      var wanted = cols.split(","), kept = keys.filter(function (key) { return wanted.includes(key); }).join(",");
      return kept === usual ? "" : kept;
    }

    function address(wanted) {
      var pairs = new URLSearchParams();
      Object.keys(start).forEach(function (key) {
        if (String(wanted[key]) !== start[key]) { pairs.set(key, wanted[key]); }
      });
      return pairs.toString();
    }

    function write() {
      var hash = address(state);
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
      var plainly = address(Object.assign({}, state, { cols: "" }));
      questions.forEach(function (link) {
        if (address(given(link.hash.slice(1))) === plainly) { link.setAttribute("aria-current", "true"); } else { link.removeAttribute("aria-current"); }
      });
    }

    function change(values) {
      Object.assign(state, { page: 1 }, values);
      if (!state.age && state.sort.endsWith("age") || !state.salesperson && state.sort.endsWith("seller")) { state.sort = start.sort; }
      choose();
      show();
      write();
    }

    // ---- A file of the rows --------------------------------------------

    // By RFC 4180. A word that a spreadsheet would take for a formula stands behind an apostrophe; figures are none.
    function field(key, row) {
      var text = plain(key, row);
      if ((kinds[key] === "word" || kinds[key] === "list") && (/^[=+\-@\t\r＝＋－＠]/).test(text)) { text = "'" + text; }
      return quoted(text);
    }

    function quoted(text) { return (/[",\r\n]/).test(text) ? "\"" + text.replace(/"/g, "\"\"") + "\"" : text; }

    function download() {
      var columns = visible();
      var lines = ["\ufeff" + columns.map(function (key) { return quoted(title(key)); }).join(",")];
      shown.forEach(function (row) { lines.push(columns.map(function (key) { return field(key, row); }).join(",")); });
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" }));
      link.download = "customers-" + data.asOf + ".csv";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    }

    // ---- Controls ------------------------------------------------------

    // Nobody has a parent, or is known to have been spoken to: what asks for it would only be in the way.
    boxes.forEach(function (box) { box.parentElement.hidden = !box.defaultChecked && !hasFigures(box.value); });
    if (!hasFigures("contact")) {
      selects.state.querySelector("[value=silent]").remove();
      home.querySelector(".questions [href='#state=silent']").parentElement.remove();
    }
    var questions = Array.from(home.querySelectorAll(".questions a"));
    ["collector", "region", "industry", "salesperson", "currency"].forEach(fill);

    // One look a frame, however fast somebody types; a word that an input method still makes is none yet.
    var waiting = 0;
    function look(event) {
      if (event.isComposing || waiting) { return; }
      waiting = requestAnimationFrame(function () {
        waiting = 0;
        if (find.value !== state.q) { change({ q: find.value }); }
      });
    }
    find.addEventListener("input", look);
    find.addEventListener("compositionend", look);
    filters.forEach(function (key) {
      selects[key].addEventListener("change", function () {
        var values = {};
        values[key] = selects[key].value;
        change(values);
      });
    });
    function chooseColumns(cols) {
      state.cols = known(cols);
      remember(state.cols);
      show();
      write();
    }
    boxes.forEach(function (box) {
      box.addEventListener("change", function () {
        chooseColumns(boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }).join(",") || "name");
      });
    });
    part("usual").addEventListener("click", function () { chooseColumns(""); controls(); });
    part("clear").addEventListener("click", function () {
      change(Object.assign({}, start, { cols: state.cols }));
      controls();
      find.focus();
    });
    part("download").addEventListener("click", download);
    earlier.addEventListener("click", function () { change({ page: state.page - 1 }); table.scrollIntoView(); });
    later.addEventListener("click", function () { change({ page: state.page + 1 }); table.scrollIntoView(); });
    window.addEventListener("hashchange", function () { read(); choose(); show(); write(); });

    home.querySelectorAll(".tools, .questions, .pager").forEach(function (part) { part.hidden = false; });
    read();
    choose();
    show();
    write();

    // ---- While nobody waits --------------------------------------------

    // The search's texts, then how many rows each question finds: a little at a time.
    var chores = [searchable].concat(questions.slice(1).map(function (link) {
      return function () {
        link.append(" ", made("small", grouped(String(matching(given(link.hash.slice(1))).length))));
      };
    }));
    var idle = window.requestIdleCallback || function (chore) { setTimeout(chore, 20); };
    (function next() {
      idle(function () {
        var chore = chores.shift();
        if (chore) { chore(); next(); }
      });
    }());
  }
}());
