import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { referencePages } from "./reference-pages";

const FOLDER = path.resolve("docs/reference");

await mkdir(FOLDER, { recursive: true });
for (const [name, text] of await referencePages()) await writeFile(path.join(FOLDER, name), text);
