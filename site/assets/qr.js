// A text as a QR code: byte mode, error correction level L, the smallest of the 40 versions that takes it.
// huikuanCode(text) gives rows of true (dark) and false, or null where the text has over 2,953 bytes.
(function () {
  "use strict";

  // By version: check bytes of each block, and blocks.
  var checks = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30];
  var blocks = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25];

  // ---- Arithmetic of the check bytes -----------------------------------

  var powers = [1], logs = [];
  for (var i = 0; i < 255; i += 1) {
    logs[powers[i]] = i;
    powers[i + 1] = (powers[i] << 1) ^ (powers[i] & 128 ? 0x11d : 0);
  }
  function times(a, b) { return a && b ? powers[(logs[a] + logs[b]) % 255] : 0; }

  function divisor(degree) {
    var result = [1];
    for (var root = 0; root < degree; root += 1) {
      result = result.concat(0).map(function (value, at) { return value ^ (at ? times(result[at - 1], powers[root]) : 0); });
    }
    return result.slice(1);
  }

  function remainder(data, by) {
    var rest = by.map(function () { return 0; });
    data.forEach(function (byte) {
      var factor = byte ^ rest.shift();
      rest.push(0);
      by.forEach(function (value, at) { rest[at] ^= times(value, factor); });
    });
    return rest;
  }

  // ---- Bytes -----------------------------------------------------------

  function alignment(version) {
    if (version === 1) { return []; }
    var count = Math.floor(version / 7) + 2;
    var step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    var places = [6];
    for (var at = version * 4 + 10; places.length < count; at -= step) { places.splice(1, 0, at); }
    return places;
  }

  // Bytes that all modules outside of the patterns hold.
  function room(version) {
    var bits = (16 * version + 128) * version + 64;
    if (version > 1) {
      var count = Math.floor(version / 7) + 2;
      bits -= (25 * count - 10) * count - 55;
      if (version > 6) { bits -= 36; }
    }
    return Math.floor(bits / 8);
  }

  function words(version) { return room(version) - checks[version - 1] * blocks[version - 1]; }

  function packed(text) {
    var bytes = new TextEncoder().encode(text);
    var version = 1;
    while (version <= 40 && bytes.length + (version < 10 ? 2 : 3) > words(version)) { version += 1; }
    if (version > 40) { return null; }
    var bits = [];
    function put(value, width) { for (var bit = width - 1; bit >= 0; bit -= 1) { bits.push(value >> bit & 1); } }
    put(4, 4);
    put(bytes.length, version < 10 ? 8 : 16);
    bytes.forEach(function (byte) { put(byte, 8); });
    put(0, Math.min(4, words(version) * 8 - bits.length));
    while (bits.length % 8) { bits.push(0); }
    var data = [];
    for (var at = 0; at < bits.length; at += 8) { data.push(parseInt(bits.slice(at, at + 8).join(""), 2)); }
    for (var fill = 0xec; data.length < words(version); fill ^= 0xec ^ 0x11) { data.push(fill); }
    return { version: version, data: interleaved(data, version) };
  }

  // Blocks take turns; the last ones are a byte longer where it does not come out even.
  function interleaved(data, version) {
    var count = blocks[version - 1], width = checks[version - 1];
    var short = Math.floor(data.length / count), longer = data.length % count;
    var by = divisor(width), parts = [], start = 0, result = [];
    for (var block = 0; block < count; block += 1) {
      var length = short + (block >= count - longer ? 1 : 0);
      var part = data.slice(start, start + length);
      parts.push({ data: part, check: remainder(part, by) });
      start += length;
    }
    for (var at = 0; at <= short; at += 1) { parts.forEach(function (part) { if (at < part.data.length) { result.push(part.data[at]); } }); }
    for (at = 0; at < width; at += 1) { parts.forEach(function (part) { result.push(part.check[at]); }); }
    return result;
  }

  // ---- Modules ---------------------------------------------------------

  var masks = [
    function (x, y) { return (x + y) % 2 === 0; },
    function (x, y) { return y % 2 === 0; },
    function (x) { return x % 3 === 0; },
    function (x, y) { return (x + y) % 3 === 0; },
    function (x, y) { return (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0; },
    function (x, y) { return x * y % 2 + x * y % 3 === 0; },
    function (x, y) { return (x * y % 2 + x * y % 3) % 2 === 0; },
    function (x, y) { return ((x + y) % 2 + x * y % 3) % 2 === 0; }
  ];

  function checked(value, width, by) {
    var rest = value;
    for (var bit = 0; bit < width; bit += 1) { rest = rest << 1 ^ (rest >> width - 1) * by; }
    return value << width | rest;
  }

  function drawn(code, mask) {
    var size = code.version * 4 + 17, rows = [], fixed = [];
    for (var line = 0; line < size; line += 1) { rows.push(new Array(size).fill(false)); fixed.push(new Array(size).fill(false)); }
    function set(x, y, dark) {
      if (x < 0 || y < 0 || x >= size || y >= size) { return; }
      rows[y][x] = Boolean(dark);
      fixed[y][x] = true;
    }
    function square(cx, cy, radius, light) {
      for (var dy = -radius; dy <= radius; dy += 1) {
        for (var dx = -radius; dx <= radius; dx += 1) {
          var ring = Math.max(Math.abs(dx), Math.abs(dy));
          set(cx + dx, cy + dy, !light.includes(ring));
        }
      }
    }
    for (var at = 0; at < size; at += 1) { set(6, at, at % 2 === 0); set(at, 6, at % 2 === 0); }
    square(3, 3, 4, [2, 4]);
    square(size - 4, 3, 4, [2, 4]);
    square(3, size - 4, 4, [2, 4]);
    var places = alignment(code.version), last = places.length - 1;
    places.forEach(function (x, i) {
      places.forEach(function (y, j) {
        if (!(i === 0 && j === 0 || i === 0 && j === last || i === last && j === 0)) { square(x, y, 2, [1]); }
      });
    });
    describe(code.version, mask, size, set);
    fill(code.data, mask, rows, fixed);
    return rows;
  }

  // Level and mask, twice; the version where it is large.
  function describe(version, mask, size, set) {
    var format = checked(8 | mask, 10, 0x537) ^ 0x5412;
    for (var bit = 0; bit < 15; bit += 1) {
      var dark = format >> bit & 1;
      set(8, bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, dark);
      set(bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit, 8, dark);
    }
    set(8, size - 8, true);
    if (version < 7) { return; }
    var number = checked(version, 12, 0x1f25);
    for (bit = 0; bit < 18; bit += 1) {
      var near = Math.floor(bit / 3), far = size - 11 + bit % 3;
      set(far, near, number >> bit & 1);
      set(near, far, number >> bit & 1);
    }
  }

  // Two columns at a time from the right, up and down by turns, past the upright line of dots.
  function fill(data, mask, rows, fixed) {
    var size = rows.length, bit = 0;
    for (var right = size - 1; right > 0; right -= 2) {
      if (right === 6) { right = 5; }
      for (var step = 0; step < size; step += 1) {
        var y = (right + 1 & 2) === 0 ? size - 1 - step : step;
        [right, right - 1].forEach(function (x) {
          if (fixed[y][x]) { return; }
          var dark = bit < data.length * 8 && (data[bit >> 3] >> 7 - (bit & 7) & 1) === 1;
          bit += 1;
          rows[y][x] = dark !== masks[mask](x, y);
        });
      }
    }
  }

  // How hard it is to read: long runs, and squares of one colour.
  function cost(rows) {
    var size = rows.length, sum = 0;
    function runs(value) {
      for (var a = 0; a < size; a += 1) {
        for (var b = 1, run = 1; b <= size; b += 1) {
          if (b < size && value(a, b) === value(a, b - 1)) { run += 1; continue; }
          if (run > 4) { sum += run - 2; }
          run = 1;
        }
      }
    }
    runs(function (a, b) { return rows[a][b]; });
    runs(function (a, b) { return rows[b][a]; });
    for (var y = 1; y < size; y += 1) {
      for (var x = 1; x < size; x += 1) {
        if (rows[y][x] === rows[y - 1][x] && rows[y][x] === rows[y][x - 1] && rows[y][x] === rows[y - 1][x - 1]) { sum += 3; }
      }
    }
    return sum;
  }

  window.huikuanCode = function (text) {
    var code = packed(text);
    if (!code) { return null; }
    return masks.map(function (_, mask) { return drawn(code, mask); })
      .map(function (rows) { return { rows: rows, cost: cost(rows) }; })
      .reduce(function (best, other) { return other.cost < best.cost ? other : best; }).rows;
  };
}());
