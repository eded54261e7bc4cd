// The list of visits shows the rows that its address asks for: visits-log.html#stage=commitment&collector=…
(function () {
  "use strict";
  var table = document.getElementById("visit-rows");
  if (!table) { return; }
  var rows = Array.from(table.tBodies[0].rows);
  var found = document.getElementById("found");
  var tools = document.querySelector(".tools");
  var selects = Array.from(tools.querySelectorAll("select"));
  var stages = Array.from(document.getElementById("by-stage").options, function (option) { return option.value; });

  function words(row, place) { return row.cells[place].textContent.split(" "); }

  // Whether the row has the value; each key asks in its own way.
  var tests = {
    // A visit that came further has passed the stage; one of no stage is no visit in person.
    stage: function (row, wanted) {
      return stages.indexOf(wanted) > 0 && stages.indexOf(row.dataset.stage || "") >= stages.indexOf(wanted);
    },
    outcome: function (row, wanted) { return row.dataset.outcome === wanted; },
    reason: function (row, wanted) { return (row.dataset.reason || "").split(" ")[0] === wanted; },
    named: function (row, wanted) { return (row.dataset.reason || "").split(" ").includes(wanted); },
    cash: function (row, wanted) { return row.dataset.cash === wanted; },
    collector: function (row, wanted) { return row.cells[2].textContent === wanted; },
    track: function (row, wanted) {
      return words(row, 6).some(function (track) { return track.split("@")[0] === wanted; });
    }
  };

  function asked() { return new URLSearchParams(location.hash.slice(1)); }

  function show() {
    var given = asked();
    var keys = Object.keys(tests).filter(function (key) { return given.get(key); });
    var count = 0;
    rows.forEach(function (row) {
      row.hidden = !keys.every(function (key) { return tests[key](row, given.get(key)); });
      if (!row.hidden) { count += 1; }
    });
    selects.forEach(function (select) { select.value = given.get(select.dataset.key) || ""; });
    found.textContent = !keys.length ? "" : !count ? found.dataset.none
      : found.dataset.found.replace("{count}", String(count)).replace("{all}", String(rows.length));
  }

  function go(given) {
    var hash = given.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
    show();
  }

  tools.addEventListener("change", function (event) {
    var given = asked();
    if (event.target.value) { given.set(event.target.dataset.key, event.target.value); } else { given.delete(event.target.dataset.key); }
    go(given);
  });
  document.getElementById("clear").addEventListener("click", function () { go(new URLSearchParams()); });
  window.addEventListener("hashchange", show);
  tools.hidden = false;
  show();
})();
