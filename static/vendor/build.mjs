// Copies the few third-party files the pages use into static/vendor, draws the icon
// sprite, and writes the checksum manifest. Run with `npm run vendor` after `npm ci`.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const vendor = dirname(fileURLToPath(import.meta.url));
const root = join(vendor, "..", "..");
const modules = join(root, "node_modules");
const sprite = join(root, "static", "icons", "sprite.svg");

// Bootstrap Icons by their own names; the pages use these and no others.
const ICONS = [
  "arrow-left", "arrow-return-left", "arrow-right", "bell", "book", "box-arrow-up-right", "check-circle",
  "check-lg", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "clock", "clock-history",
  "exclamation-circle", "exclamation-triangle", "eye", "file-earmark-text", "house", "hourglass-split", "inbox",
  "info-circle", "keyboard", "link-45deg", "list-check", "pencil", "person-circle", "person-plus", "plus-lg",
  "printer", "question-circle", "search", "send", "shield-check", "three-dots", "x-lg",
];

// Marks that Bootstrap Icons lacks, drawn for Candor on the same 16-unit grid.
const DRAWN = {
  "octagon-bar":
    '<path fill-rule="evenodd" d="M4.9 0h6.2c.13 0 .26.05.35.15l4.4 4.4c.1.09.15.22.15.35v6.2c0 .13-.05.26-.15.35l-4.4 4.4' +
    'a.5.5 0 0 1-.35.15H4.9a.5.5 0 0 1-.35-.15l-4.4-4.4A.5.5 0 0 1 0 11.1V4.9c0-.13.05-.26.15-.35l4.4-4.4A.5.5 0 0 1 4.9 0Z' +
    'M3.5 6.75v2.5h9v-2.5Z"/>',
  "three-people":
    '<g fill="none" stroke="currentColor" stroke-width="1.1" stroke-linejoin="round" stroke-linecap="round">' +
    '<circle cx="8" cy="4.6" r="2.1"/><path d="M4.3 13.4c0-2.7 1.4-4.4 3.7-4.4s3.7 1.7 3.7 4.4Z"/>' +
    '<circle cx="3" cy="6.1" r="1.5"/><path d="M2.6 12.4H.6c0-2 .9-3.1 2.5-3.1"/>' +
    '<circle cx="13" cy="6.1" r="1.5"/><path d="M13.4 12.4h2c0-2-.9-3.1-2.5-3.1"/></g>',
  scales:
    '<g fill="none" stroke="currentColor" stroke-width="1.1" stroke-linejoin="round" stroke-linecap="round">' +
    '<path d="M8 1.5v12.5M4.8 14h6.4M2.6 3.6h10.8"/><path d="M.8 9.2 2.9 3.8 5 9.2a2.1 1.7 0 0 1-4.2 0ZM11 9.2l2.1-5.4 2.1 5.4a2.1 1.7 0 0 1-4.2 0Z"/></g>',
  "circle-dashed":
    '<circle cx="8" cy="8" r="6.7" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2.6 2.08"/>',
  ring: '<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2"/>',
  disc: '<circle cx="8" cy="8" r="5"/>',
  drop:
    '<path d="M8 0C5.3 3.6 2.8 6.9 2.8 10.2a5.2 5.2 0 0 0 10.4 0C13.2 6.9 10.7 3.6 8 0Zm-.75 7h1.5v2.25H11v1.5H8.75V13h-1.5v-2.25H5v-1.5h2.25Z" fill-rule="evenodd"/>',
};

const read = (...path) => readFileSync(join(modules, ...path), "utf8");
const save = (name, text) => {
  mkdirSync(dirname(join(vendor, name)), { recursive: true });
  writeFileSync(join(vendor, name), text);
};
const withoutMap = (text) =>
  text.replace(/\/\*# sourceMappingURL=.*?\*\//g, "").replace(/\/\/# sourceMappingURL=.*$/gm, "").trimEnd() + "\n";

for (const folder of ["bootstrap", "htmx", "inter", "bootstrap-icons"]) {
  rmSync(join(vendor, folder), { recursive: true, force: true });
}

// Bootstrap draws its small pictures as data: URLs, which the content security policy
// refuses; each becomes a file of its own, so that img-src stays at 'self'.
let drawn = 0;
const pictures = new Map();
const bootstrap = withoutMap(read("bootstrap", "dist", "css", "bootstrap.min.css")).replace(
  /url\("data:image\/svg\+xml,(.*?)"\)/g,
  (_, encoded) => {
    if (!pictures.has(encoded)) {
      const name = `img/picture-${String(++drawn).padStart(2, "0")}.svg`;
      pictures.set(encoded, name);
      save(`bootstrap/${name}`, decodeURIComponent(encoded) + "\n");
    }
    return `url("${pictures.get(encoded)}")`;
  },
);
if (bootstrap.includes("data:")) throw new Error("A data: URL is left in bootstrap.min.css.");
save("bootstrap/bootstrap.min.css", bootstrap);
save("htmx/htmx.min.js", withoutMap(read("htmx.org", "dist", "htmx.min.js")));

const inter = join(modules, "@fontsource-variable", "inter");
mkdirSync(join(vendor, "inter"), { recursive: true });
for (const subset of ["latin", "latin-ext"]) {
  cpSync(join(inter, "files", `inter-${subset}-wght-normal.woff2`), join(vendor, "inter", `inter-${subset}.woff2`));
}

for (const [folder, licence] of [
  ["bootstrap", join(modules, "bootstrap", "LICENSE")],
  ["htmx", join(modules, "htmx.org", "LICENSE")],
  ["bootstrap-icons", join(modules, "bootstrap-icons", "LICENSE")],
  ["inter", join(inter, "LICENSE")],
]) {
  save(`${folder}/LICENSE`, readFileSync(licence, "utf8").trimEnd() + "\n");
}

const symbol = (id, inner) => `<symbol id="${id}" viewBox="0 0 16 16">${inner}</symbol>`;
const symbols = ICONS.map((name) => {
  const svg = read("bootstrap-icons", "icons", `${name}.svg`);
  return symbol(name, svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, ""));
});
for (const [name, inner] of Object.entries(DRAWN)) symbols.push(symbol(name, inner));
mkdirSync(dirname(sprite), { recursive: true });
writeFileSync(sprite, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.sort().join("\n")}\n</svg>\n`);

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
const listed = [...files(vendor).filter((path) => !/(MANIFEST\.sha256|README\.md|build\.mjs)$/.test(path)), sprite];
const lines = listed.map((path) => {
  const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
  return `${sum}  ${relative(root, path)}`;
});
writeFileSync(join(vendor, "MANIFEST.sha256"), lines.sort((a, b) => a.slice(66).localeCompare(b.slice(66))).join("\n") + "\n");
